"""Writing a dataset: tables out of the engine, a descriptor, and all of it or nothing."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TextIO

import duckdb

from sapar.dataset import descriptor
from sapar.dataset.engines.opening import opened
from sapar.dataset.facts.folder import prepare
from sapar.dataset.facts.manifest import FACTS_FOLDER, read_manifest
from sapar.dataset.package import DESCRIPTOR, RECORDS, Note, read_package
from sapar.dataset.quoting import identifier, literal
from sapar.dataset.reading import open_dataset
from sapar.dataset.schema import SCHEMA_VERSION, TABLES, Table
from sapar.dataset.staging import Staging, refuse_unless_free
from sapar.dataset.trouble import explained, told
from sapar.values.unusable import UnusableError

Format = Literal["parquet", "csv"]


class DatasetWriter:
    """A dataset being written, as a context manager: in place at its end, gone on any error.

    Attributes:
        folder: where files are written until then.
        scratch: a folder inside it for files that are not to stay.
    """

    def __init__(
        self,
        out: Path | str,
        *,
        replace: bool = False,
        table_format: Format = "parquet",
        facts: bool = False,
    ) -> None:
        """A dataset to be written.

        Args:
            out: where.
            replace: a dataset that is there.
            table_format: of its tables.
            facts: write the facts with it, so that no balance has to make them first.
        """
        self._facts = facts
        self._staging = Staging(Path(out))
        self._replace = replace
        self._format = table_format
        self._columns: dict[str, dict[str, str]] = {}
        self._rows: dict[str, int] = {}
        self._files: list[str] = []
        self._head: dict[str, Any] | None = None

    def __enter__(self) -> Self:
        """Make the folders.

        Raises:
            UnusableError: `W10` to `W12` where something is in the way, `W02` where the
                folders cannot be made.
        """
        out = self._staging.out
        refuse_unless_free(out, replaceable=_replaceable(out) if self._replace else None)
        self._staging.begin()
        self.folder = self._staging.folder
        self.scratch = self._staging.scratch
        return self

    def write_table(self, connection: duckdb.DuckDBPyConnection, name: str, query: str) -> int:
        """Write the rows of a query as a table, and return how many there are.

        Declared columns come first, in their order and of their types; optional ones that the
        query lacks are left out; further columns follow. An empty text becomes null.

        Raises:
            KeyError: if the schema has no such table.
            ValueError: if it was written before, or the query lacks a required column.
            UnusableError: `W01` if the disk is full, `W02` if the file cannot be written.
        """
        table = TABLES[name]
        columns = _columns(table, connection, query)
        if name in self._columns:
            raise ValueError(f"table {name} is written twice")
        with told(str(self._staging.out)):
            path = self.folder / f"{name}.{self._format}"
            (rows,) = connection.execute(
                f"COPY (SELECT {_typed(table, columns)} FROM ({query})) "  # noqa: S608 -- quoted
                f"TO {literal(str(path))} ({_OPTIONS[self._format]})"
            ).fetchall()[0]
        self._columns[name] = columns
        self._rows[name] = int(rows)
        return int(rows)

    def write_json(self, name: str, value: object) -> None:
        """Write a value as JSON into a file beside the tables, as `quality.json`."""
        with told(str(self._staging.out)), self.open_text(name) as file:
            json.dump(value, file, ensure_ascii=False, indent=2, allow_nan=False)
            file.write("\n")

    def open_text(self, name: str) -> TextIO:
        """Open a text file beside the tables for writing, as `refused.csv`.

        Raises:
            ValueError: if the name is not a plain file name.
        """
        if Path(name).name != name or name.startswith(".") or name == DESCRIPTOR:
            raise ValueError(f"file name {name!r}: expected a plain name")
        if name not in self._files:
            self._files.append(name)
        return (self.folder / name).open("w", encoding="utf-8", newline="")

    def describe(  # noqa: PLR0913 -- the parts of a descriptor, named at every call
        self,
        title: str,
        *,
        sources: Iterable[Mapping[str, str]] = (),
        record: str,
        notes: Sequence[Note] = (),
        demonstration: bool = False,
        quality: str | None = None,
        as_of: date | None = None,
    ) -> None:
        """Say what the dataset is; needed once before the end.

        Args:
            title: for people.
            sources: what it was made from, each with a `title`, and a `path` where known.
            record: `register` if every stay of its kind is in it, else `sample`.
            notes: what it cannot say.
            demonstration: whether its rows are invented.
            quality: name of the import's report among its files.
            as_of: last day of the record; what is due later is not yet owed.

        Raises:
            ValueError: if the record is neither of the two.
        """
        if record not in RECORDS:
            raise ValueError(f"record {record!r}: expected one of {', '.join(RECORDS)}")
        own: dict[str, Any] = {
            "schema_version": SCHEMA_VERSION,
            "record": record,
            "demonstration": demonstration,
            "notes": [asdict(note) for note in notes],
        }
        if quality is not None:
            own["quality"] = quality
        if as_of is not None:
            own["as_of"] = as_of.isoformat()
        name = descriptor.package_name(self._staging.out.name)
        self._head = descriptor.package(name, title, sources, own)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the dataset in its place, or remove every trace of it after an error."""
        try:
            if error is None:
                self._write_descriptor()
                if self._facts:
                    self._write_facts()
                self._staging.place()
        except BaseException:
            self._staging.discard()
            raise
        if error is not None:
            self._staging.discard()
            full = explained(error, str(self._staging.out))
            if full is not None and full.finding.code == "W01":
                raise full from error

    def _write_descriptor(self) -> None:
        if self._head is None or not self._columns:
            raise ValueError("a dataset needs a description and at least one table")
        names = descriptor.known_tables(self._columns)
        with told(str(self._staging.out)):
            self._head["sapar"]["files"] = sorted(self._files)
            self._head["resources"] = [self._resource(name, names) for name in names]
            text = json.dumps(self._head, ensure_ascii=False, indent=2, allow_nan=False)
            (self.folder / DESCRIPTOR).write_text(text + "\n", encoding="utf-8")

    def _write_facts(self) -> None:
        with open_dataset(self.folder) as dataset, closing(opened(dataset)) as engine:
            prepare(dataset, engine)

    def _resource(self, name: str, beside: Iterable[str]) -> dict[str, Any]:
        path = self.folder / f"{name}.{self._format}"
        return descriptor.resource(
            TABLES[name], path, self._columns[name], self._rows[name], beside
        )


