import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from sapar.deliveries.hosts.funnel import (
    FAR,
    WIDE,
    Position,
    agreed,
    at_least,
    at_most,
    exact_rate,
    limits,
    position,
)
from sapar.deliveries.hosts.record import Record

COUNTS = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
RATES = st.floats(0.02, 0.98)


@given(COUNTS, RATES)
def test_tails_of_whole_numbers_are_those_of_the_binomial(
    counts: tuple[int, int], rate: float
) -> None:
    met, countable = counts
    record = Record(met, countable)
    assert at_most(record, rate) == pytest.approx(binom.cdf(met, countable, rate), abs=1e-12)
    assert at_least(record, rate) == pytest.approx(binom.sf(met - 1, countable, rate), abs=1e-12)


@given(COUNTS, RATES)
def test_a_host_is_outside_exactly_if_its_rate_is_beyond_a_limit(
    counts: tuple[int, int], rate: float
) -> None:
    record = Record(*counts)
    low, high = limits(rate, record.countable, WIDE)
    beyond = record.rate < low - 1e-9 or record.rate > high + 1e-9
    on_a_limit = min(abs(record.rate - low), abs(record.rate - high)) < 1e-9
    assert on_a_limit or beyond == (position(record, rate) is not Position.INSIDE)


@given(COUNTS, RATES)
def test_a_host_is_outside_exactly_if_the_target_is_outside_its_exact_interval(
    counts: tuple[int, int], rate: float
) -> None:
    record = Record(*counts)
    found = exact_rate(record, method="met")
    inside = found.low <= rate <= found.high
    near = min(abs(rate - found.low), abs(rate - found.high)) < 1e-9
    assert near or inside == (position(record, rate) is Position.INSIDE)


def test_limits_close_in_as_commitments_grow() -> None:
    few, many = limits(0.72, 10, WIDE), limits(0.72, 1000, WIDE)
    assert few[0] < many[0] < 0.72 < many[1] < few[1]
    # Nearly normal: .72 -+ 1.96 sqrt(.72 x .28 / 1000).
    assert many == pytest.approx((0.6922, 0.7478), abs=1e-3)


def test_far_limits_lie_outside_the_wide_ones() -> None:
    wide, far = limits(0.72, 50, WIDE), limits(0.72, 50, FAR)
    assert far[0] < wide[0] < wide[1] < far[1]


def test_three_of_three_is_never_outside_where_most_is_kept() -> None:
    """It happens in .72^3 = 37 of 100 hosts; two guests cannot be below either: .28^2 = 8."""
    assert position(Record(3, 3), 0.72) is Position.INSIDE
    assert limits(0.72, 3, WIDE)[1] == 1
    assert limits(0.72, 2, WIDE)[0] == 0


@pytest.mark.parametrize(
    ("met", "expected"),
    [
        (5, Position.BELOW_998),
        (15, Position.BELOW_95),
        (22, Position.INSIDE),
        (27, Position.ABOVE_95),
        (30, Position.ABOVE_998),
    ],
)
def test_a_host_of_thirty_commitments_by_how_many_it_met(met: int, expected: Position) -> None:
    assert position(Record(met, 30), 0.72) is expected


@pytest.mark.parametrize(
    ("certain", "at_most_kept", "expected"),
    [
        (Position.INSIDE, Position.INSIDE, Position.INSIDE),
        (Position.BELOW_998, Position.BELOW_95, Position.BELOW_95),
        (Position.ABOVE_95, Position.ABOVE_998, Position.ABOVE_95),
        (Position.BELOW_998, Position.INSIDE, Position.UNDECIDED),
        (Position.BELOW_95, Position.ABOVE_95, Position.UNDECIDED),
    ],
)
def test_a_host_is_outside_only_whatever_became_of_open_claims(
    certain: Position, at_most_kept: Position, expected: Position
) -> None:
    assert agreed(certain, at_most_kept) is expected


def test_where_all_hosts_keep_all_or_nothing_none_is_outside() -> None:
    assert (limits(1, 9, WIDE), limits(0, 9, WIDE)) == ((1, 1), (0, 0))
    assert position(Record(9, 9), 1) is Position.INSIDE
    assert position(Record(0, 9), 0) is Position.INSIDE


def test_the_exact_interval_is_that_of_clopper_and_pearson() -> None:
    found = exact_rate(Record(8, 12), method="commitments met", coverage=0.5)
    assert (found.low, found.high) == pytest.approx((0.34888, 0.90075), abs=5e-6)
    assert (found.n, found.coverage) == (12, 0.5)
    assert found.method == "commitments met; exact 95 % interval"
    assert exact_rate(Record(0, 3), method="").low == 0
    assert exact_rate(Record(3, 3), method="").high == 1


def test_without_a_countable_commitment_there_is_no_rate() -> None:
    assert exact_rate(Record(0, 0), method="").reason == "no commitment promises a quantity"
