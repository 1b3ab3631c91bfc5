"""Rates by day, and their means by month, as the table `rates` of a dataset holds them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

PLACES: Final = 6
"""Decimals of a month's mean: the rates themselves have four or six digits."""

WAIT: Final = 7
"""Days for which the last rate holds: over a weekend and a row of holidays, not over a gap."""


@dataclass(frozen=True, slots=True, order=True)
class DayRate:
    """Units of a currency that one euro buys on one day.

    Attributes:
        currency: ISO 4217 code.
        on: day that the rate was set for.
        per_euro: as published; where a bank publishes the other way round, exact to six places.

    Raises:
        ValueError: if the rate is not above zero.
    """

    currency: str
    on: date
    per_euro: Decimal

    def __post_init__(self) -> None:
        if not (self.per_euro.is_finite() and self.per_euro > 0):
            raise ValueError(f"rate of {self.currency} on {self.on} is {self.per_euro}")


@dataclass(frozen=True, slots=True)
class RefusedRate:
    """A cell or row that cannot be used: where, why, and what stood there."""

    place: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class DailyRates:
    """What one file of rates says.

    Attributes:
        name: of the file.
        layout: that was recognised.
        rates: sorted by currency and day, each once.
        absent: how many cells say that there is no rate.
        refused: cells or rows that cannot be used.
    """

    name: str
    layout: str
    rates: tuple[DayRate, ...]
    absent: int = 0
    refused: tuple[RefusedRate, ...] = ()

    def on(self, currency: str, day: date) -> DayRate | None:
        """The rate of a day, or the last one before it within a week; None where there is none.

        The rate that is returned says of which day it is.
        """
        at = bisect_right(self.rates, (currency, day), key=lambda each: (each.currency, each.on))
        last = self.rates[at - 1] if at else None
        if last is None or last.currency != currency or day - last.on > timedelta(days=WAIT):
            return None
        return last


def monthly(rates: Iterable[DayRate]) -> tuple[tuple[str, str, Decimal], ...]:
    """Rows of the table `rates`: the mean of a month's days, by currency and month.

    Exact but for one rounding of the mean to six places, a half to the even one. Every day that
    was published weighs the same, as in the European Central Bank's own monthly averages. The
    last month of a file is the mean of its days so far.

    Args:
        rates: by day.

    Returns:
        Rows of currency, month (`YYYY-MM`) and units per euro.
    """
    found: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for each in rates:
        found[each.currency, f"{each.on:%Y-%m}"].append(each.per_euro)
    return tuple(
        (currency, month, mean(listed)) for (currency, month), listed in sorted(found.items())
    )


def mean(numbers: Iterable[Decimal]) -> Decimal:
    """The arithmetic mean, to six places, a half to the even one.

    >>> mean([Decimal("1.1172"), Decimal("1.113"), Decimal("1.1133")])
    Decimal('1.114500')
    """
    listed = [Fraction(number) for number in numbers]
    return rounded(sum(listed, Fraction(0)) / len(listed))


def rounded(number: Fraction) -> Decimal:
    """A number to six places, a half to the even one."""
    return Decimal(round(number * 10**PLACES)).scaleb(-PLACES)


def once(
    rates: Iterable[tuple[str, DayRate]],
) -> tuple[tuple[DayRate, ...], tuple[RefusedRate, ...]]:
    """Rates each once; of two that contradict each other neither is kept: nothing tells which.

    Args:
        rates: each with its place in the file.
    """
    told: dict[tuple[str, date], dict[Decimal, str]] = defaultdict(dict)
    for place, each in rates:
        told[each.currency, each.on].setdefault(each.per_euro, place)
    kept = [
        DayRate(currency, on, next(iter(said)))
        for (currency, on), said in told.items()
        if len(said) == 1
    ]
    refused = [
        RefusedRate(place, "rate-twice", f"{currency} {number}")
        for (currency, _on), said in told.items()
        if len(said) > 1
        for number, place in said.items()
    ]
    return tuple(sorted(kept)), tuple(refused)
