import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.effort.gap import divergence, mismatch

CREDIT, WORK = [0.2, 0.6, 0.2], [0.6, 0.25, 0.15]
PAIRS = st.lists(st.tuples(st.floats(0, 9), st.floats(0.01, 9)), min_size=1).filter(
    lambda pairs: sum(share for share, _norm in pairs) > 1e-3
)


def whole(parts: list[float]) -> list[float]:
    return [part / sum(parts) for part in parts]


def test_worked_numbers() -> None:
    assert mismatch(CREDIT, WORK) == pytest.approx(0.4)
    assert round(divergence(CREDIT, WORK), 4) == 0.3631


def test_the_same_shares_lie_nowhere_apart() -> None:
    assert (mismatch(WORK, WORK), divergence(WORK, WORK)) == (0, 0)


def test_all_with_one_who_should_have_nothing() -> None:
    assert mismatch([1, 0], [0, 1]) == 1
    assert divergence([1, 0], [0, 1]) is None


def test_to_have_nothing_is_no_obstacle() -> None:
    assert divergence([0, 1], [0.5, 0.5]) == pytest.approx(math.log(2))


def test_shares_of_other_holders_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        mismatch([1], WORK)


@given(PAIRS, st.randoms())
def test_bounds_and_order(pairs: list[tuple[float, float]], chance) -> None:
    def far(listed: list[tuple[float, float]]) -> tuple[float, float | None]:
        shares, norm = (whole(list(side)) for side in zip(*listed, strict=True))
        return mismatch(shares, norm), divergence(shares, norm)

    mixed = list(pairs)
    chance.shuffle(mixed)
    apart, diverged = far(pairs)
    assert 0 <= apart <= 1
    assert diverged >= 2 * apart**2 - 1e-9  # Pinsker's inequality
    assert far(mixed) == pytest.approx((apart, diverged), abs=1e-9)
