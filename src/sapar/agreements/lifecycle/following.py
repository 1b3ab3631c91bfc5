"""What can follow: for each party, the deeds that are open to it, and which of them wait on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sapar.agreements.lifecycle.deeds import DeedKind
from sapar.agreements.lifecycle.record import Record, State
from sapar.agreements.lifecycle.signing import signers
from sapar.agreements.negotiation.proposal import awaited
from sapar.agreements.obstacle import Code
from sapar.agreements.readiness import obstacles
from sapar.agreements.signatures import contracting, missing, required
from sapar.terms.document.digest import digest_of
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Following:
    """A deed that is open to a party.

    Attributes:
        kind: of deed.
        subject: proposal or goal that it is about; None where there is only one thing.
        waits: whether others cannot go on before it; the rest may be done, and need not be.
    """

    kind: DeedKind
    subject: str | None = None
    waits: bool = False


def next_deeds(record: Record) -> Mapping[Party, tuple[Following, ...]]:
    """The deeds that are open to each party; none at all once the agreement has ended.

    In a draft that nobody has anything to answer in, and that still lacks something, the next
    proposal waits on whoever is bound by it.
    """
    if record.state.final:
        return {}
    of_state = {
        State.NEGOTIATING: _negotiating,
        State.SIGNING: _signing,
        State.ACTIVE: _active,
        State.AMENDING: _amending,
    }[record.state]
    found: dict[Party, list[Following]] = {}
    for party, following in of_state(record):
        found.setdefault(party, []).append(following)
    return {party: tuple(found[party]) for party in Party if party in found}


def _negotiating(record: Record) -> Iterator[tuple[Party, Following]]:
    draft = record.draft
    answers = [*_answers(record)]
    yield from answers
    yield from _goals(record)
    proposals = [each.proposal for each in record.open]
    found = obstacles(draft, record.goal_acceptances, proposals, record.terms)
    lacking = any(each.code is not Code.GOAL_NOT_ACCEPTED for each in found) and not proposals
    for party in required(draft):
        if draft.signatory(party) is not None:
            bound = party in contracting(draft)
            yield party, Following(DeedKind.PROPOSE, waits=lacking and bound)
            if not found:
                yield party, Following(DeedKind.OPEN_SIGNING, waits=bound)
            if bound:
                yield party, Following(DeedKind.WITHDRAW)


def _answers(record: Record) -> Iterator[tuple[Party, Following]]:
    for each in record.open:
        name = each.proposal.id
        for party in awaited(record.draft, each.proposal, each.accepted):
            yield party, Following(DeedKind.ACCEPT, name, waits=True)
            yield party, Following(DeedKind.DECLINE_PROPOSAL, name)
            yield party, Following(DeedKind.COUNTER, name)
        yield each.proposal.by, Following(DeedKind.WITHDRAW_PROPOSAL, name)


def _goals(record: Record) -> Iterator[tuple[Party, Following]]:
    given = {(each.goal, each.party, each.digest) for each in record.goal_acceptances}
    for goal in record.draft.goals:
        digest = str(digest_of(goal))
        for party in contracting(record.draft):
            there = record.draft.signatory(party) is not None
            if there and (goal.id, party, digest) not in given:
                yield party, Following(DeedKind.ACCEPT_GOAL, goal.id, waits=True)


def _signing(record: Record) -> Iterator[tuple[Party, Following]]:
    for party in missing(record.draft, record.signatures):
        yield party, Following(DeedKind.SIGN, waits=True)
    for party in required(record.draft):
        yield party, Following(DeedKind.DECLINE_TO_SIGN)
    for party in contracting(record.draft):
        yield party, Following(DeedKind.WITHDRAW)


def _active(record: Record) -> Iterator[tuple[Party, Following]]:
    for party in required(record.agreement):
        yield party, Following(DeedKind.PROPOSE_AMENDMENT)
    for party in contracting(record.agreement):
        yield party, Following(DeedKind.TERMINATE)
    yield Party.SPONSOR, Following(DeedKind.COMPLETE)


def _amending(record: Record) -> Iterator[tuple[Party, Following]]:
    amendment = record.amendment
    assert amendment is not None  # noqa: S101 -- the state says so
    whom = signers(record, amendment)
    for party in missing(amendment.agreement, amendment.signatures, whom):
        yield party, Following(DeedKind.SIGN_AMENDMENT, waits=True)
    for party in whom:
        yield party, Following(DeedKind.DECLINE_TO_SIGN)
    for party in contracting(record.agreement):
        yield party, Following(DeedKind.TERMINATE)
