"""What a part of the document is made of, read off its types: no form repeats a field by hand."""

import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sapar.terms.document.clauses import Clause
from sapar.terms.document.codes import CountryCode
from sapar.terms.document.terms import Terms as Document


class Kind(StrEnum):
    """How one value is asked for."""

    TEXT = "text"
    WORDS = "words"
    NUMBER = "number"
    WHOLE = "whole"
    DAY = "day"
    YES = "yes"
    ONE = "one"
    MANY = "many"
    NAMES = "names"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value.

    Attributes:
        kind: how it is asked for.
        choices: where it is one or many of some.
        default: what the document takes where nothing is said.
    """

    kind: Kind
    choices: type[Enum] | None = None
    default: Any = None


@dataclass(frozen=True, slots=True)
class Group:
    """Values under names."""

    fields: Mapping[str, "Shape"]


@dataclass(frozen=True, slots=True)
class Rows:
    """Groups below each other, as many as somebody likes."""

    row: Group


Shape = Leaf | Group | Rows

_BARE: Mapping[Any, Kind] = {
    str: Kind.TEXT,
    Decimal: Kind.NUMBER,
    int: Kind.WHOLE,
    date: Kind.DAY,
    bool: Kind.YES,
}


@cache
def shape_of(part: str) -> Shape:
    """The shape of a part, named as in `money` or `clauses/c02`."""
    if part.startswith("clauses/"):
        fields = dict(_group(Clause).fields)
        del fields["id"]
        return Group(fields)
    field = Document.model_fields[part]
    return _shape(field.annotation, field)


def shape_in(model: type[BaseModel], name: str) -> Shape:
    """The shape of a field of another document."""
    field = model.model_fields[name]
    return _shape(field.annotation, field)


def _group(model: type[BaseModel]) -> Group:
    return Group({name: _shape(each.annotation, each) for name, each in model.model_fields.items()})


def _shape(kind: Any, field: FieldInfo) -> Shape:
    if CountryCode in (kind, *get_args(kind)) and get_origin(kind) is not tuple:
        return Leaf(Kind.COUNTRY)
    kind = _bare(kind)
    if get_origin(kind) is tuple:
        return _several(_bare(get_args(kind)[0]))
    if get_origin(kind) in (Union, types.UnionType):
        return Leaf(Kind.WORDS)
    if issubclass(kind, BaseModel):
        return _group(kind)
    if issubclass(kind, Enum):
        return Leaf(Kind.ONE, kind, _plain(field.default))
    return Leaf(_BARE[kind], None, field.default if isinstance(field.default, bool) else None)


def _plain(default: Any) -> str | None:
    return default.value if isinstance(default, Enum) else None


def _several(kind: Any) -> Shape:
    if issubclass(kind, BaseModel):
        return Rows(_group(kind))
    return Leaf(Kind.MANY, kind) if issubclass(kind, Enum) else Leaf(Kind.NAMES)


def _bare(kind: Any) -> Any:
    """A type without what is said about it, and without that it may be missing."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        left: Sequence[Any] = [each for each in get_args(kind) if each is not type(None)]
        return _bare(left[0]) if len(left) == 1 else kind
    return kind
