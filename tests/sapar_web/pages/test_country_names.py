"""Tests of names of countries in the language of the page."""

import pytest
from django.utils.translation import override

from sapar.standards.country_names import names_in
from sapar.values.wording import Language
from sapar_web.pages.country_names import (
    ALPHABET,
    GONE,
    choices_in,
    country_choices,
    country_name,
    country_or_none,
    place_in_order,
)


@pytest.mark.parametrize(
    ("spoken", "name"), [("en", "Germany"), ("kk", "Германия"), ("ru", "Германия")]
)
def test_a_country_is_called_as_readers_call_it(spoken, name) -> None:
    with override(spoken):
        assert country_name("DE") == name


@pytest.mark.parametrize("code", ["", "QQ", "kz"])
def test_what_is_no_code_stays_as_it_is(code) -> None:
    assert country_name(code) == code


@pytest.mark.parametrize("spoken", list(Language))
def test_those_of_today_are_offered(spoken) -> None:
    assert {code for code, _name in choices_in(spoken)} == set(names_in(spoken)) - GONE


def test_letters_of_kazakh_stand_in_their_places() -> None:
    with override("kk"):
        names = [name for _code, name in country_choices()]
    some = ["Әзірбайжан", "Бельгия", "Кипр", "Қазақстан", "Латвия", "Оман", "Өзбекстан", "Польша"]
    assert [name for name in names if name in some] == some


def test_capitals_and_accents_change_no_place() -> None:
    english = [code for code, _name in choices_in(Language.ENGLISH)]
    assert english[:3] == ["AF", "AX", "AL"]
    russian = [code for code, _name in choices_in(Language.RUSSIAN)]
    assert russian.index("NO") < russian.index("BV") < russian.index("OM")
    assert "".join(sorted(sorted(ALPHABET), key=place_in_order)) == ALPHABET


def test_none_may_be_chosen_first() -> None:
    with override("ru"):
        assert country_or_none()[0] == ("", "—")
        assert tuple(country_or_none()[1:]) == tuple(country_choices())
