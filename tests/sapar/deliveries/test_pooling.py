import numpy as np
import pytest

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
