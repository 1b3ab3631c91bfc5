"""How each column is read, and the tables that turn its distinct texts into values."""

from collections.abc import Callable

from sapar.dataset.quoting import identifier
from sapar.exchange.erasmus import cells
from sapar.exchange.erasmus.activities import purpose
from sapar.exchange.erasmus.layouts import Layout
from sapar.exchange.erasmus.staging import Engine

READINGS: dict[str, cells.Reading] = {
    "person": cells.identifier,
    "project": cells.scheme,
    "home_code": cells.institution,
    "host_code": cells.institution,
    "home_country": cells.country,
    "host_country": cells.country,
    "enterprise_country": cells.country,
    "field": cells.field,
    "seniority": cells.seniority,
    "activity": purpose,
    "academic_year": cells.academic_year,
    "start": cells.month,
    "end": cells.month,
    "days": cells.number,
    "people": cells.people,
    "hours": cells.hours,
    "special": cells.amount,
    "subsistence": cells.amount,
    "travel": cells.amount,
    "total": cells.amount,
}
NUMBERS = ("days", "people", "hours", "special", "subsistence", "travel", "total")
"""Columns where a text that is no number refuses the row."""


def reading_of(layout: Layout, column: str) -> Callable[[str], cells.Cell]:
    """The function that reads a column; before 2014 fields of study are of the older list."""
    if column == "field" and layout.period == "2012-2013":
        return cells.older_field
    return READINGS[column]


def read_column(engine: Engine, layout: Layout, column: str) -> dict[str, cells.Cell]:
    """Read a column's distinct texts; make the table `v_<column>` (raw, value, state).

    Returns:
        Text to cell, of the column's distinct texts.
    """
    reading = reading_of(layout, column)
    name = identifier(column)
    found = engine.execute(
        f"SELECT DISTINCT {name} FROM raw WHERE {name} IS NOT NULL"  # noqa: S608 -- declared
    ).fetchall()
    read = {text: reading(text) for (text,) in found}
    engine.execute(
        f"CREATE OR REPLACE TEMP TABLE {identifier('v_' + column)} "
        "(raw VARCHAR, value VARCHAR, state VARCHAR)"
    )
    texts, values = list(read), [cell.value for cell in read.values()]
    engine.execute(
        f"INSERT INTO {identifier('v_' + column)} SELECT unnest($texts::VARCHAR[]), "
        "unnest($values::VARCHAR[]), unnest($states::VARCHAR[])",
        {"texts": texts, "values": values, "states": [str(c.state) for c in read.values()]},
    )
    return read


def is_plain(read: dict[str, cells.Cell]) -> bool:
    """Whether every text of a column is its value as it stands."""
    return all(cell.value == text and cell.state is cells.State.SAID for text, cell in read.items())
