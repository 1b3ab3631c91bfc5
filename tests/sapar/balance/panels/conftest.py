"""From tables given as rows through facts to a panel, as a balance does it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import reduce
from operator import add
from typing import Any, NamedTuple

import duckdb
import narwhals as nw
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import Frames, frames_of
from sapar.balance.panels.kind import AnyPanelKind, Context
from sapar.balance.panels.panel import Panel
from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.facts.registry import possible
from sapar.dataset.schema import TABLES

Row = dict[str, Any]


class Place(NamedTuple):
    """Where the tables of one dataset are."""

    connection: duckdb.DuckDBPyConnection
    schema: str


FramesOf = Callable[..., Frames]
PanelOf = Callable[..., Panel]


@pytest.fixture(scope="session")
def frames_of_tables() -> Iterator[FramesOf]:
    """The facts of some tables, grouped by one dimension; the same rows are joined once."""
    made: dict[str, tuple[Mapping[str, Table], Table | None]] = {}
    with duckdb.connect() as connection:

        def make(
            *, by: str | None = None, as_of: date | None = None, **tables: list[Row]
        ) -> Frames:
            key = repr((as_of, tables))
            if key not in made:
                place = Place(connection, f"given_{len(made)}")
                connection.execute(f"CREATE SCHEMA {place.schema}")
                loaded = {name: _loaded(place, name, rows) for name, rows in tables.items()}
                made[key] = (_made(place, Source(loaded, as_of)), loaded.get("rates"))
            facts, rates = made[key]
            return frames_of(facts, selection_from(by=by), rates)

        yield make


@pytest.fixture(scope="session")
def panel_of(frames_of_tables: FramesOf) -> PanelOf:
    """A panel of all stays of some tables, or of one group; the same question is asked once."""
    told: dict[str, Panel] = {}

    def make(  # noqa: PLR0913 -- all that a panel depends on
        kind: AnyPanelKind,
        *,
        by: str | None = None,
        group: str | None = None,
        sampled: bool = False,
        currency: str = "EUR",
        as_of: date | None = None,
        **tables: list[Row],
    ) -> Panel:
        key = repr((kind, by, group, sampled, currency, as_of, tables))
        if key not in told:
            context = Context(currency, sampled, seed=1, draws=200)
            sums = kind.gather(frames_of_tables(by=by, as_of=as_of, **tables), context)
            whole = reduce(add, sums.values(), kind.nothing)
            shown = whole if group is None else sums.get(group, kind.nothing)
            told[key] = kind.panel(shown, context)
        return told[key]

    return make


def _made(place: Place, source: Source) -> Mapping[str, Table]:
    """Every fact, made as a table before the next is read, as a dataset has them on disk."""
    made: dict[str, Table] = {}
    for fact in possible(source.tables):
        name = f"{place.schema}.fact_{fact.name}"
        fact.define(replace(source, facts=dict(made))).to_native().create(name)
        made[fact.name] = nw.from_native(place.connection.table(name))
    return made


def _loaded(place: Place, name: str, rows: list[Row]) -> Any:
    """A table with every column of the schema; what a row does not say is null."""
    fields = TABLES[name].fields
    columns = ", ".join(f'"{field.name}" {field.kind.engine_type}' for field in fields)
    table = f"{place.schema}.{name}"
    place.connection.execute(f"CREATE TABLE {table} ({columns})")
    if rows:
        marks = ", ".join("?" for _field in fields)
        place.connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 -- a name of the schema
            [[row.get(field.name) for field in fields] for row in rows],
        )
    return nw.from_native(place.connection.table(table))


@pytest.fixture
def six_answers() -> dict[tuple[Any, ...], int]:
    """Six stays that rated themselves: the worked example of docs/rules/gains-then-test."""
    pre = (3.0, 3.5, 2.5, 4.0, 3.0, 3.5)
    then = (2.5, 3.0, 2.0, 3.0, 2.5, 3.0)
    post = (3.5, 3.5, 3.0, 4.5, 3.0, 4.0)
    return {("post", *each): 1 for each in zip(pre, then, post, strict=True)}
