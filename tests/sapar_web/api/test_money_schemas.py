"""Tests of what programs send about money."""

from uuid import uuid4

import pytest
from pydantic import ValidationError

from sapar_web.api.money_schemas import LARGEST, FileIn, PaymentIn

GIVEN = {"key": str(uuid4()), "on": "2026-11-02", "payer": "sponsor", "payee": "host",
         "item": "fee", "given": "1080.0001", "currency": "EUR"}  # fmt: skip


def test_an_amount_is_read_as_it_is_written() -> None:
    assert str(PaymentIn(**GIVEN).given) == "1080.0001"


@pytest.mark.parametrize("given", ["NaN", "Infinity", "much"])
def test_what_is_no_number_is_refused(given: str) -> None:
    with pytest.raises(ValidationError):
        PaymentIn(**{**GIVEN, "given": given})


def test_a_file_is_bounded() -> None:
    with pytest.raises(ValidationError):
        FileIn(name="s.csv", content="x" * (LARGEST + 1))
