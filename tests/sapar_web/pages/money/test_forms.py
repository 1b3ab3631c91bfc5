"""Tests of forms about money."""

from uuid import uuid4

from sapar_web.models import StayParty
from sapar_web.pages.money.forms import PaymentForm

SIDES = [("sponsor", "sponsor"), ("host", "host")]
GIVEN = {"key": str(uuid4()), "on": "2026-11-02", "payer": "sponsor", "payee": "host",
         "item": "fee", "given": "10.50", "currency": "eur", "party": "sponsor"}  # fmt: skip


def form(**other: str) -> PaymentForm:
    parties = [StayParty.SPONSOR]
    return PaymentForm({**GIVEN, **other}, parties=parties, sides=SIDES, items=[("fee", "Fee")])


def test_codes_are_written_in_capitals() -> None:
    made = form(spent_in="de", arrived="5", arrived_currency="kzt")
    assert made.is_valid(), made.errors
    told = made.cleaned_data
    assert (told["currency"], told["spent_in"], told["arrived_currency"]) == ("EUR", "DE", "KZT")


def test_what_is_no_number_or_no_side_is_told() -> None:
    made = form(given="much", payer="nobody")
    assert set(made.errors) == {"given", "payer"}
