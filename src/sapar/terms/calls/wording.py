"""Phrases about calls, in the reader's language."""

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

    >>> phrases(Language.ENGLISH)("study.05")
    'natural sciences, mathematics and statistics'
    """
    return Phrases(language, _tables())


@cache
def _tables() -> Mapping[str, Any]:
    own = read_facts(resources.files("sapar.terms.calls") / "phrases.toml")
    return {**phrase_table(), **own}
