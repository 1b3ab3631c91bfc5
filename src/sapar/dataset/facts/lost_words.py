"""Words that DuckDB lost while it wrote a fact.

Where two threads write one file, version 2.0 forgets now and then that a word of a list was used,
and writes nothing in its place: a host without a name in two rows of five million. So every file
that was written with its words as numbers is read once, and written again as text where one is
lost, which takes about a tenth of the time that text for all of them would cost.
"""

from pathlib import Path

import duckdb

from sapar.dataset.facts.fact import Table
from sapar.dataset.quoting import identifier, one_file


def numbered(rows: Table) -> tuple[str, ...]:
    """The columns that hold their words as numbers of a list."""
    native: duckdb.DuckDBPyRelation = rows.to_native()
    kinds = zip(native.columns, map(str, native.types), strict=True)
    return tuple(name for name, kind in kinds if kind.startswith("ENUM"))


def is_lost(connection: duckdb.DuckDBPyConnection, path: Path, columns: tuple[str, ...]) -> bool:
    """Whether a file has an empty word in one of some columns; no list has one.

    Args:
        connection: that reads it.
        path: of the Parquet file.
        columns: which to look at.
    """
    if not columns:
        return False
    # Lengths, not the words: what is asked of words is answered from what the file says they are.
    empty = ", ".join(f"count_if(strlen({identifier(name)}) = 0)" for name in columns)
    told = connection.execute(f"SELECT {empty} FROM read_parquet({one_file(path)})")  # noqa: S608
    return any(told.fetchall()[0])
