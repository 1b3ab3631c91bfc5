"""What each claim of a delivery counts as, by what the other side said of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Withdrawal
from sapar.deliveries.events.delivery import Delivery
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import Fact, History, Void, Why
from sapar.deliveries.states import State, state_of
from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim and what it counts as.

    Attributes:
        duty: under which.
        fact: what is claimed; not withdrawn.
        state: what it counts as.
        quantity: in the unit of the duty; None where nobody said.
        answers: the last word of each party that may answer, by party.
    """

    duty: Duty
    fact: Fact
    state: State
    quantity: Fraction | None
    answers: Mapping[Party, Event]

    @property
    def certain(self) -> bool:
        """Whether it counts as delivered."""
        return self.state in {State.ACKNOWLEDGED, State.AWARDED}

    @property
    def disputed(self) -> bool:
        """Whether somebody disputes it, settled since or not."""
        return self.state in {State.DISPUTED, State.AWARDED, State.REJECTED}

    @property
    def decided_on(self) -> date | None:
        """Day of the first answer that makes it what it counts as; None without an answer."""
        agreeing = not self.disputed
        days = (each.on for each in self.answers.values() if _agrees(each) is agreeing)
        return min(days, default=None)


@dataclass(frozen=True, slots=True)
class Judgement:
    """All claims of a stay.

    Attributes:
        claims: those that were not withdrawn, in the order in which they were told.
        voids: events that change nothing, in order, each with the reason.
    """

    claims: tuple[Judged, ...]
    voids: tuple[Void, ...]


def judgement(history: History, duties: Sequence[Duty]) -> Judgement:
    """What every claim counts as.

    Args:
        history: of the stay.
        duties: of the stay.

    Raises:
        ValueError: if two duties have one id.
    """
    by_id = {duty.id: duty for duty in duties}
    if len(by_id) != len(duties):
        raise ValueError("two duties have one id")
    judge = _Judge(history, by_id)
    claims = (*judge.delivered(), *judge.granted())
    voids = dict.fromkeys((*history.voids, *judge.voids))
    return Judgement(claims, tuple(sorted(voids, key=lambda void: void.event.order)))


class _Judge:
    def __init__(self, history: History, duties: Mapping[str, Duty]) -> None:
        self.history = history
        self.duties = duties
        self.voids: list[Void] = []

    def delivered(self) -> Iterator[Judged]:
        """Deliveries that somebody claims."""
        for fact in self.history.of_kind(Delivery):
            assert isinstance(fact.told, Delivery)  # noqa: S101 -- asked for
            duty = self.duties.get(fact.told.commitment)
            if duty is None:
                self.voids.append(Void(fact.told, Why.UNKNOWN))
            else:
                yield from self._judged(duty, fact, {})

    def granted(self) -> Iterator[Judged]:
        """Requests that somebody says were granted: what others say of them answers that."""
        said: dict[str, list[Fact]] = {}
        for fact in self.history.of_kind(Outcome):
            assert isinstance(fact.told, Outcome)  # noqa: S101 -- asked for
            said.setdefault(fact.told.of, []).append(fact)
        for request, outcomes in said.items():
            duty, claims = self._asked_under(request), [*filter(_says_granted, outcomes)]
            if duty is not None and claims:
                first = min(claims, key=lambda each: each.told.order)
                others = {each.told.author: each.told for each in outcomes if each is not first}
                yield from self._judged(duty, first, others)

    def _asked_under(self, request: str) -> Duty | None:
        asked = self.history.facts.get(request)
        if asked is None or asked.withdrawn or not isinstance(asked.told, Asked):
            return None
        duty = self.duties.get(asked.told.commitment or "")
        return duty if duty is not None and duty.counted is Counted.REQUESTS else None

    def _judged(self, duty: Duty, fact: Fact, said: Mapping[Party, Event]) -> Iterator[Judged]:
        author = fact.told.author
        if not duty.is_party(author):
            self.voids.append(Void(fact.told, Why.NOT_A_SIDE))
            return
        may = duty.answerers(author)
        answers = {party: event for party, event in said.items() if party in may}
        for event in self._answering(fact):
            if event.author not in may:
                self.voids.append(Void(event, Why.NOT_A_SIDE))
            elif event.author not in answers or event.order > answers[event.author].order:
                answers[event.author] = event
        last = {each: event for each, event in answers.items() if not isinstance(event, Withdrawal)}
        yield Judged(duty, fact, _state(duty, fact, last), _quantity(duty, fact), last)

    def _answering(self, fact: Fact) -> Iterator[Event]:
        """Answers to the version in force, and withdrawals of disputes about it."""
        for event in self.history.about(fact.version):
            if isinstance(event, Acknowledgement | Dispute):
                yield event
            if isinstance(event, Dispute):
                yield from self._taken_back(event, fact)

    def _taken_back(self, dispute: Dispute, fact: Fact) -> Iterator[Event]:
        """A dispute that a resolution ended is not withdrawn afterwards."""
        for event in self.history.about(dispute.id):
            if not isinstance(event, Withdrawal):
                continue
            if event.author is not dispute.author:
                self.voids.append(Void(event, Why.NOT_OWN))
            elif fact.resolution is None or event.order < fact.resolution.order:
                yield event
            else:
                self.voids.append(Void(event, Why.SETTLED))


def _says_granted(fact: Fact) -> bool:
    return isinstance(fact.told, Outcome) and fact.told.result is Result.GRANTED


def _quantity(duty: Duty, fact: Fact) -> Fraction | None:
    """One thing that is done or not is done once, whatever number stands beside it."""
    assert isinstance(fact.told, Delivery | Outcome)  # noqa: S101 -- its callers have looked
    return Fraction(1) if duty.counted is Counted.ONCE else fact.told.measured(duty.unit)


def _state(duty: Duty, fact: Fact, answers: Mapping[Party, Event]) -> State:
    """One dispute that stands outweighs every acknowledgement."""
    against = [party for party, event in sorted(answers.items()) if not _agrees(event)]
    answer = "disputed" if against else "acknowledged" if answers else "unanswered"
    author = fact.told.author
    other = against[0] if against else min(duty.answerers(author), default=author)
    claimant, other = duty.named(author), duty.named(other)
    owed_by, owed_to = (claimant, other) if duty.owes(author) else (other, claimant)
    favoured = None if fact.resolution is None else duty.named(fact.resolution.in_favour)
    return state_of(answer, favoured, owed_by=owed_by, owed_to=owed_to, claimed_by=claimant)


def _agrees(event: Event) -> bool:
    if isinstance(event, Outcome):
        return event.result is Result.GRANTED
    return isinstance(event, Acknowledgement)
