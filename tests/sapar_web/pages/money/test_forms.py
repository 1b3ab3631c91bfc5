"""Tests of forms about money."""

from uuid import uuid4

from django.utils.translation import override

from sapar_web.models import StayParty
from sapar_web.pages.money.forms import PaymentForm

SIDES = [("sponsor", "sponsor"), ("host", "host")]
GIVEN = {"key": str(uuid4()), "on": "2026-11-02", "payer": "sponsor", "payee": "host",
         "item": "fee", "given": "10.50", "currency": "eur", "party": "sponsor"}  # fmt: skip


def form(**other: str) -> PaymentForm:
    parties = [StayParty.SPONSOR]
    return PaymentForm({**GIVEN, **other}, parties=parties, sides=SIDES, items=[("fee", "Fee")])


def test_codes_are_written_in_capitals() -> None:
    made = form(arrived="5", arrived_currency="kzt")
    assert made.is_valid(), made.errors
    told = made.cleaned_data
    assert (told["currency"], told["spent_in"], told["arrived_currency"]) == ("EUR", "", "KZT")


def test_the_country_is_chosen_by_its_name_and_told_by_its_code() -> None:
    with override("ru"):
        assert '<option value="DE">Германия</option>' in str(form()["spent_in"])
    made = form(spent_in="DE")
    assert made.is_valid(), made.errors
    assert made.cleaned_data["spent_in"] == "DE"
    assert list(form(spent_in="QQ").errors) == ["spent_in"]


def test_what_is_no_number_or_no_side_is_told() -> None:
    made = form(given="much", payer="nobody")
    assert set(made.errors) == {"given", "payer"}
