import sys

import pytest

from sapar.standards.countries import load_countries
from sapar.standards.country_names import names_in
from sapar.values.wording import Language

SAME_IN_ALL = {"AN": "Netherlands Antilles", "XW": "Rest of the world"}


def test_kazakh_and_russian_names_are_each_languages_own() -> None:
    assert [names_in(each)["KZ"] for each in Language] == ["Kazakhstan", "Қазақстан", "Казахстан"]
    assert [names_in(each)["EG"] for each in Language] == ["Egypt", "Мысыр", "Египет"]


@pytest.mark.parametrize("spoken", [Language.KAZAKH, Language.RUSSIAN])
def test_codes_that_no_list_of_names_knows_keep_their_own_and_no_others_do(
    spoken: Language,
) -> None:
    own = {code: facts.name for code, facts in load_countries().facts.items()}
    names = names_in(spoken)
    assert set(names) == set(own)
    assert {code: name for code, name in names.items() if name == own[code]} == SAME_IN_ALL


@pytest.mark.parametrize("spoken", list(Language))
def test_no_two_countries_have_one_name(spoken: Language) -> None:
    assert len(set(names_in(spoken).values())) == len(names_in(spoken)) == 252


def test_without_what_knows_them_names_are_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "babel", None)
    assert names_in.__wrapped__(Language.RUSSIAN) == names_in(Language.ENGLISH)
