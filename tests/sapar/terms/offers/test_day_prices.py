from fractions import Fraction
from typing import Any

from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.day_prices import DayPrices, day_price, day_prices, highest_factor
from sapar.terms.offers.document import Offer
from sapar.terms.offers.mentoring import Missing, UnitPrice
from sapar.terms.offers.prices import Purchase


def bought(terms: Terms, offer: Offer) -> list[Purchase]:
    return [each.bought for each in check_offer(terms, offer).at]


def test_a_fee_by_the_week_makes_every_day_alike(terms: Terms, offer: Offer) -> None:
    assert day_prices(bought(terms, offer)) == DayPrices(Fraction(1), flat=False)


def test_a_flat_fee_makes_short_stays_dear(terms: Terms, offer_with: Any, priced: Any) -> None:
    offer = offer_with(money=priced(fee={"amount": 900}))
    assert day_prices(bought(terms, offer)) == DayPrices(Fraction(3), flat=True)
    assert [day_price(each).amount for each in bought(terms, offer)] == [
        Fraction(900, 28),
        Fraction(900, 84),
    ]


def test_bands_are_weighed_by_the_day(terms: Terms, offer_with: Any, priced: Any) -> None:
    bands = [{"days": 28, "amount": 700}, {"days": 84, "amount": 1050}]
    offer = offer_with(money=priced(fee={"bands": bands}))
    assert day_prices(bought(terms, offer)) == DayPrices(Fraction(2), flat=False)


def test_one_length_has_nothing_to_compare(terms: Terms, offer: Offer) -> None:
    assert day_prices(bought(terms, offer)[:1]) == DayPrices(None, flat=False)


def test_why_a_day_has_no_price() -> None:
    assert day_price(Purchase(28, None, (), None)) == UnitPrice(None, Missing.NO_FEE)
    assert day_price(Purchase(None, Fraction(9), (), None)) == UnitPrice(None, Missing.NO_LENGTH)


def test_the_factor_is_that_of_the_terms_or_the_catalogue(terms: Terms) -> None:
    assert highest_factor(terms) == 2