# Without being told, the engine writes rows in the order in which its threads end.
_OPTIONS = {
    "parquet": "FORMAT parquet, COMPRESSION snappy, PRESERVE_ORDER true",
    "csv": "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR '', "
    "PRESERVE_ORDER true",
}


def _columns(table: Table, connection: duckdb.DuckDBPyConnection, query: str) -> dict[str, str]:
    found = {
        name: kind
        for name, kind, *_rest in connection.execute(
            f"DESCRIBE SELECT * FROM ({query})"  # noqa: S608 -- the caller's own query
        ).fetchall()
    }
    lacking = [name for name in table.required if name not in found]
    if lacking:
        raise ValueError(f"table {table.name} lacks its required column {lacking[0]}")
    declared = [name for name in table.columns if name in found]
    further = [name for name in found if name not in declared]
    return {name: found[name] for name in (*declared, *further)}


def _typed(table: Table, columns: Mapping[str, str]) -> str:
    return ", ".join(_column(table, name, kind) for name, kind in columns.items())


def _column(table: Table, name: str, found: str) -> str:
    quoted = identifier(name)
    field = table.field(name)
    kind = field.kind.engine_type if field else found
    value = f"CAST({quoted} AS {kind})"
    text = kind == "VARCHAR"
    return f"{f'NULLIF({value}, {_EMPTY})' if text else value} AS {quoted}"


_EMPTY = "''"


def _replaceable(out: Path) -> frozenset[str]:
    """Names in a folder that belong to the dataset there; none if there is no dataset."""
    try:
        package = read_package(out)
    except UnusableError:
        return frozenset()
    if "sapar" not in package.raw:
        return frozenset()
    own = {DESCRIPTOR, *(resource.path.name for resource in package.resources), *package.files}
    return frozenset(own | {FACTS_FOLDER} if read_manifest(out / FACTS_FOLDER) else own)
