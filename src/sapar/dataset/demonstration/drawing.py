"""The queries that draw an invented dataset, run on the table engine."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import duckdb

from sapar.dataset.demonstration.truths import TRUTHS
from sapar.dataset.quoting import identifier, literal, one_file

SLICE = 122_880
"""Stays that a thread takes at a time: no more than so many for each are in memory."""


def draw(connection: duckdb.DuckDBPyConnection, scratch: Path, slice_stays: int = SLICE) -> None:
    """Draw every stay as it was into a file, which the tables are then made from.

    Args:
        connection: of the engine, with what `lending.lend` made.
        scratch: existing folder for the file.
        slice_stays: how many stays a thread takes at a time.
    """
    # Joins as they are written: the side with the stays keeps the order of their numbers.
    connection.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")
    for name in ("chance", "rules", "institutions"):
        connection.execute(query(name))
    path = one_file(scratch / "drawn.parquet")
    form = f"FORMAT parquet, ROW_GROUP_SIZE {slice_stays}, PRESERVE_ORDER true"
    connection.execute(f"COPY ({query('drawn')}) TO {path} ({form})")
    connection.execute(f"CREATE VIEW drawn AS FROM read_parquet({path})")
    connection.execute(f"CREATE VIEW promised AS {query('promised')}")


def query(name: str) -> str:
    """A query of this package: of a table, or of what tables are made from."""
    return files(__package__).joinpath(f"sql/{name}.sql").read_text(encoding="utf-8")


def keys_of_truths(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Of each truth, by its code, the keys under which its rows are found."""
    return {truth.code: _keys(connection, truth.code, truth.keys) for truth in TRUTHS}


def _keys(
    connection: duckdb.DuckDBPyConnection, code: str, named: Mapping[str, str]
) -> dict[str, str]:
    wanted = {"stay": "stay_key(n)", **named}
    told = ", ".join(f"{text} AS {identifier(name)}" for name, text in wanted.items())
    question = f"SELECT {told} FROM planted WHERE code = {literal(code)}"  # noqa: S608 -- declared
    (row,) = connection.execute(question).fetchall()
    return dict(zip(wanted, row, strict=True))
