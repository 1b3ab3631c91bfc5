"""The tables of a dataset, declared: names, types, keys and vocabularies.

Column names are fixed here: more columns may come, a rename needs a decision record.
"""

from sapar.dataset.schema.field import Field, Kind, Standard
from sapar.dataset.schema.payments import COSTS, FLOWS, RATES
from sapar.dataset.schema.promises import ACCESS, COMMITMENTS, DELIVERIES, PLANNING
from sapar.dataset.schema.register import ORGANISATIONS, SCHEMES, STAYS
from sapar.dataset.schema.results import ATTAINMENTS, CREDITS, EFFORT, GOALS, RATINGS, TIES
from sapar.dataset.schema.table import ForeignKey, Table

__all__ = ["SCHEMA_VERSION", "TABLES", "Field", "ForeignKey", "Kind", "Standard", "Table"]

SCHEMA_VERSION = "1"

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        SCHEMES,
        ORGANISATIONS,
        STAYS,
        PLANNING,
        COMMITMENTS,
        DELIVERIES,
        ACCESS,
        FLOWS,
        COSTS,
        GOALS,
        ATTAINMENTS,
        RATINGS,
        TIES,
        EFFORT,
        CREDITS,
        RATES,
    )
}
"""Every table by its name, in the order of a stay's life."""
