"""Tests of what was paid, in one currency."""

from datetime import timedelta
from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar_web.models import Rate
from sapar_web.models.offer import today
from sapar_web.queries.money.worth import Worth, worth_of_scheme


def rate(purse: Purse, currency: str, per_euro: str, days: int = 0) -> None:
    on = today() - timedelta(days=days)
    told = {"currency": currency, "per_euro": Decimal(per_euro), "source": "ecb"}
    Rate.objects.create(sponsor=purse.stay.sponsor, on=on, **told)


def test_each_payment_is_converted_by_the_rate_of_its_day(purse: Purse) -> None:
    purse.pay()
    purse.pay(given=Decimal(5605), currency="KZT")
    purse.pay(given=Decimal(7), currency="USD")
    rate(purse, "KZT", "560.5", days=2)
    terms = purse.stay.terms
    assert worth_of_scheme(terms, "EUR") == Worth("EUR", Decimal("1090.00"), 2, 1)
    rate(purse, "USD", "1.4")
    assert worth_of_scheme(terms, "EUR") == Worth("EUR", Decimal("1095.00"), 3, 0)
    assert worth_of_scheme(terms, "KZT").number == Decimal("613747.50")


def test_a_rate_holds_for_a_week_and_a_refund_is_taken_off(purse: Purse) -> None:
    purse.pay(given=Decimal(5605), currency="KZT")
    rate(purse, "KZT", "560.5", days=8)
    purse.pay("host", payer="host", payee="sponsor", item="refund", given=Decimal(60))
    assert worth_of_scheme(purse.stay.terms, "EUR") == Worth("EUR", Decimal("-60.00"), 1, 1)


def test_nothing_paid_is_worth_nothing(purse: Purse) -> None:
    assert worth_of_scheme(purse.stay.terms, "EUR") == Worth("EUR", Decimal("0.00"), 0, 0)
