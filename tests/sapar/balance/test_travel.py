from itertools import permutations

from sapar.balance.travel import Cell, travel_of


def cell(origin: str | None, host: str | None, **sums: float) -> Cell:
    known = {
        "stays": 1, "people": 1.0, "without_people": 0, "person_days": 0.0, "without_days": 0,
        "visits_with_days": 0.0,
    }  # fmt: skip
    return Cell(None, origin, host, **(known | sums))  # type: ignore[arg-type]


def test_a_row_of_several_people_counts_for_each() -> None:
    found = travel_of(
        [
            cell("KZ", "DE", stays=2, people=4.7, person_days=47.0, visits_with_days=4.7),
            cell("DE", "KZ", person_days=5.0, visits_with_days=1.0),
        ]
    )
    assert (found.rows, found.visits.value, found.person_days.value) == (3, 5.7, 52.0)
    assert found.days_per_visit.value == 52.0 / 5.7
    assert (found.visits.n, found.visits.coverage) == (3, 1.0)


def test_rows_that_do_not_say_lower_the_coverage() -> None:
    found = travel_of(
        [
            cell("KZ", "DE", stays=3, people=3, person_days=20, without_days=1, visits_with_days=2),
            cell("KZ", "PL", people=0, without_people=1, without_days=1),
        ]
    )
    assert (found.visits.value, found.visits.n, found.visits.coverage) == (3.0, 3, 0.75)
    assert (found.person_days.value, found.person_days.coverage) == (20.0, 0.5)
    assert (found.days_per_visit.value, found.days_per_visit.n) == (10.0, 2)


def test_where_no_row_says_it_there_is_no_figure() -> None:
    found = travel_of([cell("KZ", "DE", people=0, without_people=1, without_days=1)])
    assert found.visits.reason == "no stay in the data says it"
    assert found.person_days.coverage == 0.0
    assert found.days_per_visit.reason == "no stay has both days and people"
    assert found.within_node.reason == "no stay has both ends and people"


def test_without_stays_there_is_no_figure() -> None:
    found = travel_of([])
    assert (found.rows, found.visits.value, found.within_node.value) == (0, None, None)


def test_visits_within_a_place_are_a_share_of_those_with_both_ends() -> None:
    found = travel_of(
        [
            cell("KZ", "KZ", people=1.0),
            cell("KZ", "DE", people=3.0),
            cell(None, "DE", people=6.0),
        ]
    ).within_node
    assert (found.value, found.n, found.coverage) == (0.25, 2, 2 / 3)


def test_the_order_of_cells_does_not_show_in_the_last_bit() -> None:
    cells = [cell("KZ", "DE", people=people) for people in (0.1, 0.2, 0.3, 1e9)]
    assert {travel_of(order).visits.value for order in permutations(cells)} == {1000000000.6}


def test_a_weight_is_found_by_name_with_the_rows_that_lack_it() -> None:
    found = cell("KZ", "DE", stays=5, people=4, without_people=1, person_days=30, without_days=2)
    assert [found.weight(unit) for unit in ("person_days", "people", "stays")] == [30, 4, 5]
    assert [found.unweighted(unit) for unit in ("person_days", "people", "stays")] == [2, 1, 0]
