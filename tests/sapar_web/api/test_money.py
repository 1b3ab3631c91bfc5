"""Tests of the money of stays by API: what programs read and do."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from tests.sapar_web.api.programs import Program, program
from tests.sapar_web.paying import Purse

from sapar_web.models import Payment, RefundClaim, Release
from sapar_web.models.offer import today

PAID = {"payer": "sponsor", "payee": "host", "item": "fee", "given": "1080.0001"}


@pytest.fixture
def officer(purse: Purse) -> Program:
    return program("officer@example.org")


def paid(**other: Any) -> dict[str, Any]:
    return {**PAID, "key": str(uuid4()), "on": today().isoformat(), "currency": "EUR", **other}


def test_a_payment_is_recorded_listed_and_taken_back(purse: Purse, officer: Program) -> None:
    at, sent = f"/api/money/stays/{purse.key}", paid()
    for _time in range(2):
        made = officer.done("POST", f"{at}/payments", sent)
    assert (made["given"], made["taken_back"]) == ("1080.0001", None)
    assert Payment.objects.count() == 1
    back = officer.done("POST", f"{at}/payments/{made['key']}/reverse", {"reason": "Twice"})
    assert back["taken_back"] == today().isoformat()
    (row,) = officer.done("GET", f"{at}/payments")["items"]
    assert row == back


def test_what_cannot_be_is_told_by_field(purse: Purse, officer: Program) -> None:
    answer = officer.ask("POST", f"/api/money/stays/{purse.key}/payments", paid(currency="XQQ"))
    assert answer.status_code == 422
    assert "expected the code of a currency" in answer.content.decode()


def test_a_milestone_is_read_and_released(purse: Purse, officer: Program) -> None:
    at = f"/api/money/stays/{purse.key}"
    first = officer.done("GET", at)["milestones"][0]
    assert first["waits_for"]["mentor-named"] == "not_delivered"
    assert officer.ask("POST", f"{at}/milestones/0/release").status_code == 422
    purse.first_delivered()
    made = officer.done("POST", f"{at}/milestones/0/release")
    assert (made["amount"], len(made["evidence"])) == ("1080.00", 6)
    assert Release.objects.count() == 1
    told = officer.done("GET", at)
    assert told["sums"][0]["released"] == "1080.0000"
    assert told["retained"] == "2520.00"


def test_a_refund_is_claimed(purse: Purse, officer: Program) -> None:
    purse.resolved()
    at = f"/api/money/stays/{purse.key}"
    (found,) = officer.done("GET", at)["claimable"]
    made = officer.done("POST", f"{at}/refunds", {"commitment": found["commitment"]})
    assert (Decimal(made["amount"]), Decimal(made["left"])) == (160, 160)
    assert RefundClaim.objects.count() == 1
    told = officer.done("GET", at)
    assert (told["claimable"], len(told["claims"])) == ([], 1)


def test_programs_see_what_their_people_see(purse: Purse) -> None:
    purse.pay(payee="participant", item="stipend", given=Decimal(7))
    at = f"/api/money/stays/{purse.key}"
    assert program("receiver@example.org").done("GET", f"{at}/payments")["items"] == []
    assert len(program("lecturer@example.org").done("GET", f"{at}/payments")["items"]) == 1
    assert program("outsider@example.org").ask("GET", at).status_code == 404
