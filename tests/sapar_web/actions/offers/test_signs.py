import pytest

from sapar_web.actions.offers.signs import refuse_signs, texts_in
from sapar_web.actions.refusals import UnfitError


def test_every_text_is_looked_at_wherever_it_stands() -> None:
    value = {"a": ["b", {"c": "d"}], "e": 1, "f": None}
    assert sorted(texts_in(value)) == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\u202e", "\ud800"])
def test_signs_that_hide_turn_or_are_none_are_refused(sign: str) -> None:
    with pytest.raises(UnfitError, match=f"U\\+{ord(sign):04X}"):
        refuse_signs(f"a{sign}b", "notes")


def test_lines_tabs_and_letters_of_any_language_are_not() -> None:
    refuse_signs("Қарағанды\n\t旅", "notes")
