"""What each claim of a delivery counts as, by what the other side said of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    def dispute(self) -> Dispute | None:
        """The first dispute that stands; None where nobody disputes."""
        standing = [each for each in self.answers.values() if isinstance(each, Dispute)]
        return min(standing, key=lambda each: each.order, default=None)


def judged(history: History, duties: Mapping[str, Duty]) -> Iterator[Judged]:
    """Every claim that was not withdrawn, in the order in which they were told.

    Args:
        history: of the stay; gets the claims and answers that count for nothing as `voids`.
        duties: of the stay, by id.
    """
    for fact in history.of_kind(Delivery):
        assert isinstance(fact.told, Delivery)  # noqa: S101 -- asked for
        duty = duties.get(fact.told.commitment)
        if duty is None:
            history.voids.append(Void(fact.told, Why.UNKNOWN))
        elif not duty.is_party(fact.told.author):
            history.voids.append(Void(fact.told, Why.NOT_A_SIDE))
        else:
            yield _judge(history, duty, fact, {})
    yield from _granted(history, duties)


def _granted(history: History, duties: Mapping[str, Duty]) -> Iterator[Judged]:
    """Requests that somebody says were granted: a claim, which what others say of it answers."""
    said: dict[str, list[Fact]] = {}
    for fact in history.of_kind(Outcome):
        assert isinstance(fact.told, Outcome)  # noqa: S101 -- asked for
        said.setdefault(fact.told.of, []).append(fact)
    for request, outcomes in said.items():
        asked = history.facts.get(request)
        if asked is None or asked.withdrawn or not isinstance(asked.told, Asked):
            continue
        duty = duties.get(asked.told.commitment or "")
        claims = [each for each in outcomes if _says_granted(each)]
        if duty is None or duty.counted is not Counted.REQUESTS or not claims:
            continue
        first = min(claims, key=lambda each: each.told.order)
        others = {each.told.author: each.told for each in outcomes if each is not first}
        if duty.is_party(first.told.author):
            yield _judge(history, duty, first, others)
        else:
            history.voids.append(Void(first.told, Why.NOT_A_SIDE))


def _says_granted(fact: Fact) -> bool:
    return isinstance(fact.told, Outcome) and fact.told.result is Result.GRANTED


def _judge(history: History, duty: Duty, fact: Fact, said: Mapping[Party, Event]) -> Judged:
    may = duty.answerers(fact.told.author)
    answers = {party: event for party, event in said.items() if party in may}
    for event in _answering(history, fact):
        if event.author not in may:
            history.voids.append(Void(event, Why.NOT_A_SIDE))
        elif event.author not in answers or event.order > answers[event.author].order:
            answers[event.author] = event
    answers = {each: event for each, event in answers.items() if not isinstance(event, Withdrawal)}
    return Judged(duty, fact, _state(duty, fact, answers), _quantity(duty, fact), answers)


def _quantity(duty: Duty, fact: Fact) -> Fraction | None:
    """One thing that is done or not is done once, whatever number stands beside it."""
    assert isinstance(fact.told, Delivery | Outcome)  # noqa: S101 -- its callers have looked
    return Fraction(1) if duty.counted is Counted.ONCE else fact.told.measured(duty.unit)


def _answering(history: History, fact: Fact) -> Iterator[Event]:
    """Answers to the version in force, and withdrawals of disputes about it.

    A dispute that a resolution ended is not withdrawn afterwards.
    """
    for event in history.about[fact.version]:
        if isinstance(event, Acknowledgement | Dispute):
            yield event
        if isinstance(event, Dispute):
            for later in history.about[event.id]:
                if not isinstance(later, Withdrawal):
                    continue
                if later.author is not event.author:
                    history.voids.append(Void(later, Why.NOT_OWN))
                elif fact.resolution is None or later.order < fact.resolution.order:
                    yield later
                else:
                    history.voids.append(Void(later, Why.SETTLED))


def _state(duty: Duty, fact: Fact, answers: Mapping[Party, Event]) -> State:
    """One dispute that stands outweighs every acknowledgement."""
    against = [party for party, event in sorted(answers.items()) if not _agrees(event)]
    answer = "disputed" if against else "acknowledged" if answers else "unanswered"
    author = fact.told.author
    other = against[0] if against else min(duty.answerers(author), default=author)
    owed_by, owed_to = (author, other) if duty.owes(author) else (other, author)
    favoured = None if fact.resolution is None else str(fact.resolution.in_favour)
    return state_of(answer, favoured, owed_by=owed_by, owed_to=owed_to, claimed_by=author)


def _agrees(event: Event) -> bool:
    if isinstance(event, Outcome):
        return event.result is Result.GRANTED
    return isinstance(event, Acknowledgement)
