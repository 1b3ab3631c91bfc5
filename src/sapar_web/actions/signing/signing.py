"""Signing a version: each party once, the same digest, with a second factor at that moment."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar.exchange.pades.chain import leads_to_a_root
from sapar.exchange.pades.detached import Detached, Held, detached
from sapar.exchange.pades.keys import Key, opened, require_fit
from sapar.values.unusable import UnusableError
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import SPEAKERS, parties_of
from sapar_web.access.verdict import granted
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.adding import add_to_file
from sapar_web.actions.signing.awaiting import (
    Waiting,
    locked_waiting,
    require_awaited,
    require_same,
)
from sapar_web.actions.signing.following import follow
from sapar_web.actions.signing.keys import roots, site_key
from sapar_web.actions.signing.showing import spend_shown
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Chain, Method, Signature, StayParty

LONGEST = 200
"""Characters of a name or position."""


@dataclass(frozen=True, slots=True)
class Signing:
    """What somebody signs, as whom, and with what.

    Attributes:
        digest: of the version that they read.
        name: theirs.
        position: theirs, in the organisation or as a person.
        party: for which they sign; empty where they speak for one alone.
        key: PKCS#12 file of their own key; used once, in memory, and kept nowhere.
        passphrase: that opens it; kept nowhere.
        cms: detached signature over the canonical text, made on their own machine.
    """

    digest: str
    name: str
    position: str
    party: str = ""
    key: bytes | None = field(default=None, repr=False)
    passphrase: str = field(default="", repr=False)
    cms: bytes | None = field(default=None, repr=False)


@transaction.atomic
def sign_agreement(actor: Actor, *, key: UUID | str, signing: Signing, session: str) -> Signature:
    """Sign the version that waits, for one's party.

    Effects: the signature, which nobody can change, and the part that it adds to the file; with
    the last one the agreement is in force, and what follows from it is written down; the other
    parties are told; an entry of history with the digest. Of two who sign for one party at once,
    or where one signs and another declines, one does it and the other is told.

    Args:
        actor: who signs.
        key: of the stay.
        signing: what, as whom, with what.
        session: digest of the name of the session in which they showed a second factor for this
            version a moment ago; it is used up.

    Raises:
        MissingError: if there is no such stay, or nothing to sign.
        RefusedError: if the person may not, or not in this state.
        StaleError: if another version waits, if it was declined, or if the party has signed.
        UnfitError: for a name or position that is missing, a second factor that is too old,
            shown for another version or used already, or a key or signature that cannot be used.
    """
    waiting = locked_waiting(key)
    party = may_sign(actor, waiting, Deed.SIGN_AGREEMENT, signing.digest, signing.party)
    shown = spend_shown(actor, waiting.standing.version, session)
    made = Signature(
        version=waiting.standing.version,
        party=party,
        person=actor.person,
        name=fit_name(signing.name, longest=LONGEST),
        position=fit_name(signing.position, longest=LONGEST, field="position"),
        organisation=organisation_of(waiting, party),
        digest=waiting.standing.version.digest,
        factor=shown.factor,
    )
    add_to_file(made, _with(made, signing))
    after_signature(actor, waiting, made, Deed.SIGN_AGREEMENT)
    return made


def may_sign(actor: Actor, waiting: Waiting, deed: Deed, digest: str, party: str) -> StayParty:
    """The party for which somebody signs or declines; who is late is told what happened first."""
    held = parties_of(actor, waiting.stay)
    wanted = party or (held[0] if held else "")
    if wanted in held and granted(actor, deed):
        require_same(waiting, digest)
        require_awaited(waiting, wanted)
    return party_for(actor, deed, waiting.agreement, waiting.stay, party)


def organisation_of(waiting: Waiting, party: StayParty) -> str:
    """Name of the organisation that a party is; empty for a person."""
    return str(getattr(waiting.stay, party).name) if party in SPEAKERS else ""


def after_signature(actor: Actor, waiting: Waiting, made: Signature, deed: Deed) -> None:
    """What a signature is followed by: with the last one all that was agreed; then history."""
    if waiting.standing.missing == [made.party]:
        follow(waiting)
        path = reverse("signing", args=[waiting.stay.key])
        tell(waiting.stay, "agreed", path, but=actor.person)
    told = {"party": made.party, "method": made.method}
    append(actor, deed, waiting.stay, version=made.digest, **told)


def _with(made: Signature, signing: Signing) -> Key:
    """The key that makes the part of the file, with what it says of whoever signs."""
    try:
        if signing.key is not None:
            return _own_key(made, signing)
        if signing.cms is not None:
            _own_signature(made, signing.cms)
        else:
            made.method, made.chain = Method.SITE, Chain.OWN
    except UnusableError as error:
        field = "key" if signing.key is not None else "cms"
        sentence = f"{error.finding.message} ({error.finding.reason})"
        raise UnfitError({field: [sentence]}) from None
    return site_key()


def _own_key(made: Signature, signing: Signing) -> Key:
    key = opened(signing.key or b"", signing.passphrase)
    require_fit(key, made.at)
    others = list(key.signer.cert_registry)
    trusted = leads_to_a_root(key.certificate, others, roots(), made.at)
    made.method, made.subject = Method.CERTIFICATE, key.subject[:500]
    made.chain = Chain.TRUSTED if trusted else Chain.UNKNOWN
    return key


def _own_signature(made: Signature, content: bytes) -> Detached:
    """Keep a detached signature over the canonical text; one that fails is refused."""
    text = made.version.canonical.encode()
    found = detached(text, content, roots(), made.at)
    if found.held is Held.FAILS:
        sentence = _("this signature is not one over this text: its digest or its key differ")
        raise UnfitError({"cms": [sentence]})
    made.method, made.evidence, made.subject = Method.CMS, content, found.subject[:500]
    known = Chain.TRUSTED if found.trusted else Chain.UNKNOWN
    made.chain = known if found.held is Held.HOLDS else Chain.UNVERIFIED
    return found
