import math

import pytest

from sapar.values.measured import Measured


def test_a_figure_carries_what_it_rests_on() -> None:
    met = Measured.of(8 / 12, low=0.3906, high=0.8619, n=12, coverage=1.0, method="Wilson, 95 %")
    assert met == Measured(8 / 12, 0.3906, 0.8619, 12, 1.0, "Wilson, 95 %")
    assert met.computable


def test_a_figure_that_cannot_be_computed_says_why_and_has_no_value() -> None:
    balance = Measured.not_computable("no money moved", n=3, coverage=0.5)
    assert (balance.value, balance.reason) == (None, "no money moved")
    assert (balance.n, balance.coverage) == (3, 0.5)
    assert not balance.computable


def test_a_resampled_interval_need_not_hold_the_estimate() -> None:
    assert Measured.of(0.5, low=0.6, high=0.7, n=9, coverage=1.0, method="BCa").low == 0.6


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_no_data_is_never_infinite_or_not_a_number(value: float) -> None:
    with pytest.raises(ValueError, match="expected a finite number, or a reason"):
        Measured.of(value, n=1, coverage=1.0, method="share")


@pytest.mark.parametrize("coverage", [None, -0.1, 1.1, math.nan])
def test_a_figure_without_its_coverage_is_refused(coverage: float | None) -> None:
    with pytest.raises(ValueError, match="expected a share from 0 to 1"):
        Measured(0.5, n=1, coverage=coverage)


def test_a_figure_has_either_a_value_or_a_reason() -> None:
    with pytest.raises(ValueError, match="either a value or a reason"):
        Measured(None)
    with pytest.raises(ValueError, match="either a value or a reason"):
        Measured(0.5, n=1, coverage=1.0, reason="no data")


def test_a_reason_says_something() -> None:
    with pytest.raises(ValueError, match="must say something"):
        Measured.not_computable("")


def test_an_interval_needs_both_ends_in_order() -> None:
    with pytest.raises(ValueError, match="an interval has two ends"):
        Measured(0.5, low=0.4, n=1, coverage=1.0)
    with pytest.raises(ValueError, match=r"interval 0\.6 to 0\.4: ends are swapped"):
        Measured.of(0.5, low=0.6, high=0.4, n=1, coverage=1.0, method="Wilson")


def test_no_value_has_no_interval() -> None:
    with pytest.raises(ValueError, match="an interval without a value"):
        Measured(None, low=0.1, high=0.2, reason="no data")


def test_n_counts_from_zero() -> None:
    with pytest.raises(ValueError, match="n is -1"):
        Measured.not_computable("no data", n=-1)
