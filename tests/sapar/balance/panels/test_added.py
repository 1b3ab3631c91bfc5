from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.panels.added import added, together

ROWS = st.lists(st.tuples(st.sampled_from(["DE", "FR", None]), st.integers(0, 99)))


def test_what_stands_under_one_key_is_added_up() -> None:
    assert added({"DE": 1, None: 2}, {"DE": 3, "FR": 4}) == {"DE": 4, None: 2, "FR": 4}


def test_rows_are_summed_by_key() -> None:
    rows = [("DE", (1,)), (None, (2,)), ("DE", (3,)), ("DE", (4,))]
    assert together(rows) == {"DE": (1, 3, 4), None: (2,)}


@given(ROWS, st.integers(0, 9))
def test_the_sums_of_two_halves_are_those_of_all(rows, cut) -> None:
    assert added(together(rows[:cut]), together(rows[cut:])) == together(rows)
