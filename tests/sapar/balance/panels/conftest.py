"""From tables given as rows through facts to a panel, as a balance does it."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import reduce
from operator import add
from typing import Any

import duckdb
import narwhals as nw
import pytest

from sapar.balance.asking import selection_from
from sapar.balance.frames import Frames, frames_of
from sapar.balance.panels.kind import AnyPanelKind, Context
from sapar.balance.panels.panel import Panel
from sapar.dataset.facts.fact import Source
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.schema import TABLES

Row = dict[str, Any]
FramesOf = Callable[..., Frames]
PanelOf = Callable[..., Panel]


@pytest.fixture
def frames_of_tables() -> Iterator[FramesOf]:
    """The facts of some tables, grouped by one dimension."""
    with duckdb.connect() as connection:

        def make(
            *, by: str | None = None, as_of: date | None = None, **tables: list[Row]
        ) -> Frames:
            loaded = {name: _loaded(connection, name, rows) for name, rows in tables.items()}
            facts = facts_of(Source(loaded, as_of))
            return frames_of(facts, selection_from(by=by), loaded.get("rates"))

        yield make


@pytest.fixture
def panel_of(frames_of_tables: FramesOf) -> PanelOf:
    """A panel of all stays of some tables, or of one group."""

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
        context = Context(currency, sampled, seed=1, draws=200)
        sums = kind.gather(frames_of_tables(by=by, as_of=as_of, **tables), context)
        if group is not None:
            return kind.panel(sums.get(group, kind.nothing), context)
        return kind.panel(reduce(add, sums.values(), kind.nothing), context)

    return make


def _loaded(connection: duckdb.DuckDBPyConnection, name: str, rows: list[Row]) -> Any:
    """A table with every column of the schema; what a row does not say is null."""
    fields = TABLES[name].fields
    columns = ", ".join(f'"{field.name}" {field.kind.engine_type}' for field in fields)
    connection.execute(f"CREATE OR REPLACE TABLE {name} ({columns})")
    if rows:
        marks = ", ".join("?" for _field in fields)
        connection.executemany(
            f"INSERT INTO {name} VALUES ({marks})",  # noqa: S608 -- a name of the schema
            [[row.get(field.name) for field in fields] for row in rows],
        )
    return nw.from_native(connection.table(name))


@pytest.fixture
def six_answers() -> dict[tuple[Any, ...], int]:
    """Six stays that rated themselves: the worked example of docs/rules/gains-then-test."""
    pre = (3.0, 3.5, 2.5, 4.0, 3.0, 3.5)
    then = (2.5, 3.0, 2.0, 3.0, 2.5, 3.0)
    post = (3.5, 3.5, 3.0, 4.5, 3.0, 4.0)
    return {("post", *each): 1 for each in zip(pre, then, post, strict=True)}
