import math

import pytest

from sapar.values.share import Share


def test_a_share_is_shown_in_percent() -> None:
    assert str(Share(1 / 3)) == "33.3 %"
    assert float(Share(0.25)) == 0.25


@pytest.mark.parametrize("value", [-0.01, 1.01, math.nan])
def test_a_share_lies_from_zero_to_one(value: float) -> None:
    with pytest.raises(ValueError, match="expected a number from 0 to 1"):
        Share(value)
