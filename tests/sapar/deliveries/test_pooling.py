import numpy as np
import pytest

from sapar.deliveries import pooling
from sapar.deliveries.pooling import Kind, pooled
from sapar.values import resampling
from sapar.values.measured import Measured

KINDS: list[Kind] = [(40.0, 6, 10), (0.0, 6, 10), (36.0, 3, 12)]


def met(kinds: list[Kind], seed: int = 1, draws: int = 400) -> Measured:
    return pooled(kinds, method="commitments met", seed=seed, draws=draws)


def test_the_figure_is_that_of_all_commitments_together() -> None:
    found = met(KINDS)
    assert found.value == pytest.approx(76 / 156)
    assert (found.n, found.coverage) == (32, 1)
    assert found.low < 76 / 156 < found.high
    assert found.method == (
        "commitments met; 95 % percentile interval of 400 Poisson bootstrap drawings of stays"
    )


def test_stays_that_keep_all_or_nothing_widen_the_interval_as_theory_says() -> None:
    """Six equal answers a stay are one answer: the interval is that of 200 stays, not of 1,200."""
    found = met([(600.0, 6, 100), (0.0, 6, 100)], draws=4000)
    expected = 1.96 * np.sqrt(0.25 / 200)
    assert (0.5 - found.low, found.high - 0.5) == pytest.approx((expected, expected), rel=0.08)


def test_neither_order_nor_grouping_of_stays_changes_anything() -> None:
    apart = [(total / stays, each, 1) for total, each, stays in KINDS for _ in range(stays)]
    assert met(KINDS) == met(KINDS[::-1]) == met(apart)


def test_the_seed_decides_the_drawings() -> None:
    assert met(KINDS, seed=2) == met(KINDS, seed=2)
    assert met(KINDS, seed=2) != met(KINDS, seed=3)


def test_the_size_of_a_chunk_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = met(KINDS)
    monkeypatch.setattr(resampling, "CELLS", 30)
    assert met(KINDS) == whole


def test_few_stays_are_told() -> None:
    found = met([(12.0, 6, 4), (0.0, 6, 4)])
    assert found.low is not None
    assert found.method.endswith("; too narrow: fewer than 10 stays")


@pytest.mark.parametrize(
    ("kinds", "remark"),
    [
        ([(4.0, 6, 1)], "no interval: fewer than two stays"),
        ([(4.0, 6, 1), (2.0, 6, 1)], "no interval: too few stays to draw from"),
        ([(120.0, 6, 20)], "no interval: every drawing gives the same"),
    ],
)
def test_where_there_is_no_interval_the_method_says_why(kinds: list[Kind], remark: str) -> None:
    found = met(kinds)
    assert found.low is None
    assert found.method == f"commitments met; {remark}"


def test_without_commitments_there_is_no_figure() -> None:
    reason = "no stay has a commitment that can be counted"
    assert met([]).reason == reason
    assert met([(0.0, 0, 5), (3.0, 2, 0)]).reason == reason


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="expected zero or more"):
        met([(0.0, 6, -1)])


def test_many_stays_have_a_closed_form() -> None:
    """1,200 stays with 2 commitments, half keep both and half none: the error is 1 / root of 4 n.

    x - R y is +1 or -1, so the error is root(1200 / 1199 * 1200) / 2400, and t of 1199 is 1.96195.
    """
    found = met([(1200.0, 2, 600), (0.0, 2, 600)])
    reach = 1.961948 * np.sqrt(1200 / 1199 * 1200) / 2400
    assert (found.low, found.high) == pytest.approx((0.5 - reach, 0.5 + reach))
    assert found.method == (
        "commitments met; 95 % linearised interval (delta method) over 1200 stays"
    )


def test_the_closed_form_is_what_drawings_come_to(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds: list[Kind] = [(900.0, 6, 300), (0.0, 4, 400), (1200.0, 3, 400)]
    closed = met(kinds)
    monkeypatch.setattr(pooling, "MANY", 2000)
    drawn = met(kinds, draws=4000)
    assert (closed.low, closed.high) == pytest.approx((drawn.low, drawn.high), abs=0.004)


def test_many_stays_that_are_all_alike_have_no_interval() -> None:
    found = met([(1500.0, 2, 1500)])
    assert (found.value, found.low) == (0.5, None)
    assert found.method == "commitments met; no interval: all stays are alike in it"
