from collections.abc import Mapping

from sapar.balance.disclosure.crossed import MOST_CELLS, close_crossed
from sapar.balance.disclosure.marks import WHOLE, Mark, Marks
from sapar.values.measured import Measured

TABLE = ("panels", "delivery", "tables", "access")
SMALL = Mark("withheld: fewer than 10 people", primary=True)


def place(row: str) -> tuple[str, ...]:
    return (*TABLE, "rows", row, "cells", "0")


def marks(groups: Mapping[str, Mapping[str, int]]) -> Marks:
    """A table of counts by group; cells about fewer than ten people are withheld."""
    figures = {
        group: {place(row): measured(number) for row, number in rows.items()}
        for group, rows in groups.items()
    }
    rows = {row for numbers in groups.values() for row in numbers}
    whole = {
        place(row): measured(sum(numbers.get(row, 0) for numbers in groups.values()))
        for row in rows
    }
    found = Marks({WHOLE: whole, **figures}, frozenset({(TABLE, "cells/0")}))
    for group, numbers in groups.items():
        for row, number in numbers.items():
            if number < 10:
                found.withhold(group, place(row), SMALL)
    return found


def measured(number: int) -> Measured:
    return Measured.of(float(number), n=number, coverage=1.0, method="m")


def withheld(found: Marks, group: str) -> set[str]:
    return {path[5] for path in found.marks.get(group, {})}


def test_a_small_cell_needs_four() -> None:
    """As in the worked example: rows granted and denied, of two hosts."""
    found = marks({"A": {"granted": 2, "denied": 19}, "B": {"granted": 18, "denied": 16}})
    assert close_crossed(found, ["A", "B"], frozenset(), 10) == ()
    assert withheld(found, "A") == {"granted", "denied"}
    assert withheld(found, "B") == {"granted", "denied"}
    assert withheld(found, WHOLE) == set()
    assert (found.count(primary=True), found.count(primary=False)) == (1, 3)


def test_other_groups_keep_their_rows() -> None:
    groups = {name: {"granted": 40, "denied": 30, "charged": 50} for name in "BCD"}
    found = marks({"A": {"granted": 2, "denied": 30, "charged": 60}, **groups})
    assert close_crossed(found, "ABCD", frozenset(), 10) == ()
    touched = [name for name in "ABCD" if withheld(found, name)]
    assert len(touched) == 2
    assert all(len(withheld(found, name)) == 2 for name in touched)


def test_what_closed_groups_have_together_may_hide_each_of_them() -> None:
    found = marks(
        {"A": {"granted": 7, "denied": 6}, "B": {"granted": 8, "denied": 5},
         "C": {"granted": 40, "denied": 30}}
    )  # fmt: skip
    assert close_crossed(found, "ABC", frozenset("AB"), 10) == ()
    assert withheld(found, "C") == set()


def test_what_one_closed_group_has_alone_is_hidden_by_others() -> None:
    found = marks(
        {"A": {"granted": 7}, "B": {"denied": 12}, "C": {"granted": 40, "denied": 30},
         "D": {"granted": 20, "denied": 70}}
    )  # fmt: skip
    assert close_crossed(found, "ABCD", frozenset("AB"), 10) == ()
    assert withheld(found, "C") | withheld(found, "D") != set()


def test_a_table_that_only_margins_would_hide_is_not_told_by_group() -> None:
    found = marks({"A": {"granted": 3}, "B": {"granted": 12}})
    assert close_crossed(found, "AB", frozenset(), 10) == ("panels/delivery/tables/access",)
    assert withheld(found, "A") == withheld(found, "B") == {"granted"}


def test_a_table_of_many_groups_is_not_looked_at_cell_by_cell() -> None:
    names = [f"h{number}" for number in range(MOST_CELLS // 2 + 1)]
    found = marks({name: {"granted": 12, "denied": 14} for name in names})
    found.withhold("h0", place("granted"), SMALL)
    assert close_crossed(found, names, frozenset(), 10) == ("panels/delivery/tables/access",)


def test_tables_without_a_small_cell_stay() -> None:
    found = marks({"A": {"granted": 20}, "B": {"granted": 30}})
    assert close_crossed(found, "AB", frozenset(), 10) == ()
    assert found.marks == {}
