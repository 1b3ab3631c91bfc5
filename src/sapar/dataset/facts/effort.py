"""The fact `effort`: the hours of every party in every stay."""

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keys
from sapar.effort.measures import ENTRIES, IN_HOURS, hour_units, in_both

BOTH = ("in_both", "stays", "stays_in_both")
UNITS = {name: f"units_{name}" for name in IN_HOURS}
"""Sums of hours by the column that holds them: a stay has a field of its own, that of study."""


def _effort(source: Source) -> Table:
    worked = hour_units(source.tables["effort"], ["stay"]).rename(UNITS)
    known = worked.join(keys(source), on="stay", how="inner")
    credited = source.tables.get("credits", known.head(0))
    told = in_both(known, credited)
    return told.select(*KEYS, "party", *UNITS.values(), *ENTRIES, *BOTH)


EFFORT = Fact(
    name="effort",
    about="A party in a stay with the hours that it worked",
    needs=("stays", "effort"),
    uses=("credits",),
    define=_effort,
)
"""`KEYS`, party, hours by kind of work in whole numbers of 1/10,000 hours (units_intellectual,
units_administrative, units_field, units_unsorted, units_hours_cut), entries,
entries_without_hours, entries_cut, entries_undated, then in_both (1 if credit is recorded of the
stay too), stays (1 in one row of each stay) and stays_in_both: their product."""
