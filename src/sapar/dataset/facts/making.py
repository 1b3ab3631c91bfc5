"""Writing facts: each as a file of its own, and those before it read back from theirs."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import narwhals as nw

from sapar.dataset.engines.engine import Engine
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.registry import possible
from sapar.dataset.facts.words import Words

Progress = Callable[[str, int, int], None]
"""Told before each fact is made: its name, how many are made, how many there will be."""


def make_facts(
    engine: Engine, source: Source, folder: Path, progress: Progress, words: Words | None = None
) -> dict[str, int]:
    """Write every fact that the tables allow into a folder.

    Args:
        engine: that computes and writes them.
        source: the tables.
        folder: to write into.
        progress: told before each fact.
        words: of the engine's connection where it is DuckDB; the facts are the same without.

    Returns:
        How many rows each has.

    Raises:
        UnusableError: `W01` if the disk is full, `W02` if a file cannot be written, `W03` if the
            memory does not do, `P20` if a table cannot be read.
    """
    made: dict[str, Table] = {}
    facts = possible(source.tables)
    for number, fact in enumerate(facts):
        progress(fact.name, number, len(facts))
        path = fact_path(folder, fact.name)
        rows = fact.define(replace(source, facts=dict(made)))
        made[fact.name] = _written(engine, fact, rows, path, words)
    return {name: _rows(engine, table) for name, table in made.items()}


def _written(engine: Engine, fact: Fact, rows: Table, path: Path, words: Words | None) -> Table:
    """Write a fact, and return it as others are to read it."""
    if words is None:
        engine.write(rows, path)
        return engine.scan(path)
    # Every other fact is joined to the stays.
    kept = words.kept(rows) if fact.name == "stays" else None
    with words.as_numbers(rows if kept is None else kept) as numbers:
        engine.write(numbers, path)
    return engine.scan(path) if kept is None else kept


def fact_path(folder: Path, name: str) -> Path:
    """Where a fact is: a Parquet file, or a folder of such where several machines wrote it."""
    return folder / f"{name}.parquet"


def scanned(engine: Engine, folder: Path, names: Mapping[str, int]) -> dict[str, Table]:
    """Facts that were written before, by name."""
    return {name: engine.scan(fact_path(folder, name)) for name in names}


def _rows(engine: Engine, table: Table) -> int:
    (row,) = engine.rows(table.select(nw.len().alias("rows")))
    return int(row["rows"])
