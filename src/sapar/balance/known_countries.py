"""Codes that name no country are no places: their stays count, and are in no pair of countries."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol, Self, TypeVar

from sapar.balance.dimensions import COUNTRIES, PAIR, Dimension
from sapar.balance.gathered import Gathered
from sapar.balance.ledger import GroupKey
from sapar.standards.countries import load_countries


class Addable(Protocol):
    """Sums of a set of stays."""

    def __add__(self, other: Self, /) -> Self:
        """The sums of both sets."""
        ...


Sum = TypeVar("Sum", bound=Addable)


def of_known_countries(
    groups: Mapping[GroupKey, Gathered], dimension: Dimension | None
) -> dict[GroupKey, Gathered]:
    """The sums with every unknown country made unknown, on codes that `dataset check` refuses.

    Args:
        groups: as added up; they are few, so that no row is read for it.
        dimension: grouped by; sums whose nodes are no countries are returned as they are.
    """
    if dimension is not None and dimension.origin not in COUNTRIES:
        return dict(groups)
    codes = load_countries().codes()
    placed = {key: _placed(gathered, codes) for key, gathered in groups.items()}
    return merged_groups(placed, dimension, Gathered())


def merged_groups(
    groups: Mapping[GroupKey, Sum], dimension: Dimension | None, nothing: Sum
) -> dict[GroupKey, Sum]:
    """The sums of groups, with those that no country's code names added to the unknown."""
    found: dict[GroupKey, Sum] = {}
    for key, sums in groups.items():
        known = known_key(key, dimension)
        found[known] = found.get(known, nothing) + sums
    return found


def known_key(key: GroupKey, dimension: Dimension | None) -> GroupKey:
    """The key of a group, None if it should name countries and does not."""
    if key is None or dimension is None or dimension.column not in (*COUNTRIES, PAIR):
        return key
    parts = key.split("-") if dimension.column == PAIR else [key]
    return key if load_countries().codes().issuperset(parts) else None


def _placed(gathered: Gathered, codes: frozenset[str]) -> Gathered:
    return replace(
        gathered,
        cells=tuple(
            cell
            if cell.origin in codes and cell.host in codes
            else replace(
                cell,
                origin=cell.origin if cell.origin in codes else None,
                host=cell.host if cell.host in codes else None,
            )
            for cell in gathered.cells
        ),
        counts=tuple(row for row in gathered.counts if row[0] in codes and row[1] in codes),
    )
