"""Invented exchange rates: a straight line by month, with a gap."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sapar.dataset.demonstration.parameters import RateRules

EURO = "EUR"


@dataclass(frozen=True, slots=True)
class Rate:
    """A row of the table `rates`."""

    currency: str
    month: str
    per_euro: Decimal


def paid(euros: Decimal, currency: str, on: date, rules: RateRules) -> Decimal:
    """A price in euros as it is paid in a currency on a day, in whole cents."""
    rate = Decimal(1) if currency == EURO else _rate(rules, currency, _months_since(rules, on))
    return (euros * rate).quantize(Decimal("0.01"))


def rates(rules: RateRules) -> list[Rate]:
    """The rates that were kept; payments of a month in the gap cannot be converted."""
    return [
        Rate(currency, f"{month:%Y-%m}", _rate(rules, currency, number))
        for currency in rules.currencies
        for number, month in enumerate(_months(rules))
        if month not in rules.missing
    ]


def _rate(rules: RateRules, currency: str, number: int) -> Decimal:
    line = rules.currencies[currency]
    return line.start + number * line.step


def _months_since(rules: RateRules, on: date) -> int:
    return (on.year - rules.first_month.year) * 12 + on.month - rules.first_month.month


def _months(rules: RateRules) -> Iterator[date]:
    first = rules.first_month
    for number in range(first.month - 1, first.month - 1 + rules.months):
        yield date(first.year + number // 12, number % 12 + 1, 1)
