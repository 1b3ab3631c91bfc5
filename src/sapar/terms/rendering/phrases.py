"""The fixed phrases of rendered terms, beside those by which a clause is told."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.wording.phrases import Phrases, phrase_table
from sapar.values.wording import Language


@cache
def document_phrases(language: Language) -> Phrases:
    """The phrases of a rendered document in a language.

    >>> document_phrases(Language.RUSSIAN)("planning.on")
    'Дата'
    """
    return Phrases(language, document_tables())


@cache
def document_tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language."""
    own = read_facts(resources.files("sapar.terms.rendering") / "phrases.toml")
    return {**phrase_table(), **own}
