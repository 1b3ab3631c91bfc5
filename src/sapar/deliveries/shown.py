"""Commitments that a signed agreement shows by itself: by what stands in it, and by its day.

Nothing is delivered by this. It is what a person may claim, and the other side answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from sapar.agreements.commitments.prices import fee_of, itemised_of, price_items_of
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.duty import Counted, Duty, duties_of
from sapar.standards.catalogue.loading import catalogue
from sapar.terms.checks.defaults import SHOWN
from sapar.terms.offers.limits import limit_of
from sapar.values.party import Party

GOAL: Final = "goal"
"""The only unit of which an agreement shows how many there are."""

GOALS: Final = "A06"
"""The item that counts them."""

_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class Shown:
    """A commitment that a signed agreement shows.

    Attributes:
        clause: identifier of its clause.
        item: of the catalogue.
        on: day of the last signature.
        quantity: how many goals; None for one thing that is done or not.
    """

    clause: str
    item: str
    on: date
    quantity: int | None = None


def shown_by(agreement: Agreement, signed: date | None) -> tuple[Shown, ...]:
    """The commitments of an agreement that it shows by itself, in the order of its clauses.

    Goals of institutions (A07) are not among them: the catalogue asks for a date and a person, and
    a goal of an agreement has neither.

    Args:
        agreement: as it was signed by all.
        signed: day of the last signature; None before, when it shows nothing.
    """
    if signed is None:
        return ()
    found = (_shown(duty, agreement, signed) for duty in duties_of(agreement, signed))
    return tuple(each for each in found if each is not None)


def _shown(duty: Duty, agreement: Agreement, signed: date) -> Shown | None:
    item = duty.item or ""
    if item not in _HOLDS or not _may_show(duty, item, agreement):
        return None
    if item in _BEFORE and signed >= agreement.first_day:
        return None
    if not _HOLDS[item](agreement):
        return None
    return Shown(duty.id, item, signed, _goals(agreement) if duty.unit == GOAL else None)


def _may_show(duty: Duty, item: str, agreement: Agreement) -> bool:
    """Whether a document may show it: asked for as the catalogue does, once or in goals."""
    clause = agreement.clause(duty.id)
    asked = () if clause is None else clause.shown_by
    usual = {SHOWN[check] for check in catalogue().commitments[item].checks}
    counts = item == GOALS and duty.unit == GOAL
    return set(asked) <= usual and (duty.counted is Counted.ONCE or counts)


def _goals(agreement: Agreement) -> int:
    """How many goals of the participant have their five levels."""
    own = (goal for goal in agreement.goals if goal.owner is Party.PARTICIPANT)
    return sum(goal.levels is not None for goal in own)


def _adds_up(agreement: Agreement) -> bool:
    """Whether each item of the fee has its price, and hardly any of the fee is without an item."""
    fee, items = fee_of(agreement), [each for each in price_items_of(agreement) if each.in_fee]
    if not fee or not items or any(each.amount is None for each in items):
        return False
    rest, most = fee - itemised_of(agreement), limit_of(agreement.clauses, "B01") / _HUNDRED
    return 0 <= Fraction(rest) <= Fraction(fee) * most


def _names_mentor(agreement: Agreement) -> bool:
    """A mentor who is named has signed, as each whom an agreement names."""
    return agreement.signatory(Party.MENTOR) is not None


def _tells_of_data(agreement: Agreement) -> bool:
    """Whether it has all four: controller, purpose, time of keeping, transfers."""
    told = agreement.data_protection
    return told is not None and None not in dict(told).values()


def _has_plan(agreement: Agreement) -> bool:
    return agreement.return_plan is not None


_HOLDS: Final[Mapping[str, Callable[[Agreement], bool]]] = {
    GOALS: lambda agreement: _goals(agreement) > 0,
    "A12": lambda _agreement: True,  # its signatures, and its first day
    "B01": _adds_up,
    "C01": _names_mentor,
    "D09": _tells_of_data,
    "E01": _has_plan,
}
"""Whether an agreement holds what the catalogue asks to be shown, by its item."""

_BEFORE: Final = frozenset({GOALS, "A12", "C01", "E01"})
"""Items that are to be signed before travel; the first day itself may be the day of travel."""
