"""Sums that stand under keys, added key by key."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Protocol, Self, TypeVar


class Sum(Protocol):
    """Anything that can be added to its like: a count, an amount, a record of sums."""

    def __add__(self, other: Self, /) -> Self:
        """Both together."""
        ...


Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value", bound=Sum)


def added(one: Mapping[Key, Value], other: Mapping[Key, Value]) -> dict[Key, Value]:
    """Both, with what stands under the same key added up; the order is that of first sight."""
    both = dict(one)
    for key, value in other.items():
        both[key] = both[key] + value if key in both else value
    return both


def together(rows: Iterable[tuple[Key, Value]]) -> dict[Key, Value]:
    """Sums of many rows by key, in the order of the rows."""
    listed: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in rows:
        listed[key].append(value)
    return {key: _halved(values) for key, values in listed.items()}


def _halved(values: Sequence[Value]) -> Value:
    """The sum, of halves: one by one, each record would be copied as often as there are rows."""
    if len(values) == 1:
        return values[0]
    middle = len(values) // 2
    return _halved(values[:middle]) + _halved(values[middle:])
