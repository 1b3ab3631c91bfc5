"""What somebody read when they spoke: a clause or the whole, and whether it is still the same."""

import json
from collections.abc import Mapping
from typing import Any, Final

import rfc8785

from sapar.values.digest import Digest
from sapar_web.queries.kept import Kept

_OF_PUBLISHING: Final = ("format", "dated", "version", "planning")
"""Parts that publishing writes: they change nothing of what was read."""

_KEPT = Kept[str](2**20)
"""Marks by a digest that is cheap to make: the canonical form of whole terms takes far longer."""


def text_of_part(document: Mapping[str, Any], clause: str) -> Any:
    """A clause, or the whole document for no clause; None for a clause that is not there."""
    if not clause:
        return {name: part for name, part in document.items() if name not in _OF_PUBLISHING}
    found = (each for each in document.get("clauses", ()) if each["id"] == clause)
    return next(found, None)


def mark_of_text(text: Any) -> str:
    """By what a text is known to be the same.

    The order of clauses is no part of it: to move one changes nobody's duty.
    """
    ordered = _ordered(text)
    plain = Digest.of(json.dumps(ordered, sort_keys=True).encode()).text
    return _KEPT.get(plain, lambda: Digest.of(rfc8785.dumps(ordered)).text)


def _ordered(text: Any) -> Any:
    if not isinstance(text, dict) or "scheme" not in text:
        return text
    return {**text, "clauses": sorted(text.get("clauses", ()), key=lambda each: str(each["id"]))}


def mark_of_part(document: Mapping[str, Any], clause: str) -> str:
    """The mark of a part as it stands now."""
    return mark_of_text(text_of_part(document, clause))


class Marks(dict[str, str]):
    """Marks of the parts of a document, each made once when it is asked for."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        super().__init__()
        self._document = document

    def __missing__(self, clause: str) -> str:
        self[clause] = mark_of_part(self._document, clause)
        return self[clause]
