"""Opening the signing: a version is frozen, and from then on people sign its digest."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar.agreements.document.agreement import Agreement as Document
from sapar.agreements.lifecycle import DeedKind, State, amending, follows
from sapar.agreements.signatures import required
from sapar.terms.document.digest import canonical, digest_of
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.agreements.taking import locked_agreement
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Agreement, StayState, Version, Why
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.agreements.readiness import obstacles_of
from sapar_web.queries.agreements.versions import version_in_force


@transaction.atomic
def open_signing(actor: Actor, *, stay: UUID | str, revision: int, language: str = "en") -> Version:
    """Freeze the agreement as a version to be signed, once nothing stands in the way.

    Effects: a version with its canonical form, digest and the parties who must sign it: all, or
    for an amendment all whom it touches and whoever opens it; the stay waits for signatures, or is
    in force and being amended; they are told; an entry of history with the digest.

    Args:
        actor: who opens it, for any party.
        stay: key of the stay.
        revision: of the agreement that the person read.
        language: in which obstacles are told.

    Raises:
        MissingError: if there is no such agreement.
        RefusedError: if the person may not, or not in this state of the stay.
        StaleError: if the agreement was changed since that revision.
        UnfitError: for all that stands in the way, or if nothing differs from what is in force.
    """
    agreement = locked_agreement(stay)
    found = agreement.stay
    party = party_for(actor, Deed.OPEN_SIGNING, agreement, found)
    if agreement.revision != revision:
        now = agreement.revision
        raise StaleError(agreement, revision=now, yours=revision, theirs=now)
    obstacles = obstacles_of(agreement)
    if obstacles:
        spoken = Language(language)
        raise UnfitError({"": [f"{each.code}: {each.message(spoken)}" for each in obstacles]})
    version = _version(actor, agreement, Party(party.value))
    kind = DeedKind.OPEN_SIGNING if version.why == Why.SIGNING else DeedKind.PROPOSE_AMENDMENT
    found.state = StayState(follows(kind, State(found.state)))
    found.save(update_fields=["state", "changed_at"])
    path = reverse("signing", args=[found.key])
    tell(found, "sign", path, parties=version.signers, but=actor.person)
    append(actor, Deed.OPEN_SIGNING, agreement, version=version.digest, revision=revision)
    return version


def _version(actor: Actor, agreement: Agreement, by: Party) -> Version:
    document = agreement_document(agreement)
    before = version_in_force(agreement)
    last = agreement.versions.order_by("-number").values_list("number", flat=True).first()
    return Version.objects.create(
        agreement=agreement,
        number=(last or 0) + 1,
        why=Why.SIGNING if before is None else Why.AMENDMENT,
        document=agreement.document,
        canonical=canonical(document).decode(),
        digest=digest_of(document).text,
        signers=[each.value for each in _signers(by, before, document)],
        revision=agreement.revision,
        made_by=actor.person,
    )


def _signers(by: Party, before: Version | None, document: Document) -> Sequence[Party]:
    """Who must sign: all, or for an amendment those whom the library names."""
    if before is None:
        return required(document)
    if before.digest == digest_of(document).text:
        raise UnfitError({"": [_("nothing differs from what is in force")]})
    return amending(by, Document.model_validate(before.document), document)
