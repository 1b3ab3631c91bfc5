import pytest

from sapar.outcomes.differences import Differences
from sapar.outcomes.mean_change import mean_change
from sapar.values.measured import Measured


def mean_of(rows, *, stays=None, seed=1) -> Measured:
    found = Differences.of(rows, stays=stays)
    return mean_change(found, seed=seed, method="mean gain", empty="nobody answered")


def test_few_stays_have_a_mean_and_no_interval() -> None:
    assert mean_of([(1, 1), (0, 2), (None, 1)]) == Measured.of(
        1 / 3, n=3, coverage=0.75, method="mean gain; no interval: fewer than 10 stays"
    )


def test_ten_stays_have_a_bca_interval_around_the_mean() -> None:
    found = mean_of([(1, 4), (0, 3), (-1, 1), (2, 2)])
    assert (found.value, found.n) == (0.7, 10)
    assert (round(found.low or 9, 2), round(found.high or 9, 2)) == (0.1, 1.2)
    assert found.method == "mean gain; 95 % BCa interval of 9999 bootstrap drawings of stays"


def test_the_seed_settles_the_interval() -> None:
    rows = [(value, 1) for value in range(15)]
    assert mean_of(rows, seed=7) == mean_of(rows[::-1], seed=7)
    assert mean_of(rows, seed=7) != mean_of(rows, seed=8)


def test_many_stays_have_the_interval_of_t() -> None:
    found = mean_of([(1, 1000), (0, 1000)])
    error = 0.5 * (2000 / 1999) ** 0.5 / 2000**0.5
    assert found.value == 0.5
    assert found.high == pytest.approx(0.5 + 1.961151 * error, abs=1e-7)
    assert found.low == pytest.approx(0.5 - 1.961151 * error, abs=1e-7)
    assert found.method == "mean gain; 95 % interval of Student's t"


@pytest.mark.parametrize("stays", [10, 1001])
def test_the_same_change_of_all_has_no_interval(stays: int) -> None:
    found = mean_of([(0.5, stays)])
    assert (found.value, found.low) == (0.5, None)
    assert found.method == "mean gain; no interval: all changed by the same"


def test_without_answers_there_is_no_mean() -> None:
    assert mean_of([(None, 3)]) == Measured.not_computable("nobody answered", coverage=0.0)
    assert mean_of([]) == Measured.not_computable("nobody answered")


def test_of_all_stays_there_is_no_interval_of_chance() -> None:
    found = mean_change(
        Differences.of([(1.0, 6), (2.0, 6)]), seed=1, method="mean", empty="none", draws=None
    )
    assert (found.value, found.low, found.high) == (1.5, None, None)
    assert found.method == "mean; no interval of chance: these are all stays"
