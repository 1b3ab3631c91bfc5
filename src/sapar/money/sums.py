"""Records of sums that are added field by field."""

from dataclasses import fields
from typing import Any, ClassVar, Protocol, TypeVar


class Record(Protocol):
    """A dataclass of which every field is a sum."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


Sums = TypeVar("Sums", bound=Record)


def added(one: Sums, other: Sums) -> Sums:
    """Both, each field added to its like."""
    names = (each.name for each in fields(one))
    return type(one)(**{name: getattr(one, name) + getattr(other, name) for name in names})
