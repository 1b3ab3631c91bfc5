from dataclasses import replace

from sapar.balance.gathered import Gathered
from sapar.balance.travel import Cell

CELL = Cell("2023", "KZ", "DE", 1, 1.0, 0, 5.0, 0, 1.0)


def test_sets_of_different_stays_are_added() -> None:
    other = replace(CELL, group="2024")
    both = Gathered(cells=(CELL,)) + Gathered(cells=(other,), counts=(("KZ", "DE", 5.0, 1),))
    assert both.cells == (CELL, other)
    assert both.counts == (("KZ", "DE", 5.0, 1),)


def test_nothing_added_changes_nothing() -> None:
    assert Gathered(cells=(CELL,)) + Gathered() == Gathered(cells=(CELL,))
