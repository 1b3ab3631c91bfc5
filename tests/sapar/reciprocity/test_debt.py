import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.reciprocity.debt import Places, debts, open_places

NUMBERS = st.lists(st.integers(0, 20), min_size=3, max_size=3).map(sorted)
PLACES = NUMBERS.map(lambda n: Places(n[2], n[0], n[1], 1))
OWED = st.dictionaries(st.tuples(st.sampled_from("ABC"), st.sampled_from("ABC")), PLACES)


def test_what_was_promised_and_not_granted_is_owed() -> None:
    """Of 6 places 2 were granted and 1 more is claimed: 4 are owed, or 3."""
    found = open_places(Places(promised=6, granted=2, granted_at_most=3, commitments=2))
    assert (found.value, found.low, found.high, found.n) == (4, 3, 4, 2)


def test_without_a_promise_there_is_no_debt_to_speak_of() -> None:
    assert open_places(Places()).reason == "no place in return is promised"
    assert open_places(Places(uncounted=2)).n == 2


def test_promises_without_a_number_lower_the_coverage() -> None:
    assert open_places(Places(1, 0, 0, commitments=1, uncounted=3)).coverage == 0.25


def test_what_each_side_owes_is_set_against_what_is_owed_to_it() -> None:
    """Germany owes Kazakhstan 4 places (3 if a claim is true), Kazakhstan Germany 1 (or 0)."""
    found = debts({("DE", "KZ"): Places(6, 2, 3, 2), ("KZ", "DE"): Places(1, 0, 1, 1)})
    assert (found["DE"].value, found["DE"].low, found["DE"].high) == (3, 2, 4)
    assert (found["KZ"].value, found["KZ"].low, found["KZ"].high) == (-3, -4, -2)


@given(OWED)
def test_debts_of_all_sides_cancel_out_and_lie_within_their_bounds(owed) -> None:
    found = debts(owed)
    assert sum(each.value for each in found.values()) == 0
    assert all(each.low <= each.value <= each.high for each in found.values())


@given(OWED)
def test_the_order_of_rows_changes_nothing(owed) -> None:
    assert debts(dict(reversed(owed.items()))) == debts(owed)


def test_places_owed_to_oneself_are_no_debt() -> None:
    assert debts({("DE", "DE"): Places(6, 0, 0, 1)}) == {}


def test_more_granted_than_promised_is_refused() -> None:
    with pytest.raises(ValueError, match="to rise"):
        Places(promised=1, granted=2, granted_at_most=2)
