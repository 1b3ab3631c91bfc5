import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.charts.contrast import contrast

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_black_on_white_is_the_most() -> None:
    assert contrast("#000000", "#ffffff") == 21


def test_the_known_grey_that_just_fails_small_text() -> None:
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@given(COLOURS, COLOURS)
def test_the_order_does_not_matter(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(COLOURS)
def test_a_colour_does_not_stand_out_from_itself(colour: str) -> None:
    assert contrast(colour, colour) == 1


@pytest.mark.parametrize("odd", ["", "#fff", "rgb(0,0,0)", "0000000"])
def test_another_notation_is_refused(odd: str) -> None:
    with pytest.raises(ValueError, match="expected #rrggbb"):
        contrast(odd, "#ffffff")
