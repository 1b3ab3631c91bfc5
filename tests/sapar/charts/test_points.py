import math

import pytest

from sapar.charts.points import Point
from sapar.values.measured import Measured


def test_the_point_of_a_figure_keeps_value_and_interval() -> None:
    figure = Measured.of(0.5, low=0.4, high=0.7, n=10, coverage=1.0, method="mean")
    assert Point.of(figure) == Point(0.5, 0.4, 0.7)


def test_a_figure_that_is_not_computable_has_no_place() -> None:
    assert Point.of(Measured.not_computable("no host fee is recorded")) == Point(None)


def test_an_interval_need_not_hold_its_value() -> None:
    assert Point(0.9, 0.1, 0.2).value == 0.9


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ((math.nan,), "finite"),
        ((math.inf,), "finite"),
        ((0.1, 0.0, None), "two ends"),
        ((0.1, 0.2, 0.0), "swapped"),
        ((None, 0.0, 1.0), "without a value"),
    ],
)
def test_refuses_what_cannot_be_drawn(numbers: tuple[float, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Point(*numbers)
