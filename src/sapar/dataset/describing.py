"""What a dataset holds: its tables and columns, how full they are and what they range over."""

from dataclasses import dataclass

from sapar.dataset.casting import column_names
from sapar.dataset.package import Note
from sapar.dataset.quoting import identifier
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES
from sapar.dataset.trouble import told

EXACT_UP_TO = 200_000
"""Rows up to which distinct values are counted exactly; beyond, the count is within about 2 %."""


@dataclass(frozen=True, slots=True)
class ColumnSummary:
    """One column.

    Attributes:
        name: its name.
        type: what it holds, in the words of Data Package; `any` where the schema does not say.
        declared: whether the schema knows it.
        missing: rows without a value.
        missing_share: the same as a share of all rows; None for a table without rows.
        distinct: how many values there are.
        least: the least value, as text; None where there is none.
        greatest: the greatest value, as text.
    """

    name: str
    type: str
    declared: bool
    missing: int
    missing_share: float | None
    distinct: int
    least: str | None
    greatest: str | None


@dataclass(frozen=True, slots=True)
class TableSummary:
    """One table.

    Attributes:
        name: its name.
        format: of its file.
        bytes: size of its file.
        rows: how many it has.
        distinct_exact: whether its columns' distinct values were counted exactly.
        columns: those that the file has, declared ones first.
    """

    name: str
    format: str
    bytes: int
    rows: int
    distinct_exact: bool
    columns: tuple[ColumnSummary, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """A whole dataset; see `Package` for the parts that come from its descriptor."""

    name: str | None
    title: str | None
    sources: tuple[str, ...]
    record: str
    demonstration: bool
    notes: tuple[Note, ...]
    tables: tuple[TableSummary, ...]


def describe(dataset: Dataset) -> Description:
    """Describe an open dataset.

    Raises:
        UnusableError: if a file turns out to be damaged while it is read.
    """
    package = dataset.package
    with told(str(dataset.folder)):
        tables = tuple(_table(dataset, name) for name in dataset.tables)
    return Description(
        package.name,
        package.title,
        package.sources,
        package.record,
        package.demonstration,
        package.notes,
        tables,
    )


def _table(dataset: Dataset, name: str) -> TableSummary:
    resource = next(each for each in dataset.package.resources if each.name == name)
    rows = dataset.rows[name]
    return TableSummary(
        name=name,
        format=resource.format,
        bytes=resource.path.stat().st_size,
        rows=rows,
        distinct_exact=rows <= EXACT_UP_TO,
        columns=_columns(dataset, name, rows),
    )


def _columns(dataset: Dataset, name: str, rows: int) -> tuple[ColumnSummary, ...]:
    declared = column_names(TABLES[name], dataset.columns[name])
    names = [*declared, *dataset.further_columns(name)]
    parts = ", ".join(_figures(column, exact=rows <= EXACT_UP_TO) for column in names)
    query = f"SELECT {parts} FROM {identifier(name)}"  # noqa: S608 -- quoted
    figures = dataset.connection.execute(query).fetchall()[0]
    return tuple(
        _column(name, column, rows, figures[4 * index : 4 * index + 4])
        for index, column in enumerate(names)
    )


def _figures(column: str, *, exact: bool) -> str:
    name = identifier(column)
    text = f"CAST({name} AS VARCHAR)"
    distinct = f"count(DISTINCT {name})" if exact else f"approx_count_distinct({text})"
    return f"count({name}), {distinct}, CAST(min({name}) AS VARCHAR), CAST(max({name}) AS VARCHAR)"


def _column(
    table: str, column: str, rows: int, figures: tuple[int, int, str | None, str | None]
) -> ColumnSummary:
    filled, distinct, least, greatest = figures
    field = TABLES[table].field(column)
    return ColumnSummary(
        name=column,
        type="any" if field is None else field.kind.package_type,
        declared=field is not None,
        missing=rows - filled,
        missing_share=None if rows == 0 else (rows - filled) / rows,
        distinct=distinct,
        least=least,
        greatest=greatest,
    )
