"""How much travel there was, from the sums of its cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from sapar.balance.volume import Travel
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Cell:
    """Stays of one group between one origin and one host, added up.

    Attributes:
        group: value of the grouping column; None where unknown or nothing was grouped.
        origin: sending node; None where unknown.
        host: receiving node; None where unknown.
        stays: rows.
        people: sum over rows that say how many people; `without_people` rows do not.
        person_days: days times people, over rows where both are known; `without_days` rows lack
            one of the two.
        visits_with_days: people of those same rows.
    """

    group: str | None
    origin: str | None
    host: str | None
    stays: int
    people: float
    without_people: int
    person_days: float
    without_days: int
    visits_with_days: float

    def weight(self, name: str) -> float:
        """Sum of the weight of that name: `person_days`, `people` or `stays`."""
        return float(getattr(self, name))

    def unweighted(self, name: str) -> int:
        """Rows that say nothing of that weight."""
        return {"person_days": self.without_days, "people": self.without_people, "stays": 0}[name]


def travel_of(cells: Iterable[Cell]) -> Travel:
    """Totals of some cells, each with its coverage in rows; the order of cells cannot show."""
    cells = list(cells)
    rows = sum(cell.stays for cell in cells)
    people = fsum(cell.people for cell in cells)
    with_people = rows - sum(cell.without_people for cell in cells)
    with_days = rows - sum(cell.without_days for cell in cells)
    person_days = fsum(cell.person_days for cell in cells)
    visits_with_days = fsum(cell.visits_with_days for cell in cells)
    return Travel(
        rows=rows,
        visits=_total(people, with_people, rows, _("sum of people, visits counted once each")),
        person_days=_total(person_days, with_days, rows, _("days times people, summed")),
        days_per_visit=_ratio(person_days, visits_with_days, with_days, rows),
        within_node=_within(cells, rows),
    )


def _total(value: float, known: int, rows: int, method: str) -> Measured:
    if not known:
        return Measured.not_computable(_("no stay in the data says it"), coverage=0.0)
    return Measured.of(value, n=known, coverage=known / rows, method=method)


def _ratio(person_days: float, visits: float, known: int, rows: int) -> Measured:
    if not visits:
        return Measured.not_computable(_("no stay has both days and people"), coverage=0.0)
    method = _("person-days over visits whose days are known")
    return Measured.of(person_days / visits, n=known, coverage=known / rows, method=method)


def _within(cells: list[Cell], rows: int) -> Measured:
    placed = [cell for cell in cells if cell.origin is not None and cell.host is not None]
    people = fsum(cell.people for cell in placed)
    if not people:
        return Measured.not_computable(_("no stay has both ends and people"), coverage=0.0)
    inside = fsum(cell.people for cell in placed if cell.origin == cell.host)
    known = sum(cell.stays - cell.without_people for cell in placed)
    method = _("visits whose origin and host are the same node, over all visits with both known")
    return Measured.of(inside / people, n=known, coverage=known / rows, method=method)
