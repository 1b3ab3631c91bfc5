"""Checks of keys: rows told apart, and references that lead somewhere."""

from collections.abc import Iterator

from sapar.dataset.checks.check import Check, Probe
from sapar.dataset.checks.rows import has
from sapar.dataset.quoting import identifier
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES, ForeignKey
from sapar.dataset.sources import ROW
from sapar.values.finding import Severity
from sapar.values.language import _, mark


def _repeated(dataset: Dataset) -> Iterator[Probe]:
    for name in dataset.tables:
        key = TABLES[name].primary_key
        if has(dataset, name, *key):
            expected = _("an earlier row has the same key")
            yield Probe(name, ", ".join(key), expected, _later_rows(name, key))


def _later_rows(table: str, key: tuple[str, ...]) -> str:
    """Rows whose key an earlier row has; grouping first keeps memory to the repeated keys."""
    columns = ", ".join(map(identifier, key))
    shown = f"concat_ws(', ', {columns})"
    known = " AND ".join(f"{identifier(column)} IS NOT NULL" for column in key)
    source = f"numbered.{identifier(table)}"
    return (
        f"SELECT {ROW}, {shown} AS value FROM {source} JOIN "  # noqa: S608 -- quoted
        f"(SELECT {columns}, min({ROW}) AS first_row FROM {source} WHERE {known} "
        f"GROUP BY {columns} HAVING count(*) > 1) USING ({columns}) WHERE {ROW} > first_row"
    )


def _leading_nowhere(dataset: Dataset) -> Iterator[Probe]:
    for table, key in _references(dataset):
        if has(dataset, key.table, key.key):
            expected = _("expected a row of {table} with this key").format(table=key.table)
            yield Probe(table, key.column, expected, _orphans(table, key))


def _orphans(table: str, key: ForeignKey) -> str:
    column = identifier(key.column)
    return (
        f"SELECT {ROW}, {column} AS value "  # noqa: S608 -- quoted
        f"FROM numbered.{identifier(table)} ANTI JOIN "
        f"(SELECT {identifier(key.key)} AS known FROM {identifier(key.table)}) ON {column} = known "
        f"WHERE {column} IS NOT NULL"
    )


def _not_checked(dataset: Dataset) -> Iterator[Probe]:
    for table, key in _references(dataset):
        if not has(dataset, key.table, key.key):
            expected = _("the dataset has no table {table} to look it up in")
            yield Probe(table, key.column, expected.format(table=key.table), value=key.table)


def _references(dataset: Dataset) -> Iterator[tuple[str, ForeignKey]]:
    for name in dataset.tables:
        for key in TABLES[name].foreign_keys:
            if has(dataset, name, key.column):
                yield name, key


REPEATED_KEY = Check(
    "D03",
    Severity.ERROR,
    mark("A key occurs twice"),
    mark("Rows that cannot be told apart are counted twice wherever tables are joined."),
    _repeated,
)
LOST_REFERENCE = Check(
    "D04",
    Severity.ERROR,
    mark("A reference leads nowhere"),
    mark("The row falls out of every figure that needs the other table."),
    _leading_nowhere,
)
UNCHECKED_REFERENCE = Check(
    "D17",
    Severity.NOTE,
    mark("References were not checked"),
    mark("The table that they refer to is not in the dataset."),
    _not_checked,
)
