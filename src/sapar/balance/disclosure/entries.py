"""Whom the rows of tables are about that count payments, promises, requests, goals or hours.

Twelve payments may be for one person: such a row is judged by its people, not by its entries.
"""

from collections.abc import Mapping
from typing import Any

import narwhals as nw

from sapar.balance.disclosure.contributors import Contributors, name_of
from sapar.balance.disclosure.spots import ROWS, Path
from sapar.balance.frames import Frames, Table

SOURCES: Mapping[Path, tuple[str, str]] = {
    ("panels", "money", "tables", "payers"): ("flows", "payer"),
    ("panels", "money", "tables", "payees"): ("flows", "payee"),
    ("panels", "money", "tables", "keepers"): ("flows", "payee"),
    ("panels", "money", "tables", "items"): ("flows", "item"),
    ("panels", "money", "tables", "apart"): ("flows", "item"),
    ("panels", "money", "tables", "years"): ("flows", "year"),
    ("panels", "delivery", "tables", "items"): ("commitments", "item"),
    ("panels", "delivery", "tables", "parties"): ("commitments", "owed_by"),
    ("panels", "delivery", "tables", "access"): ("access", "outcome"),
    ("panels", "gains", "tables", "levels"): ("goals", "level"),
    ("panels", "effort", "tables", "hours"): ("effort", "party"),
}
"""Fact and column that tell the rows of a table, by its path."""

OUTCOMES = ("granted", "charged", "denied", "pending")
"""Columns of the fact `access`, which counts the requests of a stay by outcome."""


def entry_of(path: Path) -> tuple[Path, str] | None:
    """The table of entries that a figure stands in, and the name of its row; None for others."""
    if ROWS not in path:
        return None
    place = path.index(ROWS)
    return (path[:place], path[place + 1]) if path[:place] in SOURCES else None


def people_of_entries(frames: Frames) -> dict[tuple[str, str], dict[str, int]]:
    """People behind each value of each column of `SOURCES`, by fact and column.

    Args:
        frames: the facts of a question. Tables are told of all its stays alone, not by group.
    """
    stays = frames.get("stays")
    found = ((name, column, frames.get(name)) for name, column in {*SOURCES.values()})
    return {
        (name, column): _counted(frames, fact, stays, column)
        for name, column, fact in found
        if fact is not None and stays is not None
    }


def _counted(frames: Frames, fact: Table, stays: Table, column: str) -> dict[str, int]:
    once = _entries(fact, column).group_by("row", "stay").agg()
    people = nw.coalesce(nw.col("people"), nw.lit(1)).cast(nw.Float64).alias("people")
    # Also drops what is paid for a whole scheme, which is about nobody in it.
    joined = once.join(stays.select("stay", "participant", people), on=["stay"], how="inner")
    participant = nw.col("participant")
    counted = joined.group_by("row").agg(
        nw.col("people").sum(),
        participant.n_unique().cast(nw.Int64).alias("participants"),
        participant.is_null().any().alias("lacks"),
    )
    return {name_of(row["row"]): _persons(row) for row in frames.rows(counted)}


def _persons(row: Mapping[str, Any]) -> int:
    participants = int(row["participants"]) - int(row["lacks"])
    return Contributors(people=int(row["people"]), participants=participants).persons


def _entries(fact: Table, column: str) -> Table:
    if column != "outcome":
        return fact.select(nw.col(column).alias("row"), "stay")
    return nw.concat(
        fact.filter(nw.col(outcome) > 0).select(nw.lit(outcome).alias("row"), "stay")
        for outcome in OUTCOMES
    )
