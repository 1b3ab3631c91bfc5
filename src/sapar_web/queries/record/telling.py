"""Each fact that was told of a stay, with what the other side says of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sapar.deliveries.duty import Duty, side
from sapar.deliveries.events.access import Outcome
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Withdrawal
from sapar.deliveries.events.days import Observation
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.history import Fact
from sapar.deliveries.events.judging import Judged
from sapar.deliveries.states import HOST_SIDE, State
from sapar.values.party import Party
from sapar_web.queries.record.reading import Record

VISIT = frozenset({*HOST_SIDE, Party.PARTICIPANT})
"""The two sides of the visit itself: they tell what is owed under no commitment."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact as it stands.

    Attributes:
        fact: as it was last told.
        duty: that it is a delivery of; None for what is owed under no commitment.
        state: what it counts as; None for what nobody answers, as a request, or an absence.
        answerers: who may answer it.
        answers: the last word of each of them, by party.
    """

    fact: Fact
    duty: Duty | None
    state: State | None
    answerers: frozenset[Party]
    answers: Mapping[Party, Told]

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state is State.UNANSWERED and not self.fact.withdrawn


def claims(record: Record) -> tuple[Claim, ...]:
    """Every fact of a record, in the order in which it was told."""
    judged = {claim.fact.told.id: claim for claim in record.reading.claims}
    return tuple(
        _judged(judged[name]) if name in judged else _plain(record, fact)
        for name, fact in record.reading.history.facts.items()
    )


def claim_of(record: Record, name: str) -> Claim | None:
    """The fact that was first told under an id; None if there is none."""
    return next((each for each in claims(record) if each.fact.told.id == name), None)


def root_of(record: Record, name: str) -> str:
    """The id of the fact that an event is about in the end; the id as given for any other."""
    history, seen = record.reading.history, set[str]()
    while name not in history.facts and name in history.by_id and name not in seen:
        seen.add(name)
        name = getattr(history.by_id[name], "of", name)
    return name


def waiting_for(record: Record, parties: frozenset[Party]) -> tuple[Claim, ...]:
    """Facts that wait for the answer of some parties, the oldest first."""
    return tuple(each for each in claims(record) if each.open and each.answerers & parties)


def _judged(claim: Judged) -> Claim:
    duty, author = claim.duty, claim.fact.told.author
    return Claim(claim.fact, duty, claim.state, duty.answerers(author), claim.answers)


def _plain(record: Record, fact: Fact) -> Claim:
    """A fact that is no delivery: what the other side of the visit says of it."""
    told = fact.told
    duty = record.by_duty.get(getattr(told, "commitment", None) or "")
    if fact.withdrawn or not isinstance(told, Observation | Outcome):
        return Claim(fact, duty, None, frozenset(), {})
    may = VISIT - side(told.author)
    answers = dict(_last_words(record, fact, may))
    return Claim(fact, duty, _state(fact, answers), may, answers)


def _last_words(record: Record, fact: Fact, may: frozenset[Party]) -> Iterator[tuple[Party, Told]]:
    """The last word of each party on a fact; what others told of a request answers an outcome."""
    about = record.reading.history.about
    for event in about(fact.version):
        if event.author in may and isinstance(event, Acknowledgement | Dispute):
            taken = any(isinstance(each, Withdrawal) for each in about(event.id))
            if not taken:
                yield event.author, event
    if isinstance(fact.told, Outcome):
        for other in about(fact.told.of):
            if isinstance(other, Outcome) and other.author in may:
                yield other.author, other


def _state(fact: Fact, answers: Mapping[Party, Told]) -> State:
    if any(_against(fact, each) for each in answers.values()):
        if fact.resolution is None:
            return State.DISPUTED
        won = fact.resolution.in_favour in side(fact.told.author)
        return State.AWARDED if won else State.REJECTED
    return State.ACKNOWLEDGED if answers else State.UNANSWERED


def _against(fact: Fact, answer: Told) -> bool:
    if isinstance(answer, Outcome) and isinstance(fact.told, Outcome):
        return answer.result is not fact.told.result
    return isinstance(answer, Dispute)
