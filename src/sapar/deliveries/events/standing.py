"""How each commitment of a stay stands: owed, claimed, acknowledged, disputed, unanswered.

Exact: quantities are fractions, so that three sessions of 20 minutes are one hour.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History, Void
from sapar.deliveries.events.judging import Judged, judgement
from sapar.deliveries.quantities import Quantities
from sapar.deliveries.states import State

NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Standing:
    """One commitment of a stay on one day. Quantities are in the unit of the duty.

    Attributes:
        duty: what is owed.
        owed: how much in all; 0 where it counts requests and nothing was asked for.
        claims: of its delivery, each with what it counts as.
        overdue: whether its last day has passed and it is not yet delivered for certain.
    """

    duty: Duty
    owed: Fraction
    claims: tuple[Judged, ...]
    overdue: bool

    def sum(self, *states: State) -> Fraction:
        """How much of what is claimed counts as one of some states."""
        counted = (each.quantity or NOTHING for each in self.claims if each.state in states)
        return sum(counted, NOTHING)

    @property
    def claimed(self) -> Fraction:
        """All that is claimed, whatever became of it."""
        return self.sum(*State)

    @property
    def acknowledged(self) -> Fraction:
        """What the other side agrees to."""
        return self.sum(State.ACKNOWLEDGED)

    @property
    def disputed(self) -> Fraction:
        """What the other side disputes and no resolution has settled."""
        return self.sum(State.DISPUTED)

    @property
    def unanswered(self) -> Fraction:
        """What the other side has not answered: never taken for consent."""
        return self.sum(State.UNANSWERED)

    @property
    def delivered(self) -> Fraction:
        """What is certain: acknowledged, or found delivered by a resolution."""
        return self.sum(State.ACKNOWLEDGED, State.AWARDED)

    @property
    def outstanding(self) -> Fraction:
        """What is still to be delivered for certain; never below zero."""
        return max(NOTHING, self.owed - self.delivered)

    @property
    def kept(self) -> bool:
        """Whether all of it is delivered for certain."""
        return not self.outstanding

    @property
    def quantities(self) -> Quantities:
        """The same sums for `sapar.deliveries.bounds`."""
        return Quantities(
            promised=float(self.owed),
            acknowledged=float(self.acknowledged),
            disputed=float(self.disputed),
            unanswered=float(self.unanswered),
            awarded=float(self.sum(State.AWARDED)),
            rejected=float(self.sum(State.REJECTED)),
            claims=len(self.claims),
            unmeasured=sum(
                each.quantity is None and each.state is not State.REJECTED for each in self.claims
            ),
        )


@dataclass(frozen=True, slots=True)
class Standings:
    """How a stay stands.

    Attributes:
        commitments: by id, in the order given.
        voids: events that change nothing, each with the reason.
    """

    commitments: Mapping[str, Standing]
    voids: tuple[Void, ...]


def standing(duties: Sequence[Duty], events: Iterable[Event], today: date) -> Standings:
    """How every commitment stands at the end of a day.

    The same events give the same result in whatever order they arrive, and however often.

    Args:
        duties: of the stay.
        events: of the stay; those of later days are not read yet.
        today: the day.

    Raises:
        ValueError: if two different events, or two duties, have one id.
    """
    return standings_of(History(events, today), duties, today)


def standings_of(history: History, duties: Sequence[Duty], today: date) -> Standings:
    """As `standing`, of a history that is read already."""
    found, asked = judgement(history, duties), _asked(history)
    claims: dict[str, list[Judged]] = {duty.id: [] for duty in duties}
    for each in found.claims:
        claims[each.duty.id].append(each)
    stands = {
        duty.id: _stands(duty, claims[duty.id], asked.get(duty.id, 0), today) for duty in duties
    }
    return Standings(stands, found.voids)


def _asked(history: History) -> dict[str, int]:
    """How many requests were made under each commitment."""
    found: dict[str, int] = {}
    for fact in history.of_kind(Asked):
        assert isinstance(fact.told, Asked)  # noqa: S101 -- asked for
        if fact.told.commitment is not None:
            found[fact.told.commitment] = found.get(fact.told.commitment, 0) + 1
    return found


def _stands(duty: Duty, claims: Sequence[Judged], asked: int, today: date) -> Standing:
    owed = duty.quantity * asked if duty.counted is Counted.REQUESTS else duty.quantity
    found = Standing(duty, owed, tuple(claims), overdue=False)
    late = duty.due is not None and duty.due < today and not found.kept
    return Standing(duty, owed, tuple(claims), overdue=late)
