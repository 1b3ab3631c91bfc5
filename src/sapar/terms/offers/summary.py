"""Prices and hours of an offer in words."""

from fractions import Fraction

from sapar.terms.offers.checking import AtLength, OfferReport
from sapar.terms.offers.lengths import cents
from sapar.terms.offers.mentoring import UnitPrice
from sapar.terms.offers.prices import Line
from sapar.terms.offers.wording import phrases
from sapar.terms.wording.numbers import money, number, percent
from sapar.values.wording import Language

_PLACES = 1000


def money_in_words(amount: Fraction | None, report: OfferReport, language: Language) -> str:
    """An amount in the currency of the offer, to the cent; `not known` without one."""
    if amount is None or report.offer.money is None:
        return phrases(language)("report.unknown")
    return money(cents(amount), report.offer.money.currency, language)


def share_in_words(line: Line, language: Language) -> str:
    """Which part of the fee an item is, to a tenth of a per cent; empty beside the fee."""
    if line.share is None:
        return ""
    return percent(cents(Fraction(round(line.share * _PLACES), _PLACES) * 100) / 100, language)


def hours_in_words(at: AtLength, report: OfferReport, language: Language) -> str:  # noqa: ARG001
    """Hours with a mentor that are promised over a stay."""
    if at.hours is None:
        return phrases(language)("report.unknown")
    return number(cents(at.hours), language)


def hour_in_words(at: AtLength, report: OfferReport, language: Language) -> str:
    """What a promised hour costs, or why that cannot be told."""
    return _price(at.hour, report, language)


def day_in_words(at: AtLength, report: OfferReport, language: Language) -> str:
    """What a day costs, or why that cannot be told."""
    return _price(at.day, report, language)


def _price(price: UnitPrice, report: OfferReport, language: Language) -> str:
    if price.missing is not None:
        return phrases(language)(f"missing.{price.missing}")
    return money_in_words(price.amount, report, language)
