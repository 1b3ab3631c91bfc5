"""Where the figures of a balance stand: each under a path, found and replaced in one way.

A path names the fields on the way to a figure, and of a row of several its own name: `("panels",
"money", "tables", "items", "rows", "fee", "cells", "0")`. The headline of a group stands under the
path of the same figure of all stays, since the two are held against each other.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from sapar.balance.disclosure.contributors import NOT_KNOWN
from sapar.balance.panels.panel import Headline, Panel
from sapar.values.measured import Measured

Path = tuple[str, ...]
Change = Callable[[Path, Measured], Measured]
Part = TypeVar("Part")

ROWS = "rows"
"""On the path to a cell of a table, before the name of its row."""

NAMES = ("id", "key", "party", "item", "node", "null")
"""Fields by which rows are told apart, the first that there is."""


def spots(value: Any, path: Path = ()) -> Iterator[tuple[Path, Measured]]:
    """Every figure in a value, with its path."""
    if isinstance(value, Measured):
        yield path, value
    elif isinstance(value, Headline):
        yield _of_headline(value), value.figure.measured
    elif isinstance(value, tuple):
        for name, each in _named(value):
            yield from spots(each, (*path, name))
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _fields(type(value)):
            yield from spots(getattr(value, name), (*path, name))


def changed(value: Part, change: Change, path: Path = ()) -> Part:
    """The same value with every figure replaced by what `change` makes of it."""
    return _changed(value, change, path)  # type: ignore[no-any-return]


def _changed(value: Any, change: Change, path: Path) -> Any:
    if isinstance(value, Measured):
        return change(path, value)
    if isinstance(value, Headline):
        measured = change(_of_headline(value), value.figure.measured)
        return replace(value, figure=replace(value.figure, measured=measured))
    if isinstance(value, tuple):
        return tuple(_changed(each, change, (*path, name)) for name, each in _named(value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = {
        name: _changed(getattr(value, name), change, (*path, name)) for name in _fields(type(value))
    }
    if isinstance(value, Panel):
        own["headline"] = own["figures"][0]
    return replace(value, **own) if own else value


def _of_headline(headline: Headline) -> Path:
    return ("panels", headline.id.value, "figures", headline.figure.id, "measured")


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Fields that can hold figures. The headline of a panel is its first figure: told once."""
    plain = {"str", "int", "float", "bool", "Decimal", "date"}
    names = (each.name for each in fields(kind) if str(each.type) not in plain)
    return tuple(name for name in names if not (kind is Panel and name == "headline"))


def _named(items: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    """Items with their names; where two have one name, the later is told by a number too."""
    seen: dict[str, int] = {}
    for place, item in enumerate(items):
        name = _name(item, place)
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name}#{seen[name]}"), item


def _name(item: Any, place: int) -> str:
    kind = type(item)
    if not is_dataclass(kind) or kind is Measured:
        return str(place)
    names = {each.name for each in fields(kind)}
    own = next((name for name in NAMES if name in names), None)
    return str(place) if own is None else _text(getattr(item, own))


def _text(name: object) -> str:
    """What is not known has a name of its own, which no value has."""
    return NOT_KNOWN if name is None else str(name)
