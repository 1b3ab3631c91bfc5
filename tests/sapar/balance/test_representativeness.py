import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.representativeness import Gap, likeness


def test_half_the_sum_of_the_differences_between_shares() -> None:
    found = likeness({"02": 15, "03": 5, "06": 1}, {"02": 90, "03": 60, "06": 60, "07": 30})
    # 15/21, 5/21, 1/21, 0 against 90/240, 60/240, 60/240, 30/240.
    assert found.distance.value == pytest.approx(0.33928, abs=1e-5)
    assert found.distance.n == 21
    assert [gap.value for gap in found.gaps] == ["02", "06", "07"]
    assert found.gaps[2] == Gap("07", 0.0, 0.125)


def test_the_same_shares_do_not_differ() -> None:
    found = likeness({"DE": 2, "PL": 1}, {"DE": 20, "PL": 10})
    assert (found.distance.value, found.gaps) == (0.0, ())


def test_stays_of_which_it_is_not_known_are_in_the_coverage() -> None:
    found = likeness({"DE": 3, None: 1}, {"DE": 3, None: 7})
    assert (found.distance.value, found.distance.n, found.distance.coverage) == (0.0, 3, 0.75)


def test_of_nothing_known_nothing_can_be_said() -> None:
    assert likeness({None: 3}, {None: 9, "DE": 1}).distance.reason == (
        "not known of any of these stays"
    )


counts = st.dictionaries(st.sampled_from("ABCDEF"), st.integers(1, 50), min_size=1)


@given(counts, counts)
def test_the_distance_is_a_share_and_no_order_changes_it(
    chosen: dict[str | None, int], others: dict[str | None, int]
) -> None:
    everything = {key: chosen.get(key, 0) + others.get(key, 0) for key in chosen | others}
    found = likeness(chosen, everything)
    assert found.distance.value is not None
    assert 0 <= found.distance.value <= 1
    assert found == likeness(
        dict(reversed(chosen.items())), dict(reversed(list(everything.items())))
    )
