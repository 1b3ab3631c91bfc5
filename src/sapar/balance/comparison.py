"""Two datasets side by side: teaching against training, one year against another."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from sapar.balance.document import Balance
from sapar.balance.names import null_title
from sapar.reciprocity.nulls import Null
from sapar.values.language import _
from sapar.values.measured import Measured

FORMAT: Final = "sapar-comparison/1"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure in both datasets.

    Attributes:
        id: stable name of the figure.
        title: for people.
        form: how it is written: a name in `wording.FORMS`.
        first: in the first dataset; `second` in the other.
        difference: second less first; without an interval, since the two may share stays.
    """

    id: str
    title: str
    form: str
    first: Measured
    second: Measured
    difference: Measured


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both balances and the figures that they share, line by line."""

    format: Literal["sapar-comparison/1"]
    lines: tuple[Line, ...]
    first: Balance
    second: Balance


def compare(first: Balance, second: Balance) -> Comparison:
    """Set two balances side by side.

    Money is compared only in one currency, and a network figure only by one unit: a line whose
    sides differ in that is not computable, and says so.
    """
    lines = tuple(_line(row, first, second) for row in _rows())
    return Comparison(FORMAT, lines, first, second)


Picked = Callable[[Balance], Measured]
Row = tuple[str, str, str, Picked]


def _rows() -> tuple[Row, ...]:
    return (*_travel_rows(), *_money_rows(), *_network_rows())


def _travel_rows() -> tuple[Row, ...]:
    return (
        ("visits", _("Visits"), "whole", lambda b: b.travel.visits),
        ("person_days", _("Person-days"), "whole", lambda b: b.travel.person_days),
        ("days_per_visit", _("Days for each visit"), "ratio", lambda b: b.travel.days_per_visit),
    )


def _money_rows() -> tuple[Row, ...]:
    return (
        ("per_person_day", _("Money for each person-day"), "cents", _per_day),
        ("per_visit", _("Money for each visit"), "cents", lambda b: b.money.per_visit),
        ("retention", _("Spent in the host country"), "percent", lambda b: b.money.retention),
    )


def _network_rows() -> tuple[Row, ...]:
    return (
        ("mutuality", _("Mutual share, r"), "ratio", lambda b: b.reciprocity.mutuality),
        ("ceiling", _("Largest r the totals allow"), "ratio", lambda b: b.reciprocity.ceiling),
        *_null_rows(),
        ("inflow_hhi", _("Concentration of inflow"), "fine", lambda b: b.reciprocity.inflow.hhi),
        ("outflow_hhi", _("Concentration of outflow"), "fine", _outflow),
    )


def _per_day(balance: Balance) -> Measured:
    return balance.money.per_person_day


def _outflow(balance: Balance) -> Measured:
    return balance.reciprocity.outflow.hhi


def _null_rows() -> tuple[Row, ...]:
    return tuple((f"rho_{null}", _rho_title(null), "signed", _rho(null)) for null in Null)


def _rho_title(null: Null) -> str:
    return _("rho against {null}").format(null=null_title(null))


def _rho(null: Null) -> Picked:
    def picked(balance: Balance) -> Measured:
        return next(each.rho for each in balance.reciprocity.against if each.null == null)

    return picked


def _line(row: Row, first: Balance, second: Balance) -> Line:
    name, title, form, pick = row
    left, right = pick(first), pick(second)
    reason = _not_alike(name, first, second)
    return Line(name, title, form, left, right, _difference(left, right, reason))


def _not_alike(name: str, first: Balance, second: Balance) -> str | None:
    if name.startswith("per_") and first.asked.currency != second.asked.currency:
        return _("the two are in different currencies")
    network = name in {"mutuality", "ceiling", "inflow_hhi", "outflow_hhi"} or name[:4] == "rho_"
    if network and first.asked.weight != second.asked.weight:
        return _("the two networks are weighted by different units")
    return None


def _difference(first: Measured, second: Measured, reason: str | None) -> Measured:
    if reason is not None:
        return Measured.not_computable(reason)
    if first.value is None or second.value is None:
        return Measured.not_computable(_("one side cannot be computed"))
    return Measured.of(
        second.value - first.value,
        n=min(first.n, second.n),
        coverage=min(first.coverage or 0.0, second.coverage or 0.0),
        method=_("second less first"),
    )
