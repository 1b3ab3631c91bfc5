"""How long stays may be, and what a fee and its items come to for one of some length."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sapar.terms.document.clauses import Clause, Per
from sapar.terms.document.money import Band, Fee, Money, PriceItem
from sapar.terms.document.terms import Terms

YEAR: Final = Fraction(1461, 4)
"""Days of a year, leap years among them."""

_DAYS: Final[Mapping[Per, Fraction]] = {
    Per.DAY: Fraction(1),
    Per.WEEK: Fraction(7),
    Per.MONTH: YEAR / 12,
    Per.QUARTER: YEAR / 4,
    Per.SEMESTER: YEAR / 2,
    Per.YEAR: YEAR,
}


def lengths(terms: Terms) -> tuple[int, ...]:
    """Lengths at which prices are held against each other, in days.

    The shortest and longest stay, and both sides of each step of the fee; none where the terms do
    not say how long a stay may be.
    """
    stay = terms.scheme.stay
    if stay is None or stay.longest < stay.shortest:
        return ()
    bands = _bands(terms.money)
    steps = {days for band in bands for days in (band.days, band.days + 1)}
    longest = min(stay.longest, bands[-1].days) if bands else stay.longest
    inner = {days for days in steps if stay.shortest < days < longest}
    return tuple(sorted({stay.shortest, longest} | inner))


def fee_for(fee: Fee, days: int) -> Fraction | None:
    """What a stay costs; None where the terms do not say."""
    if fee.bands:
        fitting = (band.amount for band in fee.bands if days <= band.days)
        amount = next(fitting, None)
        return None if amount is None else Fraction(amount)
    return None if fee.amount is None else _of_stay(fee.amount, fee.per, days)


def items_for(
    items: Iterable[PriceItem], clauses: Mapping[str, Clause], days: int
) -> Fraction | None:
    """What the items come to for a stay; None where one of them cannot be added up.

    Args:
        items: of the price list.
        clauses: by identifier: a price by the hour needs the hours of the clause it pays for.
        days: length of the stay.
    """
    prices = [_price(item, clauses, days) for item in items]
    known = [price for price in prices if price is not None]
    return sum(known, Fraction(0)) if len(known) == len(prices) else None


def within_fee(money: Money) -> list[tuple[int, PriceItem]]:
    """The items that the fee consists of, with their place: paid by and to whom the fee is."""
    fee = money.fee
    return [
        (place, item)
        for place, item in enumerate(money.items)
        if fee is not None
        and item.paid_by in (None, fee.paid_by)
        and item.paid_to in (None, fee.paid_to)
    ]


def _bands(money: Money | None) -> tuple[Band, ...]:
    return () if money is None or money.fee is None else money.fee.bands


def _price(item: PriceItem, clauses: Mapping[str, Clause], days: int) -> Fraction | None:
    if item.amount is None:
        return None
    if item.per is not Per.HOUR:
        return _of_stay(item.amount, item.per, days)
    hours = [_hours(clauses[each], days) for each in item.clauses if each in clauses]
    if len(hours) != 1 or hours[0] is None:
        return None
    return Fraction(item.amount) * hours[0]


def _hours(clause: Clause, days: int) -> Fraction | None:
    if clause.quantity is None or clause.unit != "hour":
        return None
    return _of_stay(clause.quantity, clause.per or Per.STAY, days)


def _of_stay(amount: Decimal, per: Per, days: int) -> Fraction | None:
    if per is Per.STAY:
        return Fraction(amount)
    return Fraction(amount) * days / _DAYS[per] if per in _DAYS else None
