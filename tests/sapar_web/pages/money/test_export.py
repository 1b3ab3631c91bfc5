"""Tests of the ledger as a file: whole, exact, and nothing of it runs."""

import csv
import io
import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from tests.sapar_web.paying import Purse

from sapar_web.pages.money import export
from sapar_web.queries.money.journal import journal_of_scheme

HARM = "=HYPERLINK(1)"


def file(purse: Purse, ending: str, name: str = "officer", page: str = "stay_ledger") -> bytes:
    key = purse.key if page == "stay_ledger" else purse.stay.terms.key
    response: Any = purse.lived.cast.client(name).get(reverse(page, args=[key, ending]))
    assert response.status_code == 200
    assert "attachment" in response["Content-Disposition"]
    return b"".join(response.streaming_content)


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_csv_has_every_posting_with_its_amount_as_it_is(purse: Purse) -> None:
    purse.pay(given=Decimal("0.0001"))
    rows = rows_of(file(purse, "csv"))
    assert sum(Decimal(row["amount"]) for row in rows) == 0
    assert [row["amount"] for row in rows[-2:]] == ["-0.0001", "0.0001"]
    assert rows == rows_of(file(purse, "csv", page="scheme_ledger"))


def test_no_cell_runs_as_a_formula(purse: Purse) -> None:
    purse.pay(payee="third", item=HARM)
    assert f"'{HARM}" in {row["item"] for row in rows_of(file(purse, "csv"))}
    sheet = load_workbook(io.BytesIO(file(purse, "xlsx"))).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert f"'{HARM}" in {cell.value for cell in cells}


def test_a_workbook_has_numbers(purse: Purse) -> None:
    purse.pay()
    sheet = load_workbook(io.BytesIO(file(purse, "xlsx"))).active
    heads, *rows = sheet.iter_rows(values_only=True)
    at = heads.index("amount")
    assert [row[at] for row in rows[-2:]] == [-1080, 1080]


def test_each_party_gets_what_it_sees(purse: Purse) -> None:
    purse.pay(payee="participant", item="stipend")
    assert "stipend" in {row["item"] for row in rows_of(file(purse, "csv", "lecturer"))}
    assert "stipend" not in {row["item"] for row in rows_of(file(purse, "csv", "receiver"))}


def test_another_ending_is_none(purse: Purse) -> None:
    client = purse.lived.cast.client("officer")
    assert client.get(reverse("stay_ledger", args=[purse.key, "exe"])).status_code == 404


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_no_more_rows_are_held_at_once_than_are_written(purse: Purse, ending: str) -> None:
    row = next(iter(journal_of_scheme(purse.stay.terms)))

    def long_ones() -> Iterator[dict[str, Any]]:
        for number in range(1000):
            yield {**row, "transaction__text": f"{number:030000}"}

    export._file([row], uuid4(), ending)
    tracemalloc.start()
    try:
        export._file(long_ones(), uuid4(), ending)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 2 * export.IN_MEMORY
