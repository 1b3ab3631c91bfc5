"""Tests of what is not known to be delivered, and of charges."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar.values.amount import Amount
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.queries.money.sheet import sheet_of
from sapar_web.queries.money.value import charges, undelivered


def test_the_price_of_what_is_not_acknowledged_is_told_as_an_interval(purse: Purse) -> None:
    whole = undelivered(purse.record)["EUR"]
    assert (whole.value, whole.low) == (3150, None)
    purse.confirmed(purse.lived.session("mentor", 2, 180))
    purse.lived.kept(purse.lived.session("mentor", 9, 180))
    found = undelivered(purse.record)["EUR"]
    assert (found.low, found.high, found.value) == (3150 - 480, 3150 - 240, 3150 - 240)


def test_of_a_stay_that_ended_early_the_price_is_of_what_is_owed_still(purse: Purse) -> None:
    purse.confirmed(purse.lived.session("mentor", 2, 180))
    on = purse.stay.first_day + timedelta(days=20)
    terminate_stay(purse.actor("host"), key=purse.key, on=on, reason="Ill.")
    # A third of 3,150 without 225 for the record; 3 of 6 hours for 480 were given.
    found = undelivered(purse.record)["EUR"]
    assert (found.value, found.low) == (975 - 240, None)


def charged(purse: Purse, activity: str, commitment: str | None = None) -> None:
    asked = purse.lived.asked("participant", 3)
    request = replace(asked, activity=activity, commitment=commitment)
    purse.lived.kept(request)
    charge = {"charge": Amount(Decimal(120), "EUR")}
    told = purse.lived.outcome("participant", 4, request.id, "charged", **charge)
    purse.lived.kept(told)


def test_a_charge_for_what_was_promised_free_or_paid_for_is_paid_twice(purse: Purse) -> None:
    charged(purse, "seminar")
    charged(purse, "Scanning for beginners", "seminars-free")
    charged(purse, "parking")
    found = charges(purse.record, [])
    assert {each.activity: each.twice for each in found} == {
        "seminar": True,
        "Scanning for beginners": True,
        "parking": False,
    }
    assert found[0].amount == Amount(Decimal(120), "EUR")
    assert found[0].said_by == "participant"


def test_what_was_paid_for_is_told_of_payments_as_the_balance_tells_it(purse: Purse) -> None:
    for activity in ("parking", "sports", "printing"):
        charged(purse, activity)
    purse.pay(item="parking")
    purse.pay("host", item="sports", payer="host", payee="mentor")
    purse.pay("participant", item="printing", payer="participant", payee="host")
    found = charges(purse.record, sheet_of(purse.stay).standing)
    assert {each.activity: each.twice for each in found} == {
        "parking": True,
        "sports": False,
        "printing": False,
    }
