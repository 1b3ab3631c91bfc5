import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.planning.tally import Tally
from sapar.values.measured import Measured

METHOD = "share that was asked"


def rounded(found: Measured) -> tuple[float, ...]:
    return tuple(round(end, 4) for end in (found.value, found.low, found.high) if end is not None)


def test_eight_of_twelve_with_the_interval_of_wilson() -> None:
    found = Tally(units=12, recorded=12, so=8).share(method=METHOD)
    assert rounded(found) == (0.6667, 0.3906, 0.8619)
    assert (found.n, found.coverage) == (12, 1)
    assert found.method == "share that was asked; 95 % Wilson interval"


def test_stays_without_a_record_lower_the_coverage_alone() -> None:
    found = Tally(units=24, recorded=12, so=8).share(method=METHOD)
    assert (rounded(found), found.coverage) == ((0.6667, 0.3906, 0.8619), 0.5)


def test_missing_dates_widen_to_both_sides() -> None:
    # 8 of 10 known; if no open stay is so 8 of 12: from .3906; if all are 10 of 12: to .9530.
    found = Tally(units=12, recorded=12, so=8, may_be=2).share(method=METHOD)
    assert rounded(found) == (0.8, 0.3906, 0.953)
    assert (found.n, found.coverage) == (10, 10 / 12)
    assert found.method.endswith("95 % Wilson interval, widened by what has no date")


def test_of_all_stays_the_ends_are_bounds_by_missing_dates() -> None:
    found = Tally(units=12, recorded=12, so=8, may_be=2).share(method=METHOD, sampled=False)
    assert rounded(found) == (0.8, 0.6667, 0.8333)
    assert found.method == "share that was asked; bounds by what has no date"


def test_of_all_stays_with_every_date_there_is_no_interval() -> None:
    found = Tally(units=24, recorded=12, so=8).share(method=METHOD, sampled=False)
    assert (rounded(found), found.coverage, found.method) == ((0.6667,), 0.5, METHOD)


@pytest.mark.parametrize(
    ("tally", "reason"),
    [
        (Tally(units=0, recorded=0, so=0), "there is nothing to count"),
        (Tally(units=9, recorded=0, so=0), "no planning is recorded"),
        (
            Tally(units=9, recorded=3, so=0, may_be=3),
            "the dates that would tell planning from running are missing",
        ),
    ],
)
def test_nothing_known_is_no_zero(tally: Tally, reason: str) -> None:
    assert tally.share(method=METHOD) == Measured.not_computable(
        reason, n=tally.recorded, coverage=0.0
    )


def test_one_stay_has_a_wide_interval() -> None:
    assert rounded(Tally(units=1, recorded=1, so=1).share(method=METHOD)) == (1, 0.2065, 1)


def test_tallies_add_up() -> None:
    one = Tally(units=3, recorded=2, so=1, may_be=1)
    assert one + one == Tally(units=6, recorded=4, so=2, may_be=2)


@pytest.mark.parametrize("parts", [(3, 4, 0, 0), (3, 3, 2, 2), (3, 3, -1, 0), (3, 3, 0, -1)])
def test_a_part_is_never_larger_than_its_whole(parts: tuple[int, ...]) -> None:
    units, recorded, so, may_be = parts
    with pytest.raises(ValueError, match="a part is larger than its whole"):
        Tally(units=units, recorded=recorded, so=so, may_be=may_be)


@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40))
def test_an_open_stay_only_widens(so: int, others: int, may_be: int) -> None:
    closed = Tally(units=so + others, recorded=so + others, so=so).share(method=METHOD)
    open_ones = so + others + may_be
    found = Tally(units=open_ones, recorded=open_ones, so=so, may_be=may_be).share(method=METHOD)
    assert found.low <= closed.low <= closed.value <= closed.high <= found.high
    assert found.value == closed.value
