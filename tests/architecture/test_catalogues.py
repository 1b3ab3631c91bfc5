"""Kazakh and Russian are whole: each marked sentence has its words, and they are looked up."""

import re

import pytest
from babel.messages.catalog import Catalog, Message
from translation.catalogues import (
    LANGUAGES,
    LIBRARIES,
    OF_LIBRARY,
    OF_SITE,
    Words,
    compiled,
    read,
)

from sapar.balance.wording import CONFIDENCE

PLACE = re.compile(r"%\(\w+\)[a-z]|(?<!\{)\{\w*(?:![a-z])?(?::[^{}]*)?\}(?!\})|%%")
THE_SAME_EVERYWHERE = {
    "API",
    "CSV",
    "JSON",
    "PDF",
    "DOCX",
    "Word",
    "Sapar",
    "ROR",
    "ROR id",
    "–",
    "YAML",
    "r",
}

languages = pytest.mark.parametrize("language", LANGUAGES)
of_all = pytest.mark.parametrize("words", [OF_SITE, OF_LIBRARY], ids=["site", "library"])


def forms(message: Message) -> list[tuple[str, str]]:
    """Each form of the words, with the English that it stands for."""
    english, words = message.id, message.string
    if isinstance(english, str):
        return [(english, str(words or ""))]
    return [(english[1], form) for form in words]


def all_forms(kept: Catalog) -> list[tuple[str, str]]:
    return [form for message in kept if message.id for form in forms(message)]


@of_all
@languages
def test_every_marked_sentence_is_there_and_no_other(words: Words, language: str) -> None:
    marked = {(message.id, message.context) for message in words.brought_up(language)}
    kept = {(message.id, message.context) for message in words.catalogue(language)}
    assert {"missing": marked - kept, "needless": kept - marked} == {
        "missing": set(),
        "needless": set(),
    }, "run `make words`"


@of_all
@languages
def test_every_sentence_has_its_words(words: Words, language: str) -> None:
    kept = words.catalogue(language)
    assert [english for english, told in all_forms(kept) if not told.strip()] == []
    assert [message.id for message in kept if message.id and message.fuzzy] == []


@of_all
@languages
def test_words_take_what_their_sentence_takes(words: Words, language: str) -> None:
    odd = [
        (english, told)
        for english, told in all_forms(words.catalogue(language))
        if sorted(set(PLACE.findall(english))) != sorted(set(PLACE.findall(told)))
    ]
    assert odd == []


@languages
def test_words_name_a_confidence_where_their_sentence_does(language: str) -> None:
    odd = [
        (english, told)
        for english, told in all_forms(OF_LIBRARY.catalogue(language))
        if (CONFIDENCE in english) != (CONFIDENCE in told)
    ]
    assert odd == [], "a figure is known by it to have an interval of chance"


@of_all
@languages
def test_words_begin_and_end_as_their_sentence_does(words: Words, language: str) -> None:
    def frame(text: str) -> tuple[bool, bool, str]:
        last = text.rstrip()[-1:]
        return text[:1].isspace(), text[-1:].isspace(), last if last in ".:?!" else ""

    odd = [
        (english, told)
        for english, told in all_forms(words.catalogue(language))
        if frame(english) != frame(told)
    ]
    assert odd == []


def _has_words(sentence: str) -> bool:
    return any(letter.isalpha() for letter in PLACE.sub("", sentence))


@of_all
@languages
def test_no_words_are_left_in_english(words: Words, language: str) -> None:
    left = [
        english
        for english, told in all_forms(words.catalogue(language))
        if english == told and english not in THE_SAME_EVERYWHERE and _has_words(english)
    ]
    assert left == []


@of_all
@languages
def test_what_is_written_is_what_is_looked_up(words: Words, language: str) -> None:
    looked_up = words.file_of(language).with_suffix(".mo").read_bytes()
    assert looked_up == compiled(words.catalogue(language)), "run `make words`"


def test_kazakh_words_of_libraries_are_whole_and_read() -> None:
    kept = read(LIBRARIES, "kk")
    pairs = all_forms(kept)
    assert len(pairs) > 200
    assert [english for english, told in pairs if not told.strip() or english == told] == []
    taken = [
        (english, told)
        for english, told in pairs
        if sorted(set(PLACE.findall(english))) != sorted(set(PLACE.findall(told)))
    ]
    assert taken == []
    assert LIBRARIES.with_suffix(".mo").read_bytes() == compiled(kept), "run `make words`"


def test_kazakh_counts_in_one_form_and_russian_in_three() -> None:
    assert OF_SITE.catalogue("ru").num_plurals == 3
    alike = [message.string for message in OF_SITE.catalogue("kk") if isinstance(message.id, tuple)]
    assert alike
    assert all(len(set(forms)) == 1 for forms in alike)
