import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.payments.bank_csv import read_bank_csv
from sapar.exchange.payments.payments_csv import guarded, payments_csv, unguarded
from sapar.money.ledger.payment import Payment
from sapar.values.amount import Amount

words = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"], exclude_characters="\0"),
    max_size=20,
).map(lambda text: " ".join(text.split()))
payments = st.builds(
    Payment,
    id=st.uuids().map(str),
    on=st.dates(date(1999, 1, 1), date(2099, 12, 31)),
    amount=st.builds(
        Amount,
        st.decimals(-(10**12), 10**12, places=4).filter(bool),
        st.sampled_from(["EUR", "KZT", "USD"]),
    ),
    counterparty=words,
    account=words,
    reference=words,
    text=words,
    reversal=st.booleans(),
)


@given(st.lists(payments, min_size=1, max_size=6, unique_by=lambda each: each.id))
def test_what_is_written_is_read_back(listed: list[Payment]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "payments.csv"
        path.write_text(payments_csv(listed), encoding="utf-8", newline="")
        found = read_bank_csv(path)
    assert (found.layout, found.refused) == ("sapar", ())
    assert [replace(each, place="") for each in found.payments] == listed


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+1", "-1", "@sum", "'=1"])
def test_no_text_runs_as_a_formula_and_numbers_stay_numbers(text: str) -> None:
    payment = Payment(
        id="p", on=date(2027, 9, 30), amount=Amount(Decimal("-5.50"), "EUR"), text=text
    )
    header, row = csv.reader(io.StringIO(payments_csv([payment])))
    told = dict(zip(header, row, strict=True))
    assert (told["amount"], told["text"]) == ("-5.50", f"'{text}")


@given(st.text())
def test_guarding_loses_nothing(text: str) -> None:
    assert unguarded(guarded(text)) == text
