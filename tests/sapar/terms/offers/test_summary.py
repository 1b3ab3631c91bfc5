from fractions import Fraction
from typing import Any

from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer
from sapar.terms.offers.summary import (
    day_in_words,
    hour_in_words,
    hours_in_words,
    money_in_words,
    share_in_words,
)
from sapar.values.wording import Language

ENGLISH = Language.ENGLISH


def test_prices_and_hours_in_words(terms: Terms, offer: Offer) -> None:
    report = check_offer(terms, offer)
    at = report.at[0]
    told = [each(at, report, ENGLISH) for each in (hours_in_words, hour_in_words, day_in_words)]
    assert told == ["4", "€200", "€42.86"]
    assert [share_in_words(line, ENGLISH) for line in at.bought.lines] == ["33.3%", "66.7%"]
    assert money_in_words(Fraction(1, 3), report, Language.RUSSIAN).replace("\xa0", " ") == "0,33 €"


def test_what_is_not_known_is_said_and_why(terms: Terms, offer_with: Any) -> None:
    report = check_offer(terms, offer_with(answers=[], money=None))
    at = report.at[0]
    told = [each(at, report, ENGLISH) for each in (hours_in_words, hour_in_words, day_in_words)]
    assert told == ["not known", "no hours with a mentor are promised", "no fee can be told"]
    assert money_in_words(None, report, ENGLISH) == "not known"
