import pytest

from sapar.charts.axis import Axis
from sapar.charts.lettering import LINE, text_width


def test_words_stand_over_both_ends_and_over_the_line() -> None:
    axis = Axis(low_end="sends more", high_end="receives more", line=0, line_label="mutual: 0")
    notes, height = axis.headed(100, 500, 640)
    assert [(note.lines, note.x, note.align) for note in notes] == [
        (("sends more",), 100, "left"),
        (("receives more",), 500, "right"),
        (("mutual: 0",), 300, "center"),
    ]
    assert height == 2 * LINE + 2


def test_words_of_a_line_near_the_edge_stay_on_the_page() -> None:
    words = "far away"
    notes, _ = Axis(line=1, line_label=words).headed(0, 300, 300)
    assert notes[-1].x == 300 - text_width(words) / 2


def test_without_words_there_is_no_height() -> None:
    assert Axis().headed(0, 300, 300)[1] == 0


def test_words_at_both_ends_never_touch() -> None:
    axis = Axis(low_end="отправляет", high_end="принимает")
    expected = text_width("отправляет") + text_width("принимает") + 16
    assert axis.least(10) == pytest.approx(expected)


def test_refuses_ends_that_are_swapped_and_numbers_outside() -> None:
    with pytest.raises(ValueError, match="swapped"):
        Axis(1, -1)
    with pytest.raises(ValueError, match="outside"):
        Axis(0, 1, line=1.5)
