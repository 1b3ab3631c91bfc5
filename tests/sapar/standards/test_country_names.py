import sys

import pytest

from sapar.standards.countries import load_countries
from sapar.standards.country_names import names_in
from sapar.values.wording import Language

KNOWN_TO_NO_LIST = {"AN", "XW"}


def own(language: Language) -> dict[str, str]:
    """Sapar's own names."""
    facts = load_countries().facts
    russian = language is Language.RUSSIAN
    return {code: each.name_ru if russian else each.name for code, each in facts.items()}


def test_kazakh_and_russian_names_are_each_languages_own() -> None:
    assert [names_in(each)["KZ"] for each in Language] == ["Kazakhstan", "Қазақстан", "Казахстан"]
    assert [names_in(each)["EG"] for each in Language] == ["Egypt", "Мысыр", "Египет"]


def test_codes_that_no_list_of_names_knows_keep_their_own() -> None:
    kazakh, english = names_in(Language.KAZAKH), own(Language.ENGLISH)
    assert set(kazakh) == set(english)
    assert {code for code in kazakh if kazakh[code] == english[code]} == KNOWN_TO_NO_LIST
    russian = names_in(Language.RUSSIAN)
    assert (russian["XW"], russian["AN"]) == ("Остальной мир", own(Language.RUSSIAN)["AN"])


@pytest.mark.parametrize("language", list(Language))
def test_no_two_countries_have_one_name(language: Language) -> None:
    assert len(set(names_in(language).values())) == len(names_in(language)) == 252


@pytest.mark.parametrize("language", list(Language))
def test_without_what_knows_them_names_are_those_that_come_with_sapar(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.setitem(sys.modules, "babel", None)
    assert names_in.__wrapped__(language) == own(language)
