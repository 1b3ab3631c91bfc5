"""Tests of what is owed under signed versions."""

from datetime import timedelta
from decimal import Decimal

from tests.sapar_web.paying import FEE, Purse
from tests.sapar_web.posting import transactions_of
from tests.sapar_web.signatures import sign_rows
from tests.sapar_web.signing import frozen

from sapar.money.ledger.balances import balances, trial
from sapar_web.actions.money.owing import owe, owe_still
from sapar_web.models import Due, Why


def owed(purse: Purse) -> dict[str, Decimal]:
    rows = Due.objects.filter(stay=purse.stay).values_list("item", "number")
    found: dict[str, Decimal] = {}
    for item, number in rows:
        found[item] = found.get(item, Decimal(0)) + number
    return found


def test_what_is_owed_is_posted_with_the_last_signature(purse: Purse) -> None:
    assert owed(purse) == {
        "fee": FEE,
        "replacement-teaching": Decimal(1620),
        "home-administration": Decimal(250),
        "stipend": Decimal("3728.22"),
    }
    told = transactions_of(purse.stay)
    assert set(trial(told).values()) == {Decimal(0)}
    assert {(a.party, a.item): n for a, n in balances(told).items()}["host", "fee"] == FEE


def test_an_amendment_posts_by_how_much_it_changes(purse: Purse) -> None:
    before = purse.lived.document
    shorter = before.changed(last_day=purse.stay.last_day.replace(day=purse.stay.last_day.day))
    money = before.money
    assert money is not None
    assert money.fee is not None
    fee = money.fee.model_copy(update={"amount": Decimal(500)})
    shorter = before.changed(money=money.model_copy(update={"fee": fee}))
    version = frozen(purse.lived.version.agreement, shorter, 2, Why.AMENDMENT)
    sign_rows(version)
    owe(purse.stay, version, shorter)
    assert owed(purse)["fee"] == Decimal(4500)
    assert Due.objects.filter(version=version).values_list("item", "number").get() == (
        "fee",
        Decimal(900),
    )
    owe(purse.stay, version, shorter)
    assert Due.objects.filter(version=version).count() == 1


def test_a_stay_that_ends_early_owes_what_is_owed_still(purse: Purse) -> None:
    day = purse.stay.first_day + timedelta(days=20)
    owe_still(purse.stay, purse.lived.version, day)
    assert owed(purse) == {
        "fee": Decimal(1125),
        "replacement-teaching": Decimal(540),
        "home-administration": Decimal(250),
        "stipend": Decimal("1242.74"),
    }
    told = transactions_of(purse.stay)
    assert set(trial(told).values()) == {Decimal(0)}
    assert {(a.party, a.item): n for a, n in balances(told).items()}["host", "fee"] == 1125
    owe_still(purse.stay, purse.lived.version, day)
    assert owed(purse)["fee"] == Decimal(1125)
