"""Who owes whom what in a stay, as two sides: host, contractor and mentor; and all others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sapar.deliveries.duty import Counted
from sapar.deliveries.events.standing import Standing
from sapar.deliveries.states import HOST_SIDE, State
from sapar_web.pages.days import day_in_words
from sapar_web.pages.record.words import Mark, duty_title, much, owed, parties_named
from sapar_web.queries.record.reading import Record

PARTS = (
    (State.ACKNOWLEDGED, gettext_lazy("confirmed: {n}")),
    (State.AWARDED, gettext_lazy("found delivered: {n}")),
    (State.DISPUTED, gettext_lazy("disputed: {n}")),
    (State.UNANSWERED, gettext_lazy("not answered: {n}")),
    (State.REJECTED, gettext_lazy("found not delivered: {n}")),
)
"""What a claimed quantity counts as, in the order in which it is shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """A promise as the ledger shows it.

    Attributes:
        what: is promised.
        clause: its identifier.
        by: who owes it.
        to: to whom.
        owed: how much; empty where it is done or not.
        parts: what of it is confirmed, disputed, and so on.
        due: last day for it; None without one.
        mark: how it stands.
        later: whether nothing is claimed, and its day has not passed.
    """

    what: str
    clause: str
    by: str
    to: str
    owed: str
    parts: list[str]
    due: date | None
    mark: Mark
    later: bool

    @property
    def who(self) -> str:
        """Who owes it to whom."""
        return f"{capfirst(self.by)} → {self.to}"

    @property
    def until(self) -> str:
        """Its last day, in words; only for one that has a day."""
        return _("until {day}").format(day=day_in_words(self.due))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the ledger.

    Attributes:
        title: whose promises they are.
        now: those that something was claimed of, or whose day has passed.
        later: the others.
    """

    title: str
    now: list[Line] = field(default_factory=list)
    later: list[Line] = field(default_factory=list)


def ledger(record: Record) -> list[Side]:
    """The two sides, and a third where all owe each other; without those that are empty."""
    host, others = _("Host, contractor and mentor owe"), _("Sponsor, home and participant owe")
    sides = Side(host), Side(others), Side(_("Both sides owe"))
    for standing in record.reading.standings.commitments.values():
        line = _line(record, standing)
        side = sides[_side(standing)]
        (side.later if line.later else side.now).append(line)
    return [side for side in sides if side.now or side.later]


def next_due(record: Record, most: int) -> Sequence[Line]:
    """What falls due next and is not delivered for certain, the earliest first."""
    stands = record.reading.standings.commitments.values()
    ahead = [
        each
        for each in stands
        if each.duty.due is not None and each.duty.due >= record.today and not each.kept
    ]
    ahead.sort(key=lambda each: each.duty.due or date.max)
    return [_line(record, each) for each in ahead[:most]]


def _side(standing: Standing) -> int:
    owing = set(standing.duty.owed_by)
    hosting = owing & set(HOST_SIDE)
    return 0 if hosting == owing else 1 if not hosting else 2


def _line(record: Record, standing: Standing) -> Line:
    duty = standing.duty
    return Line(
        what=duty_title(duty.id, record),
        clause=duty.id,
        by=parties_named(duty.owed_by),
        to=parties_named(duty.owed_to),
        owed=owed(duty, standing.owed),
        parts=list(_parts(standing)),
        due=duty.due,
        mark=_mark(standing),
        later=not standing.claims and not standing.overdue,
    )


def _parts(standing: Standing) -> Iterator[str]:
    """Quantities of what is claimed; of one thing that is done or not the mark says all."""
    if standing.duty.counted is Counted.ONCE:
        return
    for state, words in PARTS:
        quantity = standing.sum(state)
        if quantity:
            yield str(words).format(n=much(quantity, standing.duty.unit))
    unmeasured = sum(claim.quantity is None for claim in standing.claims)
    if unmeasured:
        yield _("without a quantity: {n}").format(n=unmeasured)


def _mark(standing: Standing) -> Mark:
    states = {claim.state for claim in standing.claims}
    if State.DISPUTED in states:
        return Mark(_("disputed"), "bad")
    if standing.owed and standing.kept:
        return Mark(_("kept"), "good")
    if standing.overdue:
        return Mark(_("past its day"), "bad")
    return _open_mark(standing, states)


def _open_mark(standing: Standing, states: set[State]) -> Mark:
    """How a promise stands of which the day has not passed."""
    if State.UNANSWERED in states:
        return Mark(_("not answered"), "waiting")
    if standing.delivered:
        return Mark(_("in part"), "waiting")
    if State.REJECTED in states:
        return Mark(_("found not delivered"), "bad")
    return Mark(_("nothing yet"), "")
