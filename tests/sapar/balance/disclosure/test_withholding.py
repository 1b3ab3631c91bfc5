from collections.abc import Callable
from pathlib import Path

from sapar.balance.asking import selection_from
from sapar.balance.assembly import balance_of
from sapar.balance.disclosure.blanks import TOTAL
from sapar.balance.disclosure.contributors import Behind, Contributors
from sapar.balance.disclosure.marks import WHOLE
from sapar.balance.disclosure.rules import rules_of
from sapar.balance.disclosure.withholding import forms, withheld

MANY = Contributors(50, 50, 50, sending=3, years=3, largest=0.1)


def test_what_is_about_few_is_found_first_and_then_what_hides_it(
    write_dataset: Callable[..., Path],
) -> None:
    stays = [
        {"stay": f"{host}{number}", "host": host, "first_day": "2022-03-01", "days": 9, "people": 1}
        for host, guests in {"A": 30, "B": 3, "C": 14}.items()
        for number in range(guests)
    ]
    balance = balance_of(write_dataset(stays=stays), selection_from(by="host"))
    behind = Behind(MANY, {"A": MANY, "B": Contributors(3, 3), "C": Contributors(14, 14)})
    found = withheld(balance, rules_of("public"), behind)
    assert found.closed == {"B", "C"}
    visits = ("travel", "visits")
    assert found.marks.primary("B", visits)
    assert not found.marks.primary("C", visits)
    assert found.marks.get("A", visits) is None
    assert found.marks.get(WHOLE, visits) is None


def test_a_sum_of_money_is_a_figure_too(visit: Path) -> None:
    balance = balance_of(visit, selection_from())
    found = withheld(balance, rules_of("public"), Behind(MANY))
    assert found.marks.figures[WHOLE][TOTAL].value == 12000
    assert found.marks.primary(WHOLE, TOTAL)


def test_every_figure_of_a_panel_has_its_form(visit: Path) -> None:
    balance = balance_of(visit, selection_from())
    told = forms([balance])
    panel = balance.panels[0]
    path = ("panels", panel.id, "figures", panel.headline.id, "measured")
    assert told[path] == panel.headline.form
    for panel in balance.panels:
        for table in panel.tables:
            for row in table.rows[:1]:
                cell = ("panels", panel.id, "tables", table.id, "rows", str(row.key), "cells", "0")
                assert told.get(cell, table.columns[0].form) == table.columns[0].form
