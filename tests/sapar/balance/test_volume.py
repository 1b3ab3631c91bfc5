from dataclasses import FrozenInstanceError

import pytest

from sapar.balance.volume import Travel
from sapar.values.measured import Measured

ONE = Measured.of(1, n=1, coverage=1.0, method="counted")


def test_the_volume_of_travel_is_a_value() -> None:
    travel = Travel(1, ONE, ONE, ONE, ONE)
    assert travel == Travel(1, ONE, ONE, ONE, ONE)
    with pytest.raises(FrozenInstanceError):
        travel.rows = 2  # type: ignore[misc]
