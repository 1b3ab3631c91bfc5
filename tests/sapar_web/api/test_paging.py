from sapar_web.api.paging import paged

ROWS = [{"id": number} for number in range(1, 6)]


def test_the_next_page_begins_after_the_last_row_of_this_one() -> None:
    assert paged(ROWS[:3], 2) == {"items": ROWS[:2], "next": "2"}


def test_the_last_page_names_no_next() -> None:
    assert paged(ROWS[:2], 2) == {"items": ROWS[:2], "next": None}
    assert paged([], 2) == {"items": [], "next": None}
