"""Codes that name no country are no places: their stays count, and are in no pair of countries."""

from collections.abc import Mapping
from typing import Protocol, Self, TypeVar

from sapar.balance.dimensions import COUNTRIES, PAIR, Dimension
from sapar.standards.countries import load_countries

GroupKey = str | None


class Addable(Protocol):
    """Sums of a set of stays."""

    def __add__(self, other: Self, /) -> Self:
        """The sums of both sets."""
        ...


Sum = TypeVar("Sum", bound=Addable)


def merged_groups(
    groups: Mapping[GroupKey, Sum], dimension: Dimension | None
) -> dict[GroupKey, Sum]:
    """The sums of groups, with those that no country's code names added to the unknown."""
    found: dict[GroupKey, Sum] = {}
    for key, sums in groups.items():
        known = known_key(key, dimension)
        found[known] = found[known] + sums if known in found else sums
    return found


def known_key(key: GroupKey, dimension: Dimension | None) -> GroupKey:
    """The key of a group, None if it should name countries and does not."""
    if key is None or dimension is None or dimension.column not in (*COUNTRIES, PAIR):
        return key
    parts = key.split("-") if dimension.column == PAIR else [key]
    return key if load_countries().codes().issuperset(parts) else None
