from sapar.balance.panels.gains_home import cells_tables, home_figure, home_table
from sapar.balance.panels.gains_sums import NOTHING_GAINED, GainsSums
from sapar.balance.panels.kind import Context

CONTEXT = Context("EUR", sampled=False, seed=1, draws=100)
USED = {
    (window, kind, name): number
    for window, numbers in {"half_year": (10, 8, 2), "year": (10, 0, 0)}.items()
    for kind, share in {"method_used": 1, None: 2}.items()
    for name, number in zip(
        ("goals", "answered", "reached"), [share * each for each in numbers], strict=True
    )
}


def test_half_a_year_and_a_year_later():
    sums = GainsSums(used=USED)
    half = home_figure(sums, "half_year", CONTEXT)
    assert (half.value, half.n, half.coverage, half.low) == (0.25, 24, 0.8, None)
    year = home_figure(sums, "year", CONTEXT)
    assert year.reason == "no goal was looked at 12 months after the stay or later"


def test_goals_in_own_words_come_last():
    rows = home_table(GainsSums(used=USED), CONTEXT).rows
    assert [row.label for row in rows] == [
        "A method is used at home", "Another goal of the institution",
    ]  # fmt: skip
    assert [row.cells[0].n for row in rows] == [8, 16]


def test_gains_of_four_cells():
    sums = GainsSums(
        stays=24,
        cells={
            ("gain_then", True, True, 1.0): 4,
            ("gain_then", True, True, 0.5): 4,
            ("gain_then", True, True, None): 2,
            ("gain_then", True, False, 0.0): 6,
            ("gain_then", False, True, 0.5): 4,
        },
    )
    tables = {table.id: table for table in cells_tables(sums, CONTEXT)}
    (both, host_only), (home_only, neither) = (row.cells for row in tables["gain_then"].rows)
    # 10 stays of the cell, 8 with a gain; 20 of 24 stays are in a cell.
    assert (both.value, both.n) == (0.75, 8)
    assert round(both.coverage, 4) == round(0.8 * 20 / 24, 4)
    assert host_only.value == 0
    assert home_only.reason == "fewer than 5 stays with a gain are in this cell"
    assert neither.reason == "no stay is in this cell"
    assert tables["gain_goals"].rows[0].cells[0].reason == "no stay is in this cell"


def test_without_any_delivery_no_cell_is_empty_by_itself():
    tables = cells_tables(NOTHING_GAINED, CONTEXT)
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    assert {cell.reason for cell in cells} == {
        "no delivery is recorded that gains could be held against"
    }
    assert home_table(NOTHING_GAINED, CONTEXT).rows == ()
