"""Small invented datasets, written and read back as any other."""

from collections.abc import Callable
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pytest

from sapar.dataset.quality import FileRead, Quality, RuleCount, Total
from sapar.dataset.schema import TABLES
from sapar.dataset.writing import DatasetWriter

Row = dict[str, Any]
WriteDataset = Callable[..., Path]


def load(connection: duckdb.DuckDBPyConnection, name: str, rows: list[Row]) -> None:
    """Rows as a table of the engine; columns that the schema does not know hold text."""
    given = (column for row in rows for column in row)
    names = list(dict.fromkeys((*TABLES[name].required, *given)))
    fields = {column: TABLES[name].field(column) for column in names}
    kinds = (field.kind.engine_type if field else "VARCHAR" for field in fields.values())
    columns = ", ".join(f'"{column}" {kind}' for column, kind in zip(names, kinds, strict=True))
    connection.execute(f"CREATE TABLE {name} ({columns})")
    marks = ", ".join("?" for _ in names)
    if rows:
        values = [[row.get(column) for column in names] for row in rows]
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608


@pytest.fixture(scope="session")
def write_dataset(tmp_path_factory: pytest.TempPathFactory) -> WriteDataset:
    """Write tables given as rows, and an import's report; the rest goes to `describe`."""
    numbers = count(1)

    def write(
        title: str = "Visits",
        *,
        record: str = "register",
        report: Quality | None = None,
        **given: Any,
    ) -> Path:
        tables = {name: rows for name, rows in given.items() if name in TABLES}
        head = {name: value for name, value in given.items() if name not in TABLES}
        out = tmp_path_factory.mktemp("balance") / f"dataset-{next(numbers)}"
        with duckdb.connect() as connection, DatasetWriter(out) as writer:
            for name, rows in tables.items():
                load(connection, name, rows)
                writer.write_table(connection, name, f"SELECT * FROM {name}")  # noqa: S608
            if report:
                head["quality"] = "quality.json"
                with writer.open_text("quality.json") as file:
                    file.write(report.to_json())
            writer.describe(title, record=record, **head)
        return out

    return write


@pytest.fixture(scope="session")
def visit_rows() -> dict[str, list[Row]]:
    """A visit of 84 days from Kazakhstan to Germany that cost 12,000 EUR."""
    stay = {
        "stay": "s1", "origin_country": "KZ", "host_country": "DE", "sending": "KZ-1",
        "host": "DE-1", "field": "0222", "seniority": "senior", "purpose": "training",
        "first_day": "2019-03-01", "days": 84, "people": 1,
    }  # fmt: skip
    paid = (
        ("host", "DE", "fee", 4000, "DE"),
        ("contractor", "DE", "contractor_margin", 1500, "DE"),
        ("participant", "KZ", "stipend", 4200, "DE"),
        ("participant", "KZ", "travel", 1000, "KZ"),
        ("sending", "KZ", "organisational_support", 300, "KZ"),
        ("third", "KZ", "insurance", 1000, "KZ"),
    )
    flows = [
        {
            "flow": f"f{number}", "stay": "s1", "payer": "sponsor", "payer_country": "KZ",
            "payee": payee, "payee_country": country, "item": item, "amount": amount,
            "currency": "EUR", "on": "2019-02-01", "spent_in": spent_in,
        }
        for number, (payee, country, item, amount, spent_in) in enumerate(paid)
    ]  # fmt: skip
    return {"stays": [stay], "flows": flows}


@pytest.fixture(scope="session")
def visit(write_dataset: WriteDataset, visit_rows: dict[str, list[Row]]) -> Path:
    """The visit as a dataset."""
    return write_dataset("One visit", **visit_rows)


@pytest.fixture(scope="session")
def triangle_rows() -> list[Row]:
    """Three places, 28 person-days: KZ to DE 10, back 4, KZ to PL 6, DE to PL 3, back 5."""
    arcs = (
        ("KZ", "DE", 10, "2018-09"), ("DE", "KZ", 4, "2018-10"), ("KZ", "PL", 6, "2019-01"),
        ("DE", "PL", 3, "2019-02"), ("PL", "DE", 5, "2019-02"),
    )  # fmt: skip
    return [
        {
            "stay": f"s{number}", "origin_country": origin, "host_country": host,
            "sending": f"{origin}-1", "host": f"{host}-1", "purpose": "teaching",
            "start_month": month, "days": days, "people": 1,
        }
        for number, (origin, host, days, month) in enumerate(arcs)
    ]  # fmt: skip


@pytest.fixture(scope="session")
def triangle(write_dataset: WriteDataset, triangle_rows: list[Row]) -> Path:
    """The three places as a dataset without money."""
    return write_dataset("Three places", stays=triangle_rows)


@pytest.fixture(scope="session")
def quality() -> Quality:
    """The report of an import that read ten rows, repaired two and refused one."""
    return Quality(
        files=(FileRead("visits.csv", "invented", "utf-8", "0" * 64, 900, 10, 9, 1, 0),),
        repaired=(RuleCount("M1", "Lost points put back", 2),),
        refusals=(RuleCount("R1", "Too many fields", 1),),
        totals=(Total("grants", "Grants", Decimal("12000.00"), "EUR", 9),),
    )


@pytest.fixture(scope="session")
def many_rows(triangle_rows: list[Row], visit_rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Forty stays between three places, a flow of another amount for each."""
    stays = [row | {"stay": f"{row['stay']}-{copy}", "days": row["days"] + copy}
             for row in triangle_rows for copy in range(8)]  # fmt: skip
    flows = [
        visit_rows["flows"][number % 6]
        | {"flow": f"f{number}", "stay": stay["stay"], "amount": 100 + 7 * number}
        for number, stay in enumerate(stays)
    ]
    return {"stays": stays, "flows": flows}
