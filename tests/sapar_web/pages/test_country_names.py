"""Tests of names of countries in the language of the page."""

import pytest
from django.utils.translation import override

from sapar.standards.countries import load_countries
from sapar.values.wording import Language
from sapar_web.pages.country_names import (
    ALPHABET,
    choices_in,
    country_choices,
    country_name,
    country_or_none,
    names_in,
    place_in_order,
)

SAME_IN_ALL = {"AN": "Netherlands Antilles", "XW": "Rest of the world"}


@pytest.mark.parametrize(
    ("spoken", "name"), [("en", "Germany"), ("kk", "Германия"), ("ru", "Германия")]
)
def test_a_country_is_called_as_readers_call_it(spoken, name) -> None:
    with override(spoken):
        assert country_name("DE") == name


def test_kazakh_and_russian_names_are_each_languages_own() -> None:
    assert [names_in(each)["KZ"] for each in Language] == ["Kazakhstan", "Қазақстан", "Казахстан"]
    assert [names_in(each)["EG"] for each in Language] == ["Egypt", "Мысыр", "Египет"]


@pytest.mark.parametrize("code", ["", "QQ", "kz"])
def test_what_is_no_code_stays_as_it_is(code) -> None:
    assert country_name(code) == code


@pytest.mark.parametrize("spoken", [Language.KAZAKH, Language.RUSSIAN])
def test_codes_that_no_list_of_names_knows_keep_their_own_and_no_others_do(spoken) -> None:
    own = {code: facts.name for code, facts in load_countries().facts.items()}
    names = names_in(spoken)
    assert set(names) == set(own)
    assert {code: name for code, name in names.items() if name == own[code]} == SAME_IN_ALL


@pytest.mark.parametrize("spoken", list(Language))
def test_no_two_countries_have_one_name(spoken) -> None:
    assert len(set(names_in(spoken).values())) == len(names_in(spoken)) == 252


@pytest.mark.parametrize("spoken", list(Language))
def test_those_of_today_are_offered(spoken) -> None:
    assert {code for code, _name in choices_in(spoken)} == set(names_in(spoken)) - set(SAME_IN_ALL)


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
