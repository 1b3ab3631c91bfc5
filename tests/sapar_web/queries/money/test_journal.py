"""Tests of the ledger posting by posting."""

from dataclasses import replace
from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar_web.actions.money.claiming import _claimed, claim_refund
from sapar_web.actions.money.recording import reverse_payment
from sapar_web.queries.money.journal import journal_of_scheme, journal_of_stay
from sapar_web.queries.money.refunds import claimable
from sapar_web.queries.money.sheet import sheet_of


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


def test_a_refund_of_a_person_is_between_the_two_and_the_sponsor(purse: Purse) -> None:
    purse.resolved()
    (due,) = claimable(purse.record)
    _claimed(purse.actor("sponsor"), purse.stay, replace(due, owed_to="participant"))
    sheet = sheet_of(purse.stay)
    for party, told in (("sponsor", 1), ("participant", 1), ("host", 1), ("sending", 0)):
        rows = journal_of_stay(purse.stay, [party])
        assert sum(row["item"] == "refund" for row in rows) == 2 * told
        assert len(sheet.seen([party]).claims) == told
        assert len(claimable(purse.record, parties=[party])) == 1
