"""Writing facts: each as a file of its own, and those before it read back from theirs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import narwhals as nw

from sapar.dataset.engines.engine import Engine
from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.lost_words import numbered
from sapar.dataset.facts.slices import sliced
from sapar.dataset.facts.words import Words

Progress = Callable[[str, int, int], None]
"""Told before each fact is made: its name, how many are made, how many there will be."""


class Maker(Protocol):
    """Makes the facts of one source, each after those that it reads."""

    def make(self, fact: Fact, path: Path) -> int:
        """Write a fact, and return how many rows it has."""
        ...


def make_facts(
    maker: Maker, facts: Sequence[Fact], folder: Path, progress: Progress
) -> dict[str, int]:
    """Write facts into a folder.

    Args:
        maker: of the source that they are of.
        facts: all that its tables allow, in their order.
        folder: to write into.
        progress: told before each fact.

    Returns:
        How many rows each has.

    Raises:
        UnusableError: `W01` if the disk is full, `W02` if a file cannot be written, `W03` if the
            memory does not do, `P20` if a table cannot be read.
    """
    rows: dict[str, int] = {}
    for number, fact in enumerate(facts):
        progress(fact.name, number, len(facts))
        rows[fact.name] = maker.make(fact, fact_path(folder, fact.name))
    return rows


class Definitions:
    """Makes facts by their definitions, on any engine."""

    def __init__(self, engine: Engine, source: Source, words: Words | None = None) -> None:
        """Make nothing yet.

        Args:
            engine: that computes and writes them.
            source: the tables.
            words: of the engine's connection where it is DuckDB; the facts are the same without.
        """
        self._engine, self._source, self._words = engine, source, words
        self._made: dict[str, Table] = {}

    def make(self, fact: Fact, path: Path) -> int:
        """Write a fact, and return how many rows it has."""
        given = replace(self._source, facts=dict(self._made))
        if self._words is None:
            self._engine.write(fact.define(given), path)
            made = self._engine.scan(path)
        else:
            made = _worded(self._engine, fact, given, path, self._words)
        self._made[fact.name] = made
        return _rows(self._engine, made)


def _worded(engine: Engine, fact: Fact, source: Source, path: Path, words: Words) -> Table:
    """Write a fact with its words as numbers, and return it as others are to read it."""
    if fact.name == "stays":
        # Every other fact is joined to them.
        kept = words.kept(fact.define(source))
        _write(engine, fact, kept, path, words)
        return kept
    pieces = words.slices(source, fact.sliced_by) if fact.sliced_by else ()
    if not pieces:
        _write(engine, fact, fact.define(source), path, words)
        return engine.scan(path)
    path.mkdir()
    for number, piece in enumerate(pieces):
        rows = fact.define(sliced(source, piece))
        _write(engine, fact, rows, path / f"{number:04}.parquet", words)
    return engine.scan(path)


def _write(engine: Engine, fact: Fact, rows: Table, path: Path, words: Words) -> None:
    with words.as_numbers(rows, fact.name) as numbers:
        engine.write(numbers, path)
        columns = numbered(numbers)
    if words.are_lost(path, columns):
        engine.write(rows, path)


def fact_path(folder: Path, name: str) -> Path:
    """Where a fact is: a Parquet file, or a folder of such where it was made in parts."""
    return folder / f"{name}.parquet"


def scanned(engine: Engine, folder: Path, names: Mapping[str, int]) -> dict[str, Table]:
    """Facts that were written before, by name."""
    return {name: engine.scan(fact_path(folder, name)) for name in names}


def _rows(engine: Engine, table: Table) -> int:
    (row,) = engine.rows(table.select(nw.len().alias("rows")))
    return int(row["rows"])
