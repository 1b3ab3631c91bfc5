from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.panels.added import added, by_group, together

COUNTS = st.dictionaries(st.sampled_from(["granted", "denied"]), st.integers(0, 9))
ROWS = st.lists(st.tuples(st.sampled_from(["DE", "FR", None]), st.just("asked"), COUNTS))


def test_what_stands_under_one_key_is_added_up() -> None:
    assert added({"DE": 1, None: 2}, {"DE": 3, "FR": 4}) == {"DE": 4, None: 2, "FR": 4}


def test_rows_are_summed_by_group_and_name() -> None:
    rows = [
        ("DE", "stays", 1), ("DE", "stays", 2), (None, "stays", 4),
        ("DE", "kinds", {"met": (1,)}), ("DE", "kinds", {"met": (2,), "rates": (3,)}),
    ]  # fmt: skip
    assert by_group(rows) == {
        "DE": {"stays": 3, "kinds": {"met": (1, 2), "rates": (3,)}},
        None: {"stays": 4},
    }


def test_rows_of_one_record_are_summed_by_key() -> None:
    rows = [("DE", (1,)), (None, (2,)), ("DE", (3,)), ("DE", (4,))]
    assert together(rows) == {"DE": (1, 3, 4), None: (2,)}


def test_what_was_given_is_left_as_it_was() -> None:
    given_ = {"met": 1}
    by_group([("DE", "kinds", given_), ("DE", "kinds", {"met": 2})])
    assert given_ == {"met": 1}


@given(ROWS)
def test_the_order_of_groups_and_rows_changes_no_sum(rows) -> None:
    assert by_group(rows) == by_group(sorted(rows, key=str)) == by_group(rows[::-1])
