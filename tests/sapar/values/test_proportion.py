import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.values.measured import Measured
from sapar.values.proportion import proportion

MET = "commitments met"


@pytest.mark.parametrize(
    ("successes", "trials", "value", "low", "high"),
    [
        (8, 12, 0.6667, 0.3906, 0.8619),
        (0, 6, 0.0, 0.0, 0.3903),
        (5, 12, 0.4167, 0.1933, 0.6805),
        (1, 1, 1.0, 0.2065, 1.0),
    ],
)
def test_worked_proportions(
    successes: int, trials: int, value: float, low: float, high: float
) -> None:
    found = proportion(successes, trials, method=MET)
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high), abs=5e-5)
    assert (found.n, found.coverage) == (trials, 1.0)
    assert found.method == "commitments met; 95 % Wilson interval"


def test_nothing_to_count_is_no_proportion() -> None:
    assert proportion(0, 0, method=MET) == Measured.not_computable("there is nothing to count")
    assert proportion(0, 0, method=MET, empty="no promise").reason == "no promise"


def test_coverage_is_the_caller_s() -> None:
    assert proportion(1, 2, method=MET, coverage=0.25).coverage == 0.25


@pytest.mark.parametrize(("successes", "trials"), [(-1, 2), (3, 2), (0, -1)])
def test_counts_that_cannot_be_are_refused(successes: int, trials: int) -> None:
    with pytest.raises(ValueError, match="expected zero or more"):
        proportion(successes, trials, method=MET)


@given(st.integers(1, 10_000_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_mirrors(counts: tuple[int, int]) -> None:
    successes, trials = counts
    found = proportion(successes, trials, method=MET)
    other = proportion(trials - successes, trials, method=MET)
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= successes / trials <= found.high <= 1
    assert other.high == pytest.approx(1 - found.low, abs=1e-9)
