"""One invented record with every table and every oddity, opened on each engine once."""

import json
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from sapar.dataset.engines.engine import Engine
from sapar.dataset.engines.opening import opened
from sapar.dataset.reading import Dataset, open_dataset
from sapar.dataset.schema import TABLES, Field, Kind
from sapar.dataset.schema.table import KEYS

STAYS = 60
ROWS = {"schemes": 3, "organisations": 8, "stays": STAYS, "rates": 400}
USUAL_ROWS = 240

# What the definitions look for, where the schema leaves a column open.
WORDS = {
    ("commitments", "item"): ("C02", "C06", "C07", "C09", "mentoring", "own"),
    ("deliveries", "resolution"): ("host", "participant", "sending", "settled otherwise"),
    ("flows", "item"): ("fee", "travel", "subsistence", "special_needs", "bench fee"),
    ("costs", "item"): ("mentor_hour", "desk"),
    ("goals", "kind"): ("course_taught", "policy", "article"),
    ("planning", "subject"): ("S1", "S2", "S3", "S4"),
}
NUMBERS = (
    0.0,
    1.0,
    2.5,
    1 / 3,
    0.1,
    7.25,
    12.0,
    30.0,
    -1.0,
    5e-9,
    1e12,
    float("nan"),
    float("inf"),
)
EXACT = ("0", "1", "2", "84", "10.5", "1234.5678", "0.0001", "-200", "99999999.9999", "1600")
KINDS: dict[Kind, Any] = {
    Kind.STRING: pl.String, Kind.NUMBER: pl.Float64, Kind.INTEGER: pl.Int64,
    Kind.BOOLEAN: pl.Boolean, Kind.DATE: pl.Date, Kind.YEARMONTH: pl.String,
    Kind.EXACT: pl.Decimal(18, 4),
}  # fmt: skip


def drawn(table: str, field: Field, row: int, chance: random.Random) -> Any:
    """A value for a column; missing one time in six where it may be."""
    if (field.name,) == TABLES[table].primary_key:
        return f"{field.name}{row}"
    if not field.required and chance.random() < 1 / 6:
        return None
    if field.references:
        return f"{KEYS[field.references]}{chance.randrange(ROWS.get(field.references, USUAL_ROWS))}"
    if words := field.vocabulary or WORDS.get((table, field.name)):
        return chance.choice(words)
    return _of_kind(field, chance)


def _of_kind(field: Field, chance: random.Random) -> Any:
    values = {
        Kind.NUMBER: lambda: chance.choice(NUMBERS),
        Kind.EXACT: lambda: Decimal(chance.choice(EXACT)),
        Kind.INTEGER: lambda: chance.randrange(1, 9),
        Kind.BOOLEAN: lambda: chance.random() < 1 / 2,
        Kind.DATE: lambda: date(2019, 1, 1) + timedelta(days=chance.randrange(900)),
        Kind.YEARMONTH: lambda: f"20{chance.randrange(18, 22)}-{chance.randrange(1, 13):02}",
        Kind.STRING: lambda: _text(field.name, chance),
    }
    return values[field.kind]()


def _text(column: str, chance: random.Random) -> str:
    if column == "currency":
        return chance.choice(("EUR", "KZT", "USD"))
    if column.endswith("country") or column == "spent_in":
        return chance.choice(("KZ", "DE", "FR"))
    return f"{column} {chance.randrange(4)}"


def table_of(name: str, chance: random.Random) -> pl.DataFrame:
    """Rows for one table; no two with the same key."""
    table = TABLES[name]
    rows = [
        {field.name: drawn(name, field, row, chance) for field in table.fields}
        for row in range(ROWS.get(name, USUAL_ROWS))
    ]
    schema = {field.name: KINDS[field.kind] for field in table.fields}
    return pl.DataFrame(rows, schema=schema).unique(list(table.primary_key), maintain_order=True)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the record: Parquet, but for two tables of CSV."""
    folder = tmp_path_factory.mktemp("a [record] of stays*")
    chance = random.Random(20)  # noqa: S311 -- no secret
    listed = []
    for name in TABLES:
        frame = table_of(name, chance)
        path = f"{name}.csv" if name in ("goals", "ties") else f"{name}.parquet"
        listed.append({"name": name, "path": path})
        if path.endswith("csv"):
            frame.write_csv(folder / path)
        else:
            frame.write_parquet(folder / path)
    (folder / "datapackage.json").write_text(json.dumps({"resources": listed}), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def dataset(record: Path) -> Iterator[Dataset]:
    with open_dataset(record) as opened_record:
        yield opened_record


@pytest.fixture(scope="session")
def engine(dataset: Dataset, request: pytest.FixtureRequest) -> Iterator[Callable[[str], Engine]]:
    """The record on the engine of that name, opened once when it is first asked for."""
    found: dict[str, Engine] = {}

    def named(name: str) -> Engine:
        if name == "spark":
            request.getfixturevalue("spark_session")
        if name not in found:
            found[name] = opened(dataset, name)
        return found[name]

    yield named
    for each in found.values():
        each.close()
