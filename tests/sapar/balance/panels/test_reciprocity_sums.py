from sapar.balance.panels.reciprocity_sums import NOTHING, ReciprocitySums
from sapar.balance.travel import Cell
from sapar.reciprocity.debt import Places


def cell(group: str) -> Cell:
    return Cell(group, "KZ", "DE", 1, 1.0, 0, 10.0, 0, 1.0)


def test_sums_of_different_stays_add_up() -> None:
    owed = {("DE", "KZ"): Places(1, 0, 0, 1)}
    one = ReciprocitySums((cell("a"),), unit="people", arcs={"money": (("KZ", "DE", 1.0, 1, 0),)})
    both = one + ReciprocitySums((cell("b"),), unit="people", arcs=one.arcs, places=owed)
    assert both.cells == (cell("a"), cell("b"))
    assert both.arcs == {"money": (("KZ", "DE", 1.0, 1, 0),) * 2}
    assert (both.places, both.unit) == (owed, "people")


def test_nothing_adds_nothing() -> None:
    one = ReciprocitySums((cell("a"),), unit="people", kept_by_end=True)
    assert NOTHING + one == one + NOTHING == one


def test_groups_with_an_end_each_have_more_ends_together_but_a_condition_stays() -> None:
    grouped = ReciprocitySums((cell("a"),), grouped_by_end=True)
    kept = ReciprocitySums((cell("b"),), kept_by_end=True)
    assert grouped.one_ended
    assert not (grouped + grouped).one_ended
    assert not (NOTHING + grouped).one_ended
    assert (kept + kept).one_ended
