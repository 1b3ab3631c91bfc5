"""Tests of the ledger posting by posting."""

from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.recording import reverse_payment
from sapar_web.queries.money.journal import journal_of_scheme, journal_of_stay


def test_every_posting_is_told_and_they_sum_to_zero(purse: Purse) -> None:
    purse.pay()
    rows = list(journal_of_stay(purse.stay, ["sponsor"]))
    assert sum(row["number"] for row in rows) == 0
    assert [(row["party"], row["number"]) for row in rows[-2:]] == [
        ("sponsor", Decimal(-1080)),
        ("host", Decimal(1080)),
    ]
    assert list(journal_of_scheme(purse.stay.terms)) == rows


def test_a_party_is_told_what_it_sees_and_what_takes_that_back(purse: Purse) -> None:
    stipend = purse.pay(payee="participant", item="stipend", given=Decimal(7))
    reverse_payment(purse.actor("sponsor"), payment=stipend.key, reason="Wrong")
    purse.resolved()
    claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    whole = list(journal_of_stay(purse.stay, ["participant"]))
    seen = list(journal_of_stay(purse.stay, ["host"]))
    assert {row["item"] for row in whole} - {row["item"] for row in seen} == {"stipend"}
    assert sum(row["item"] == "stipend" for row in whole) == 6
    assert "refund" in {row["item"] for row in seen}
