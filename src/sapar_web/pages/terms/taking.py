"""A part as it was sent: a tree of plain values, which the types of the document then judge."""

import re
from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from sapar.terms.beginning import identifier_of
from sapar.values.wording import Language
from sapar_web.pages.terms.shapes import Group, Kind, Leaf, Rows, Shape

ROOT = "v"
"""Name of the part as a whole; its fields follow after points."""

MOST = 300
"""Rows of a list that are read."""

NAMING = ("text", "service", "title", "name")
"""Fields out of which a row without an identifier gets one."""


def taken(shape: Shape, sent: QueryDict, name: str = ROOT) -> Any:
    """The value that was sent; None where nothing was filled in.

    What does not fit is kept as it was typed: so it can be shown again with what was expected.
    """
    if isinstance(shape, Rows):
        return _rows(shape, sent, name)
    if isinstance(shape, Group):
        return _group(shape, sent, name)
    return _leaf(shape, sent, name)


def _group(shape: Group, sent: QueryDict, name: str) -> dict[str, Any] | None:
    found = {field: taken(each, sent, f"{name}.{field}") for field, each in shape.fields.items()}
    return {field: each for field, each in found.items() if each is not None} or None


def _rows(shape: Rows, sent: QueryDict, name: str) -> list[Any] | None:
    numbers = range(min(_whole(sent.get(f"{name}.rows", "0")), MOST))
    found = [_group(shape.row, sent, f"{name}.{number}") for number in numbers]
    rows = [row for row in found if row is not None]
    if "id" in shape.row.fields:
        _name(rows)
    return rows or None


def _name(rows: list[dict[str, Any]]) -> None:
    """Give rows without an identifier one that no other row has."""
    used = {row["id"] for row in rows if "id" in row}
    for row in rows:
        if "id" not in row:
            stem = identifier_of(_first_words(row))[:60].strip("-")
            names = (stem if not number else f"{stem}-{number + 1}" for number in range(MOST * 2))
            row["id"] = next(each for each in names if each not in used)
            used.add(row["id"])


def _first_words(row: Mapping[str, Any]) -> str:
    words = next((row[each] for each in NAMING if each in row), "row")
    return words if isinstance(words, str) else str(next(iter(words.values())))


def _whole(text: str) -> int:
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else 0


def _leaf(leaf: Leaf, sent: QueryDict, name: str) -> Any:
    if leaf.kind is Kind.WORDS:
        return _words(sent, name)
    if leaf.kind is Kind.MANY:
        return sent.getlist(name) or None
    if leaf.kind is Kind.YES:
        return True if name in sent else None
    text = sent.get(name, "").replace("\r\n", "\n").strip()
    if text in ("", leaf.default):
        return None
    return _typed(leaf.kind, text)


def _typed(kind: Kind, text: str) -> Any:
    if kind is Kind.NAMES:
        return re.split(r"[\s,;]+", text.strip(" ,;"))
    if kind is Kind.NUMBER:
        bare = re.sub(r"\s", "", text).replace(",", ".")
        return bare if re.fullmatch("[-+0-9.]+", bare) else text
    if kind is Kind.WHOLE and re.fullmatch("[0-9]{1,12}", text):
        return int(text)
    return text


def _words(sent: QueryDict, name: str) -> str | dict[str, str] | None:
    """Text by language; plain where the document has one language, and the text is in that one."""
    found = {
        each.value: text
        for each in Language
        if (text := sent.get(f"{name}@{each}", "").replace("\r\n", "\n").strip())
    }
    first = sent.get("first", "")
    if list(found) == [first]:
        return found[first]
    return found or None
