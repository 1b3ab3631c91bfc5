"""Tables as the schema declares them, for engines that read Parquet by themselves.

What is in a file is decided in one place, `sapar.dataset.casting`, in DuckDB. Other engines read
the dataset's own Parquet files where their columns need no decision; any other file DuckDB first
turns into one that does not, in one pass within its memory limit.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import narwhals as nw

from sapar.dataset.casting import cast, column_names
from sapar.dataset.quoting import identifier, literal
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES, Field, Kind, Table
from sapar.dataset.trouble import told

_TYPES: dict[Kind, nw.dtypes.DType] = {
    Kind.STRING: nw.String(),
    Kind.NUMBER: nw.Float64(),
    Kind.INTEGER: nw.Int64(),
    Kind.BOOLEAN: nw.Boolean(),
    Kind.DATE: nw.Date(),
    Kind.YEARMONTH: nw.String(),
    Kind.EXACT: nw.Decimal(18, 4),
}
_SIGNED = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT"})
_MONTH = r"\A[0-9]{4}-(0[1-9]|1[0-2])\z"


class DeclaredTables(Mapping[str, nw.LazyFrame[Any]]):
    """The tables of a dataset by name, each opened when it is first asked for."""

    def __init__(
        self, dataset: Dataset, scratch: Path, scan: Callable[[Path], "nw.LazyFrame[Any]"]
    ) -> None:
        """Open nothing yet.

        Args:
            dataset: open.
            scratch: folder for files made first; every machine that reads must see it.
            scan: how the engine reads a Parquet file.
        """
        self._dataset, self._scratch, self._scan = dataset, scratch, scan
        self._open: dict[str, nw.LazyFrame[Any]] = {}

    def __getitem__(self, name: str) -> "nw.LazyFrame[Any]":
        """The table, with the declared columns alone.

        Raises:
            KeyError: if the dataset lacks it.
            UnusableError: `P20` where a file is damaged, `W01` or `W02` where none can be written.
        """
        if name not in self._dataset.columns:
            raise KeyError(name)
        if name not in self._open:
            path = parquet_file(self._dataset, name, self._scratch)
            self._open[name] = as_declared(self._scan(path), TABLES[name])
        return self._open[name]

    def __contains__(self, name: object) -> bool:
        return name in self._dataset.columns

    def __iter__(self) -> Iterator[str]:
        return iter(self._dataset.tables)

    def __len__(self) -> int:
        return len(self._dataset.tables)


def parquet_file(dataset: Dataset, name: str, scratch: Path) -> Path:
    """A Parquet file of a table that any engine reads alike, made first where there is none.

    Args:
        dataset: open.
        name: of a table that it has.
        scratch: folder for a file that is made.

    Raises:
        UnusableError: as for `DeclaredTables`.
    """
    own = next(each for each in dataset.package.resources if each.name == name)
    if own.format == "parquet" and is_plain(TABLES[name], dataset.columns[name]):
        return own.path
    return _made(dataset, name, scratch)


def is_plain(table: Table, found: Mapping[str, str]) -> bool:
    """Whether every declared column of a file is of a type that takes no decision.

    Args:
        table: the declaration.
        found: the file's columns, each with its type in DuckDB.
    """
    names = column_names(table, found)
    return all(
        _needs_nothing(field, names[field.name], found[names[field.name]])
        for field in table.fields
        if field.name in names
    )


def as_declared(scanned: "nw.LazyFrame[Any]", table: Table) -> "nw.LazyFrame[Any]":
    """The declared columns of a Parquet file in their order, typed nulls where it lacks them.

    Args:
        scanned: what `parquet_file` leads to, with all its columns.
        table: the declaration.
    """
    found = {name.lower(): name for name in scanned.collect_schema().names()}
    return scanned.select(
        *(_column(field, found.get(field.name)).alias(field.name) for field in table.fields)
    )


def _needs_nothing(field: Field, column: str, found: str) -> bool:
    if field.kind is Kind.INTEGER:
        return found in _SIGNED
    if field.kind in (Kind.NUMBER, Kind.YEARMONTH):
        return found == field.kind.engine_type
    return cast(field, column, found) == identifier(column)


def _made(dataset: Dataset, name: str, scratch: Path) -> Path:
    path = scratch / f"{name}.parquet"
    declared = ", ".join(identifier(column) for column in TABLES[name].columns)
    with told(str(dataset.folder)):
        dataset.connection.execute(
            f"COPY (SELECT {declared} FROM {identifier(name)}) "  # noqa: S608 -- quoted
            f"TO {literal(str(path))} (FORMAT parquet)"
        )
    return path


def _column(field: Field, column: str | None) -> nw.Expr:
    kind = _TYPES[field.kind]
    if column is None:
        return nw.lit(None).cast(kind)
    value = nw.col(column).cast(kind)
    if field.kind is Kind.NUMBER:
        return nw.when(value.is_finite()).then(value)
    if field.kind is Kind.YEARMONTH:
        return nw.when(value.str.contains(_MONTH)).then(value)
    return value
