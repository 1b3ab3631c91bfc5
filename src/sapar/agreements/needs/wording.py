"""Phrases about statements of needs, in the reader's language."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.wording.phrases import Phrases, phrase_table
from sapar.values.wording import Language


@cache
def phrases(language: Language) -> Phrases:
    """The phrases in one language.

    >>> phrases(Language.RUSSIAN)("constraint.family")
    'семья'
    """
    return Phrases(language, needs_tables())


@cache
def needs_tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language; beside those of clauses."""
    own = read_facts(resources.files("sapar.agreements.needs") / "phrases.toml")
    return {**phrase_table(), **own}
