"""Everything that a release withholds of a balance, found in one order.

First what is about too few people; then groups, figures, rows and cells that would give it back.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sapar.balance.disclosure.blanks import TO_HOST, TO_SENDING, TOTAL
from sapar.balance.disclosure.contributors import Behind, name_of
from sapar.balance.disclosure.crossed import close_crossed
from sapar.balance.disclosure.judging import ONE, judge
from sapar.balance.disclosure.linked import close_figures, close_groups
from sapar.balance.disclosure.marks import WHOLE, Marks
from sapar.balance.disclosure.places import close_places, closed_places
from sapar.balance.disclosure.rules import Rules
from sapar.balance.disclosure.spots import ROWS, Path, spots
from sapar.balance.disclosure.tables import close_rows, tables
from sapar.balance.document import Balance, Group
from sapar.values.measured import Measured

ADDITIVE = ("whole", "cents")
"""Forms of counts and amounts, which add up."""


UNRELATED = frozenset(
    {
        ("panels", "reciprocity", "tables", "networks"),
        ("panels", "effort", "tables", "benefits"),
    }
)
"""Tables whose rows are in different units: none is what another leaves of a sum."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What is withheld of a balance.

    Attributes:
        marks: figure by figure.
        closed: names of the groups of which everything is withheld.
        places: of the network, those that are not listed.
        unlisted: tables that cannot be told by group.
    """

    marks: Marks
    closed: frozenset[str]
    places: frozenset[str]
    unlisted: tuple[str, ...]


def withheld(balance: Balance, rules: Rules, behind: Behind) -> Withheld:
    """Find what the rules withhold of a balance."""
    groups = {name_of(group.group): group for group in balance.groups}
    marks = Marks(
        {WHOLE: _figures(replace(balance, groups=()))}
        | {name: _figures(group) for name, group in groups.items()},
        frozenset(_sums(balance)),
    )
    judge(marks, behind, rules)
    persons = {name: behind.by_name.get(name, ONE).persons for name in groups}
    closed = close_groups(marks, persons, rules.people)
    places = closed_places(balance.reciprocity.nodes, behind.pairs, closed, rules.people)
    close_places(marks, places, groups)
    close_figures(marks, groups, rules.people)
    for table in tables(marks.figures[WHOLE]):
        if table.path not in UNRELATED:
            close_rows(marks, WHOLE, table, rules.people)
    unlisted = close_crossed(marks, groups, closed, rules.people)
    return Withheld(marks, closed, places, unlisted)


def _figures(part: Balance | Group) -> dict[Path, Measured]:
    """The figures that have a value, sums of money among them."""
    return {path: figure for path, figure in spots(part) if figure.computable} | _of_money(part)


def _of_money(part: Balance | Group) -> dict[Path, Measured]:
    money = part.money
    if money.total is None:
        return {}
    sums = {
        TOTAL: money.total.number,
        TO_HOST: money.aid_trade.to_host,
        TO_SENDING: money.aid_trade.to_sending,
    }
    return {
        path: Measured.of(float(number), n=money.rows, coverage=1.0, method="sum")
        for path, number in sums.items()
    }


def _sums(balance: Balance) -> set[tuple[Path, str]]:
    """The columns of counts and amounts, as `Marks.sums` names them."""
    return {
        (("panels", panel.id, "tables", table.id), f"cells/{place}")
        for panel in balance.panels
        for table in panel.tables
        for place, column in enumerate(table.columns)
        if column.form in ADDITIVE
    }


def forms(parts: Iterable[Balance | Group]) -> dict[Path, str]:
    """How each figure of panels and headlines is written, by its path."""
    found: dict[Path, str] = {}
    for part in parts:
        if isinstance(part, Group):
            for headline in part.headlines:
                for path, _figure in spots(headline):
                    found.setdefault(path, headline.figure.form)
            continue
        for path, _figure in spots(part.panels, ("panels",)):
            found.setdefault(path, _form(part, path))
    return found


def _form(part: Balance, path: Path) -> str:
    panel = next(panel for panel in part.panels if panel.id == path[1])
    if ROWS in path:
        table = next(table for table in panel.tables if table.id == path[3])
        return table.columns[int(path[-1])].form
    return next(figure.form for figure in panel.figures if figure.id == path[3])
