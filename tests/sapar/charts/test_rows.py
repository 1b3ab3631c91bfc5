import pytest

from sapar.charts.lettering import LINE, text_width
from sapar.charts.rows import arranged


def test_rows_stand_below_each_other_and_the_plot_takes_what_is_left() -> None:
    rows = arranged(["Austria", "Spain"], [["1"], ["22"]], 640, pitch=24)
    assert rows.middles == (12, 36)
    assert rows.height == 48
    assert rows.left == text_width("Austria") + 11
    assert rows.right == 640 - text_width("22") - 11
    assert rows.edges == (640,)


def test_a_label_on_two_lines_makes_its_row_taller() -> None:
    rows = arranged(["Bosnia and Herzegovina", "Spain"], [["1"], ["2"]], 328, pitch=24)
    assert rows.labels[0] == ("Bosnia and", "Herzegovina")
    assert rows.middles == ((24 + LINE) / 2, 24 + LINE + 12)


def test_a_long_word_makes_the_picture_grow_and_not_the_word_shrink() -> None:
    word = "W" * 60
    rows = arranged([word], [["1"]], 328, pitch=24, least=100)
    assert rows.labels == ((word,),)
    assert rows.right - rows.left == 100
    assert rows.width == rows.edges[-1] > text_width(word)


def test_numbers_of_two_datasets_have_columns_of_their_own() -> None:
    rows = arranged(["a"], [["1", "22"]], 640, pitch=24)
    assert rows.edges[1] - rows.edges[0] == pytest.approx(text_width("22") + 11)
    notes = rows.notes(top=100)
    assert [(note.lines, note.x, note.y) for note in notes] == [
        (("a",), rows.left - 11, 112),
        (("1",), rows.edges[0], 112),
        (("22",), rows.edges[1], 112),
    ]


def test_refuses_no_rows() -> None:
    with pytest.raises(ValueError, match="no rows"):
        arranged([], [], 640, pitch=24)
