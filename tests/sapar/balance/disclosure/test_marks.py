from sapar.balance.disclosure.cells import Cell
from sapar.balance.disclosure.marks import WHOLE, Mark, Marks, other
from sapar.values.measured import Measured

PATH = ("money", "per_visit")
FIGURE = Measured.of(120.0, n=12, coverage=1.0, method="m")
SMALL = Mark("withheld: fewer than 10 people", primary=True)


def marks() -> Marks:
    return Marks({WHOLE: {PATH: FIGURE}, "DE": {PATH: FIGURE}})


def test_why_a_figure_was_withheld_first_stands() -> None:
    found = marks()
    found.withhold("DE", PATH, SMALL)
    found.withhold("DE", PATH, other())
    assert found.get("DE", PATH) == SMALL
    assert found.primary("DE", PATH)
    assert (found.count(primary=True), found.count(primary=False)) == (1, 0)


def test_only_figures_that_are_there_are_withheld() -> None:
    found = marks()
    found.withhold("PL", PATH, SMALL)
    found.withhold("DE", ("travel", "visits"), SMALL)
    assert found.marks == {}


def test_a_figure_is_a_cell_by_its_value_or_by_what_it_rests_on() -> None:
    assert marks().cell("DE", PATH, additive=True) == Cell(120, 12)
    assert marks().cell("DE", PATH, additive=False) == Cell(12, 12)
    assert marks().cell("PL", PATH, additive=False) is None


def test_the_narrowest_range_is_kept() -> None:
    found = marks()
    for width in (None, 3.0, 1.5, 2.0):
        found.audited(width)
    assert found.narrowest == 1.5


def test_paths_are_told_once() -> None:
    assert list(marks().paths()) == [PATH]


def test_a_figure_withheld_for_others_says_so() -> None:
    assert other() == Mark("withheld: others could be reckoned from it", primary=False)
