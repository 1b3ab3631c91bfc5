"""An agreement that was signed on paper: an officer shows the scan and attests what they saw."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.values.digest import Digest
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.adding import add_to_file
from sapar_web.actions.signing.awaiting import (
    Waiting,
    locked_waiting,
    require_awaited,
    require_same,
)
from sapar_web.actions.signing.keys import site_key
from sapar_web.actions.signing.showing import spend_shown
from sapar_web.actions.signing.signing import LONGEST, after_signature, organisation_of
from sapar_web.models import Chain, Factor, Method, Scan, Signature, StayParty
from sapar_web.models.offer import today
from sapar_web.queries.signing.versions import standing

LARGEST = 10 * 1024 * 1024
"""Bytes of a scan at most."""

PRINTED = 8
"""Digits of the digest that are typed off the paper."""

KINDS = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
}
"""Kinds of scans, by their first bytes."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """A signature on paper.

    Attributes:
        party: whose.
        name: as it stands there.
        position: as it stands there.
    """

    party: str
    name: str
    position: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What was signed on paper.

    Attributes:
        digest: of the version that waits.
        printed: first digits of the digest as they stand on the paper.
        signed_on: day that stands on it.
        hands: signatures on it.
        scan: file with it.
    """

    digest: str
    printed: str
    signed_on: date
    hands: Sequence[ByHand]
    scan: bytes = field(repr=False)


@transaction.atomic
def attest_paper(actor: Actor, *, key: UUID | str, paper: Paper, session: str) -> list[Signature]:
    """Attest signatures that were made on paper. Whoever reads them is told so everywhere.

    Effects: the scan; a signature for each hand, attested by the officer; with the last one the
    agreement is in force; the parties are told; an entry of history for each.

    Args:
        actor: the sponsor's officer, who saw the paper.
        key: of the stay.
        paper: what was signed.
        session: digest of the name of the session in which they showed a second factor for this
            version a moment ago; it is used up.

    Raises:
        MissingError: if there is no such stay, or nothing to sign.
        RefusedError: if the person may not, or not in this state.
        StaleError: if another version waits, if it was declined, or if a party has signed.
        UnfitError: if the paper is of another version, nobody signed it, a name is missing, the
            day lies ahead, the scan is too large or none, or the second factor is too old,
            shown for another version or used already.
    """
    waiting = locked_waiting(key)
    require(actor, Deed.ATTEST_PAPER, waiting.agreement)
    require_same(waiting, paper.digest)
    spend_shown(actor, waiting.standing.version, session)
    _check(paper)
    for hand in paper.hands:
        require_awaited(waiting, hand.party)
    scan = Scan.objects.create(
        version=waiting.standing.version,
        kind=kind_of(paper.scan),
        size=len(paper.scan),
        content=paper.scan,
        digest=Digest.of(paper.scan).text,
        by=actor.person,
    )
    return [_attest(actor, waiting, paper, hand, scan) for hand in paper.hands]


def kind_of(content: bytes) -> str:
    """The kind of a scan; empty for what is none."""
    return next((kind for first, kind in KINDS.items() if content.startswith(first)), "")


def _check(paper: Paper) -> None:
    problems: dict[str, list[str]] = {}
    printed = paper.printed.strip().lower()
    if len(printed) < PRINTED or not paper.digest.startswith(printed):
        problems["printed"] = [_("the paper is of another version: its digest begins otherwise")]
    if paper.signed_on > today():
        problems["signed_on"] = [_("this day lies ahead")]
    if len(paper.scan) > LARGEST:
        problems["scan"] = [_("at most 10 MiB")]
    elif not kind_of(paper.scan):
        problems["scan"] = [_("a PDF, JPEG or PNG file was expected")]
    if not paper.hands:
        problems[""] = [_("say who has signed")]
    if len({hand.party for hand in paper.hands}) != len(paper.hands):
        problems[""] = [_("each party signs once")]
    if problems:
        raise UnfitError(problems)


def _attest(actor: Actor, waiting: Waiting, paper: Paper, hand: ByHand, scan: Scan) -> Signature:
    version = waiting.standing.version
    made = Signature(
        version=version,
        party=hand.party,
        name=fit_name(hand.name, longest=LONGEST, field=f"{hand.party}_name"),
        position=fit_name(hand.position, longest=LONGEST, field=f"{hand.party}_position"),
        organisation=organisation_of(waiting, StayParty(hand.party)),
        digest=version.digest,
        signed_on=paper.signed_on,
        factor=Factor.PAPER,
        method=Method.PAPER,
        chain=Chain.OWN,
        scan=scan,
        attested_by=actor.person,
    )
    now = Waiting(waiting.stay, waiting.agreement, standing(version))
    add_to_file(made, site_key())
    after_signature(actor, now, made, Deed.ATTEST_PAPER)
    return made
