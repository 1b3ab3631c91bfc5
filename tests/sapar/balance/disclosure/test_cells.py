import pytest

from sapar.balance.disclosure.cells import Cell, Cells, one_way


def test_a_withheld_count_must_be_left_open_by_the_least_number_of_people() -> None:
    assert Cell(2, 2).width(10) == 10


def test_a_withheld_sum_must_be_left_open_by_what_so_many_such_people_would_make() -> None:
    assert Cell(1000, 2).width(10) == 5000
    assert Cell(-1000, 2).width(10) == 5000


def test_a_cell_about_nobody_is_left_open_like_a_count() -> None:
    assert Cell(0, 0).width(10) == 10


def test_rows_have_one_total() -> None:
    table = one_way({"a": Cell(2, 1), "b": Cell(5, 3)})
    assert table.cells["=",] == Cell(7, 4)
    assert [(each.total, each.parts) for each in table.relations] == [(("=",), (("a",), ("b",)))]


@pytest.mark.parametrize(
    ("margin", "value"),
    [(("A", "="), 11), (("B", "="), 14), (("=", "1"), 10), (("=", "2"), 15), (("=", "="), 25)],
)
def test_rows_and_columns_have_margins(worked: Cells, margin: tuple[str, str], value: int) -> None:
    assert worked.cells[margin].value == value


def test_every_sum_of_a_table_of_two_ways_is_known(worked: Cells) -> None:
    assert len(worked.relations) == 6
    for relation in worked.relations:
        assert sum(worked.cells[part].value for part in relation.parts) == (
            worked.cells[relation.total].value
        )
