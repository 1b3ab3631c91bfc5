"""Languages that a document says it is in, and texts missing in one of them (TL01, TL02)."""

from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import BaseModel

from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.wording import Language

BINDING: Final = frozenset(
    {"title", "text", "service", "motive", "mediator", "purpose", "transfer", "sanction", "said"}
    | {"shown_by"}
)
"""Fields whose texts bind somebody or tell of it; a name is the same in every language."""


def _missing(terms: Terms) -> Iterator[Place]:
    if len(terms.languages) > 1:
        for path, words in _texts((), terms):
            lacking = [each for each in terms.languages if each not in _in(words, terms)]
            if lacking:
                said = ", ".join(each.value for each in lacking)
                yield Place(path, "missing", {"languages": said})


def _undeclared(terms: Terms) -> Iterator[Place]:
    for path, words in _texts((), terms):
        further = sorted(each.value for each in _in(words, terms) if each not in terms.languages)
        if further:
            yield Place(path, "undeclared", {"languages": ", ".join(further)})


def _in(words: str | Mapping[Language, str], terms: Terms) -> set[Language]:
    """The languages that a text is in; that of a plain text is the first one of the document."""
    return {terms.languages[0]} if isinstance(words, str) else set(words)


def _texts(path: Path, value: object) -> Iterator[tuple[Path, str | Mapping[Language, str]]]:
    """Every text for people, with its path."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in BINDING and isinstance(inner, str | Mapping):
                yield (*path, name), inner
            else:
                yield from _texts((*path, name), inner)
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _texts((*path, place), inner)


MISSING = Rule("TL01", Severity.WARNING, ("A13", "S41"), _missing)
UNDECLARED = Rule("TL02", Severity.NOTE, ("A13", "S41"), _undeclared)
