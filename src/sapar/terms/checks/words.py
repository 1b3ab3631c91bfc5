"""Words in clauses that leave open how much, or whether at all."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from sapar.standards.standard_file import read_facts
from sapar.terms.checks.rule import Path
from sapar.terms.document.clauses import Clause
from sapar.terms.prose.vague import vague_words
from sapar.values.wording import Language, Words


def told(words: Words | None, first: Language) -> Iterator[tuple[Path, Language, str]]:
    """A text in each of its languages, with the steps that lead to it.

    Args:
        words: of a document.
        first: language of a text that does not name its own.
    """
    if isinstance(words, str):
        yield (), first, words
    elif words is not None:
        yield from (((language.value,), language, text) for language, text in words.items())


def texts_of(clause: Clause, first: Language) -> Iterator[tuple[Path, Language, str]]:
    """Every text of a clause that binds somebody."""
    remedy = None if clause.remedy is None else clause.remedy.text
    for steps, words in (
        (("title",), clause.title),
        (("text",), clause.text),
        (("remedy", "text"), remedy),
        (("sanction",), clause.sanction),
    ):
        yield from ((steps + inner, lang, text) for inner, lang, text in told(words, first))


def vague_in(clause: Clause, first: Language) -> Iterator[tuple[Path, str]]:
    """The vague words of a clause, with the text that each stands in."""
    for steps, language, text in texts_of(clause, first):
        yield from ((steps, word) for word in _vague(text, language))


def optional_words(clause: Clause, first: Language) -> Iterator[tuple[Path, str]]:
    """The words by which a duty binds only if somebody likes, or can."""
    for steps, language, text in texts_of(clause, first):
        if steps[0] in ("title", "text"):
            found = _optional()[language].finditer(text)
            yield from ((steps, each.group()) for each in found)


@lru_cache(maxsize=4096)
def _vague(text: str, language: Language) -> tuple[str, ...]:
    """Looked up once for a text that many clauses share."""
    return tuple(found.word for found in vague_words(text, language))


@cache
def _optional() -> Mapping[Language, re.Pattern[str]]:
    lists = read_facts(resources.files("sapar.terms.checks.texts") / "optional.toml")
    return {
        language: re.compile(
            r"(?<!\w)(?:" + "|".join(map(_spaced, lists[language]["words"])) + r")(?!\w)",
            re.IGNORECASE,
        )
        for language in Language
    }


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+")
