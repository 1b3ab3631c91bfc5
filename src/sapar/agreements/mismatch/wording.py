"""Phrases about what commitments leave out of needs, in the reader's language."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from sapar.standards.standard_file import read_facts
from sapar.terms.rendering.phrases import document_tables
from sapar.terms.wording import Phrases
from sapar.values.wording import Language


@cache
def phrases(language: Language) -> Phrases:
    """The phrases in one language.

    >>> phrases(Language.ENGLISH)("aim.network")
    'networks'
    """
    return Phrases(language, mismatch_tables())


@cache
def mismatch_tables() -> Mapping[str, Any]:
    """Each phrase by its table and name, then by language; beside those of documents of terms."""
    own = read_facts(resources.files("sapar.agreements.mismatch") / "phrases.toml")
    return {**document_tables(), **own}
