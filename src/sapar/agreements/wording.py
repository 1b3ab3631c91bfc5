"""What is said about agreements, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.document.clauses import Clause
from sapar.terms.offers import found
from sapar.terms.offers.wording import in_words
from sapar.terms.wording import Phrases, parties_in_words, title_of
from sapar.terms.wording.phrases import phrase_table
from sapar.values.party import Party
from sapar.values.wording import Language


@dataclass(frozen=True, slots=True)
class Titled:
    """A clause that a sentence calls by its title."""

    clause: Clause


Value = found.Value | tuple[Party, ...] | Titled
"""What fills a place in a sentence; written in the reader's language."""


@cache
def phrases(language: Language) -> Phrases:
    """The phrases in one language.

    >>> phrases(Language.RUSSIAN)("reason.law")
    'закон или правила'
    """
    return Phrases(language, agreement_tables())


@cache
def agreement_tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language; beside those of clauses."""
    own = read_facts(resources.files("sapar.agreements") / "phrases.toml")
    return {**phrase_table(), **own}


def said_with(key: str, values: Mapping[str, Value], language: Language) -> str:
    """A phrase whose places are filled with clauses, times, parties, numbers or texts."""
    told = {name: _told(value, language) for name, value in values.items()}
    return phrases(language)(key, **told)


def _told(value: Value, language: Language) -> str:
    if isinstance(value, Titled):
        return title_of(value.clause, language)
    if isinstance(value, Party):
        return parties_in_words([value], language)
    if isinstance(value, tuple):
        return parties_in_words(value, language)
    return in_words(value, language)
