import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.balance.disclosure.banding import banded
from sapar.values.measured import Measured


def share(value: float) -> Measured:
    return Measured.of(value, n=12, coverage=0.8, method="m", low=0.0, high=1.0)


@pytest.mark.parametrize(
    ("value", "low", "high", "words"),
    [
        (1.0, 0.8, 1.0, "told in a band: more than 80 %"),
        (0.81, 0.8, 1.0, "told in a band: more than 80 %"),
        (0.8, 0.6, 0.8, "told in a band of 20 points"),
        (0.5, 0.4, 0.6, "told in a band of 20 points"),
        (0.2, 0.0, 0.2, "told in a band: at most 20 %"),
        (0.0, 0.0, 0.2, "told in a band: at most 20 %"),
    ],
)
def test_a_share_is_told_in_twenty_points(
    value: float, low: float, high: float, words: str
) -> None:
    found = banded(share(value), 0.2)
    assert (found.low, found.high, found.method) == (low, high, words)
    assert found.value == pytest.approx((low + high) / 2)
    assert (found.n, found.coverage) == (12, 0.8)


def test_what_is_no_share_stays() -> None:
    mean = Measured.of(3.4, n=12, coverage=1.0, method="mean of ratings")
    none = Measured.not_computable("nothing recorded")
    assert banded(mean, 0.2) == mean
    assert banded(none, 0.2) == none


@given(st.floats(0, 1))
def test_a_band_holds_its_share_and_is_told_once(value: float) -> None:
    found = banded(share(value), 0.2)
    assert found.low is not None
    assert found.high is not None
    assert found.low - 1e-9 <= value <= found.high + 1e-9
    assert banded(found, 0.2) == found
