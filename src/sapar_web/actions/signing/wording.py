"""What the file says about its signatures, in the language that binds."""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sapar.exchange.pades.setting import Block, Leaf, Place
from sapar.exchange.pades.signing import Stamp
from sapar.values.language import speaking
from sapar.values.wording import Language, said
from sapar_web.models import Signature, StayParty, Version
from sapar_web.queries.signing.versions import version_document


def language_of(version: Version) -> str:
    """The language that binds, in which the file is written."""
    return str(version_document(version).languages[0])


def leaf_of(version: Version) -> Leaf:
    """The page for signatures at the end of the file."""
    document = version_document(version)
    spoken = document.languages[0]
    with translation.override(str(spoken)), speaking(spoken):
        lines = [
            (_("Agreement"), said(document.title, spoken)),
            (_("Version"), str(version.number)),
            ("SHA-256", version.digest),
        ]
        note = _(
            "Each signature covers the whole file before it. The text that is signed lies in this "
            "file as agreement.json; its SHA-256 is above. Anybody can check the file at {address}."
        ).format(address=f"{settings.SITE_URL}/verify/")
        places = [Place(party, str(StayParty(party).label)) for party in version.signers]
        return Leaf(_("Signatures"), lines, places, note, str(spoken))


def stamp_of(signature: Signature, language: str) -> Stamp:
    """What a signature says, in the file and on its page."""
    with translation.override(language), speaking(Language(language)):
        party = str(StayParty(signature.party).label)
        block = Block(signature.name, list(_lines(signature)), language)
        reason = _("{party} agrees to SHA-256 {digest}; second factor: {factor}").format(
            party=party, digest=signature.digest, factor=signature.get_factor_display()
        )
    place = signature.organisation
    return Stamp(signature.party, signature.name, reason, place, signature.at, block)


def _lines(signature: Signature) -> Iterator[tuple[str, str]]:
    yield _("Position"), signature.position
    if signature.organisation:
        yield _("Organisation"), signature.organisation
    yield "SHA-256", signature.digest
    yield _("Time"), moment_in_words(signature.at)
    yield _("Signed with"), str(signature.get_method_display())
    if signature.signed_on is None:
        yield _("Second factor"), str(signature.get_factor_display())
    else:
        yield _("Signed on paper on"), date_format(signature.signed_on)
        if signature.attested_by is not None:
            yield _("Attested by"), str(signature.attested_by)
    if signature.subject:
        yield _("Certificate"), f"{signature.subject} ({signature.get_chain_display()})"


def moment_in_words(moment: datetime) -> str:
    """A moment with its offset, so that it is read alike everywhere."""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    return local.isoformat(sep=" ", timespec="seconds")
