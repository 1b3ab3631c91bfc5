import re
from collections import Counter

import pytest

from sapar.standards.catalogue.commitment import Commitment, Three
from sapar.standards.catalogue.loading import catalogue
from sapar.standards.catalogue.wordings import three_of
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

FIELDS = ("title", "text", "explanation", "shown")
KAZAKH = re.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
# How Russian and Kazakh are told apart from English and from each other by letters alone.
CYRILLIC = re.compile("[\u0400-\u04ff]")
WITHOUT = {"Оралу жоспары"}
"""Kazakh that needs no letter of its own."""

CALLED = {"CRediT"}
"""Latin words that are names in every language."""


THREE = {"en": "mentor", "kk": " тәлімгер\n", "ru": "наставник"}


def test_a_text_is_there_in_each_language_without_blanks_at_its_ends() -> None:
    found = three_of({"title": THREE}, "title", "A.toml")
    assert found == {
        Language.ENGLISH: "mentor",
        Language.KAZAKH: "тәлімгер",
        Language.RUSSIAN: "наставник",
    }


@pytest.mark.parametrize(
    ("given", "languages"),
    [
        ({"en": "mentor", "ru": "наставник"}, "kk"),
        ({**THREE, "de": "Mentor"}, "de"),
        ({**THREE, "kk": " "}, "kk"),
        ({**THREE, "ru": 3}, "ru"),
    ],
)
def test_a_language_that_lacks_is_named(given: dict[str, object], languages: str) -> None:
    message = f"A.toml, title: error S08: the text is not there in each language: {languages} "
    with pytest.raises(UnusableError, match=message):
        three_of({"title": given}, "title", "A.toml")


def test_a_plain_text_is_no_text_in_three_languages() -> None:
    with pytest.raises(UnusableError, match=r"A.toml: error S04: title is 'mentor'"):
        three_of({"title": "mentor"}, "title", "A.toml")


def commitments() -> list[Commitment]:
    return list(catalogue().commitments.values())


@pytest.mark.parametrize("field", FIELDS)
def test_every_text_is_there_in_three_different_languages(field: str) -> None:
    for each in commitments():
        three: Three = getattr(each, field)
        assert list(three) == list(Language), each.id
        assert len(set(three.values())) == 3, each.id


@pytest.mark.parametrize("field", FIELDS)
def test_every_text_is_written_in_the_letters_of_its_language(field: str) -> None:
    for each in commitments():
        three: Three = getattr(each, field)
        kazakh, russian = three[Language.KAZAKH], three[Language.RUSSIAN]
        assert KAZAKH.search(kazakh) or kazakh in WITHOUT, f"{each.id}: {kazakh}"
        assert not KAZAKH.search(russian), f"{each.id}: {russian}"
        assert not CYRILLIC.search(three[Language.ENGLISH]), each.id
        latin = {*re.findall("[A-Za-z]+", kazakh), *re.findall("[A-Za-z]+", russian)}
        assert latin <= CALLED, each.id


def test_kazakh_texts_have_the_letters_of_their_own() -> None:
    texts = "".join(getattr(each, f)[Language.KAZAKH] for each in commitments() for f in FIELDS)
    assert set("әғқңөұүі") - set(texts.lower()) == set()


def test_a_clause_is_a_sentence_without_a_number_or_a_place_for_one() -> None:
    for each in commitments():
        for language, text in each.text.items():
            assert not re.search(r"[\d{}]", text), f"{each.id} {language}"
            assert text.endswith("."), f"{each.id} {language}"
            assert text[0] == text[0].upper(), f"{each.id} {language}"


def test_places_for_numbers_are_the_same_in_all_languages() -> None:
    for each in commitments():
        for field in FIELDS:
            places = {tuple(re.findall(r"\{\w+\}", text)) for text in getattr(each, field).values()}
            assert len(places) == 1, each.id


def test_no_two_commitments_have_the_same_words() -> None:
    for field in FIELDS:
        for language in Language:
            words = Counter(getattr(each, field)[language] for each in commitments())
            assert [text for text, times in words.items() if times > 1] == []
