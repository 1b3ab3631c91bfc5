"""Codes that name no country are no places: their stays count, and are in no pair of countries."""

from collections.abc import Mapping
from dataclasses import replace

from sapar.balance.dimensions import Dimension
from sapar.balance.gathered import Gathered
from sapar.balance.ledger import GroupKey
from sapar.standards.countries import load_countries

_COUNTRIES = ("origin_country", "host_country")


def of_known_countries(
    groups: Mapping[GroupKey, Gathered], dimension: Dimension | None
) -> dict[GroupKey, Gathered]:
    """The sums with every unknown country made unknown, on codes that `dataset check` refuses.

    Args:
        groups: as added up; they are few, so that no row is read for it.
        dimension: grouped by; sums whose nodes are no countries are returned as they are.
    """
    if dimension is not None and dimension.origin not in _COUNTRIES:
        return dict(groups)
    codes = load_countries().codes()
    grouped = dimension is not None and dimension.column in _COUNTRIES
    found: dict[GroupKey, Gathered] = {}
    for key, gathered in groups.items():
        known = None if grouped and key not in codes else key
        found[known] = found.get(known, Gathered()) + _placed(gathered, codes)
    return found


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
