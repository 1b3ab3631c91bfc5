"""Sums that stand under keys, added key by key."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeVar


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


def by_group(rows: Iterable[tuple[Key, str, Any]]) -> dict[Key, dict[str, Any]]:
    """Sums of many rows by group and name: the fields of one record for each group.

    Args:
        rows: group, name of the field, and what is added to it. What stands under keys is added
            key by key, into a mapping of its own.
    """
    found: dict[Key, dict[str, Any]] = {}
    for group, name, value in rows:
        sums = found.setdefault(group, {})
        if isinstance(value, Mapping):
            _add_to(sums.setdefault(name, {}), value)
        else:
            sums[name] = sums[name] + value if name in sums else value
    return found


def _add_to(sums: dict[Any, Any], more: Mapping[Any, Any]) -> None:
    for key, value in more.items():
        sums[key] = sums[key] + value if key in sums else value


def together(rows: Iterable[tuple[Key, Value]]) -> dict[Key, Value]:
    """Sums of many rows by key, in the order of the rows."""
    listed: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in rows:
        listed[key].append(value)
    return {key: halved(values) for key, values in listed.items()}


def halved(values: Sequence[Value]) -> Value:
    """The sum of at least one, of halves: one by one, each record would be copied for every row."""
    if len(values) == 1:
        return values[0]
    middle = len(values) // 2
    return halved(values[:middle]) + halved(values[middle:])
