"""Tests of payments."""

from datetime import timedelta
from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar_web.actions.money.recording import reverse_payment
from sapar_web.models import Payment
from sapar_web.models.offer import today
from sapar_web.queries.money.payments import flow_of, page_of, paid_twice, standing
from sapar_web.queries.money.sheet import sheet_of


def test_payments_are_listed_newest_first_page_by_page(purse: Purse) -> None:
    made = [purse.pay(given=Decimal(n)) for n in (1, 2, 3)]
    sheet = sheet_of(purse.stay)
    first = page_of(sheet, limit=2)
    assert [each.given for each in first] == [3, 2]
    later = page_of(sheet, after=str(first[-1].key), limit=2)
    assert [each.key for each in later] == [made[0].key]
    assert page_of(sheet, after="nowhere", limit=2) == first


def test_one_that_was_taken_back_is_listed_and_stands_no_more(purse: Purse) -> None:
    made = purse.pay(spent_in="DE", budget="Line 7")
    assert list(standing(Payment.objects.all())) == [made]
    flow = flow_of(made)
    assert (flow.spent_in, flow.origin, flow.on) == (Country("DE"), "Line 7", today())
    assert flow.amount == Amount(Decimal(1080), "EUR")
    reverse_payment(purse.actor("sponsor"), payment=made.key, reason="Wrong")
    assert not standing(Payment.objects.all()).exists()
    assert len(page_of(sheet_of(purse.stay), limit=5)) == 1


def test_one_payment_made_twice_is_seen_unless_it_was_taken_back(purse: Purse) -> None:
    purse.pay(reference="SAPAR-1", on=today() - timedelta(days=3))
    again = purse.pay(reference="SAPAR-1")
    purse.pay(reference="SAPAR-2")
    (found,) = paid_twice(sheet_of(purse.stay).standing)
    assert (found.second, found.sureness, found.days) == (str(again.key), "likely", 3)
    reverse_payment(purse.actor("sponsor"), payment=again.key, reason="Twice")
    assert paid_twice(sheet_of(purse.stay).standing) == ()
