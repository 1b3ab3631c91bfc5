import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.charts.lettering import clean, text_width, widest, wrapped


def test_control_and_direction_characters_leave_a_label() -> None:
    assert clean("a\x00b\x07c\u202ed\ufffe") == "a b c d"


def test_kazakh_letters_and_marks_of_markup_stay() -> None:
    assert clean("Қ Ә ң <b>&") == "Қ Ә ң <b>&"


def test_width_grows_with_the_letters_and_the_size() -> None:
    assert text_width("ill", 100) == pytest.approx(102)
    assert text_width("MM", 10) == pytest.approx(21.8)
    assert text_width("") == 0


def test_a_combining_mark_takes_no_width() -> None:
    assert text_width("e\u0301", 100) == text_width("e", 100)


def test_breaks_between_words_only() -> None:
    assert wrapped("one two three", 60) == ("one two", "three")
    assert wrapped("Herzegovina", 10) == ("Herzegovina",)
    assert wrapped("", 10) == ("",)


def test_widest_of_no_lines_is_nothing() -> None:
    assert widest(()) == 0.0
    assert widest(("i", "mm")) == text_width("mm")


@given(st.text(), st.floats(1, 500))
def test_wrapping_loses_no_word_and_keeps_to_the_room(text: str, room: float) -> None:
    lines = wrapped(text, room)
    assert " ".join(lines) == clean(text)
    assert all(text_width(line) <= room or " " not in line for line in lines)
