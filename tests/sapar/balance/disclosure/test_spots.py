from dataclasses import replace

from sapar.balance.disclosure.spots import changed, spots
from sapar.balance.panels.figure import Figure
from sapar.balance.panels.panel import Headline, Panel, PanelId
from sapar.balance.panels.table import Column, Row, Table
from sapar.values.measured import Measured


def measured(value: float) -> Measured:
    return Measured.of(value, n=12, coverage=1.0, method="m")


HEADLINE = Figure("kept", "Kept", measured(0.5), "percent")
ROWS = (Row("fee", "Fee", (measured(1), measured(2))), Row(None, "Not known", (measured(3),) * 2))
TABLE = Table("items", "Items", "Item", (Column("sum", "Sum"), Column("mean", "Mean")), ROWS)
PANEL = Panel(PanelId.MONEY, "Money", "Half.", HEADLINE, (HEADLINE,), (TABLE,))


def test_every_figure_has_its_path_and_the_headline_is_told_once() -> None:
    assert [path for path, _measured in spots(PANEL)] == [
        ("figures", "kept", "measured"),
        ("tables", "items", "rows", "fee", "cells", "0"),
        ("tables", "items", "rows", "fee", "cells", "1"),
        ("tables", "items", "rows", "\N{EMPTY SET}", "cells", "0"),
        ("tables", "items", "rows", "\N{EMPTY SET}", "cells", "1"),
    ]


def test_rows_with_one_name_are_told_apart() -> None:
    twice = replace(TABLE, rows=(ROWS[0], ROWS[0]))
    assert [path[2] for path, _measured in spots(twice.rows, ("a",))] == ["cells"] * 4
    assert {path[1] for path, _measured in spots(twice.rows, ("a",))} == {"fee", "fee#2"}


def test_a_change_reaches_every_figure_and_nothing_else() -> None:
    found = changed(PANEL, lambda path, old: measured(len(path)) if old.value else old)
    assert [figure.value for _path, figure in spots(found)] == [3, 6, 6, 6, 6]
    assert found.headline == found.figures[0]
    assert (found.title, found.tables[0].rows[0].label) == ("Money", "Fee")


def test_a_headline_of_a_group_stands_where_the_figure_of_all_stays_does() -> None:
    headline = Headline(PanelId.MONEY, "Money", HEADLINE)
    ((path, found),) = spots((headline,))
    assert (path, found) == (("panels", "money", "figures", "kept", "measured"), measured(0.5))
    assert path in dict(spots((PANEL,), ("panels",)))
    (new,) = changed((headline,), lambda _path, _old: measured(0.1))
    assert (new.figure.measured.value, new.figure.title) == (0.1, "Kept")


def test_no_change_is_the_same_value() -> None:
    assert changed(PANEL, lambda _path, old: old) == PANEL
