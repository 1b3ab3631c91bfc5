"""Tests of the money of a stay in a few figures."""

from decimal import Decimal

from tests.sapar_web.paying import FEE, Purse

from sapar_web.actions.money.claiming import claim_refund
from sapar_web.queries.money.standing import SoFar, so_far

REST = Decimal(1620) + 250


def test_each_currency_has_its_line(purse: Purse, django_assert_num_queries) -> None:
    purse.first_delivered()
    purse.release()
    purse.pay()
    purse.pay(given=Decimal(500), currency="KZT", item="insurance", payee="third")
    purse.resolved()
    claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    purse.pay("host", payer="host", payee="sponsor", item="refund", given=Decimal(60))
    stay = purse.stay
    with django_assert_num_queries(1):
        found = so_far(stay)
    euro = SoFar("EUR", FEE + REST + Decimal("3728.22"), Decimal(1080), Decimal(1080),
                 Decimal(160), Decimal(60))  # fmt: skip
    assert found == [euro, SoFar("KZT", paid=Decimal(500))]


def test_what_is_between_others_is_left_out(purse: Purse) -> None:
    purse.pay(payee="participant", item="stipend", given=Decimal(100))
    (found,) = so_far(purse.stay, ["host"])
    assert (found.owed, found.paid) == (FEE + REST, 0)
