"""Kazakh and Russian are whole: each marked sentence has its words, and the site reads them."""

import re

import pytest
from babel.messages.catalog import Catalog, Message
from translation.catalogues import (
    LANGUAGES,
    LIBRARIES,
    brought_up,
    catalogue,
    compiled,
    file_of,
    read,
)

PLACE = re.compile(r"%\(\w+\)[a-z]|(?<!\{)\{\w*\}(?!\})|%%")
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
    "{payer} → {payee}: {amount}",
}

languages = pytest.mark.parametrize("language", LANGUAGES)


def forms(message: Message) -> list[tuple[str, str]]:
    """Each form of the words, with the English that it stands for."""
    english, words = message.id, message.string
    if isinstance(english, str):
        return [(english, str(words or ""))]
    return [(english[1], form) for form in words]


def all_forms(kept: Catalog) -> list[tuple[str, str]]:
    return [form for message in kept if message.id for form in forms(message)]


@languages
def test_every_marked_sentence_is_there_and_no_other(language: str) -> None:
    marked = {(message.id, message.context) for message in brought_up(language)}
    kept = {(message.id, message.context) for message in catalogue(language)}
    assert {"missing": marked - kept, "needless": kept - marked} == {
        "missing": set(),
        "needless": set(),
    }, "run `make words`"


@languages
def test_every_sentence_has_its_words(language: str) -> None:
    kept = catalogue(language)
    assert [english for english, words in all_forms(kept) if not words.strip()] == []
    assert [message.id for message in kept if message.id and message.fuzzy] == []


@languages
def test_words_take_what_their_sentence_takes(language: str) -> None:
    odd = [
        (english, words)
        for english, words in all_forms(catalogue(language))
        if sorted(set(PLACE.findall(english))) != sorted(set(PLACE.findall(words)))
    ]
    assert odd == []


@languages
def test_words_begin_and_end_as_their_sentence_does(language: str) -> None:
    def frame(text: str) -> tuple[bool, bool, str]:
        last = text.rstrip()[-1:]
        return text[:1].isspace(), text[-1:].isspace(), last if last in ".:?!" else ""

    odd = [
        (english, words)
        for english, words in all_forms(catalogue(language))
        if frame(english) != frame(words)
    ]
    assert odd == []


@languages
def test_no_words_are_left_in_english(language: str) -> None:
    left = [
        english
        for english, words in all_forms(catalogue(language))
        if english == words and english not in THE_SAME_EVERYWHERE
    ]
    assert left == []


@languages
def test_the_site_reads_what_is_written(language: str) -> None:
    read = file_of(language).with_suffix(".mo").read_bytes()
    assert read == compiled(catalogue(language)), "run `make words`"


def test_kazakh_words_of_libraries_are_whole_and_read() -> None:
    kept = read(LIBRARIES, "kk")
    pairs = all_forms(kept)
    assert len(pairs) > 200
    assert [english for english, words in pairs if not words.strip() or english == words] == []
    taken = [
        (english, words)
        for english, words in pairs
        if sorted(set(PLACE.findall(english))) != sorted(set(PLACE.findall(words)))
    ]
    assert taken == []
    assert LIBRARIES.with_suffix(".mo").read_bytes() == compiled(kept), "run `make words`"


def test_kazakh_counts_in_one_form_and_russian_in_three() -> None:
    assert catalogue("ru").num_plurals == 3
    alike = [message.string for message in catalogue("kk") if isinstance(message.id, tuple)]
    assert alike
    assert all(len(set(forms)) == 1 for forms in alike)
