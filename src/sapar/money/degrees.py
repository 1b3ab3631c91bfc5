"""Short stays against degrees, from the stays of one record.

The comparator is the record's own: stays for study of half a year and more. A record without any
has none, and nothing is put in its place.
"""

from dataclasses import dataclass
from decimal import Decimal

from sapar.money.per_day import Bundle, Comparison, compare
from sapar.money.sums import added
from sapar.values.amount import Amount
from sapar.values.language import _
from sapar.values.measured import Measured

STUDY = "study"
"""The purpose of a stay that a degree is compared by; every other known purpose is short."""

LONG = 180
"""Days from which on a stay for study stands for a degree: about two terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StayMoney:
    """Money for some stays of which every payment and the days are known, in one currency.

    Attributes:
        stays: how many.
        person_days: their days times people.
        spent: all payments, without the items kept `apart`.
        travel: of it for travel and visa.
        living: of it what participants live on, without grants that are not split.
        grant: of it grants that mix living cost and travel.
    """

    stays: int = 0
    person_days: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)
    travel: Decimal = Decimal(0)
    living: Decimal = Decimal(0)
    grant: Decimal = Decimal(0)

    def __add__(self, other: "StayMoney") -> "StayMoney":
        return added(self, other)

    def bundle(self, currency: str) -> Bundle:
        """As the comparison takes it: each kind of money under the code of one of its items."""
        rest = self.spent - self.travel - self.living - self.grant
        money = {"travel": self.travel, "stipend": self.living, "other": rest}
        if self.grant:
            money["grant"] = self.grant
        amounts = {code: Amount(number, currency) for code, number in money.items()}
        return Bundle(money=amounts, days=self.person_days, stays=self.stays)


def against_degrees(short: StayMoney, long: StayMoney, currency: str) -> Comparison:
    """Money per day of short stays / of long studies, in three like-for-like readings.

    Args:
        short: stays for anything but study.
        long: stays for study of `LONG` days and more.
        currency: of both.
    """
    if reason := _absence(short, long):
        none = Measured.not_computable(reason, n=short.stays + long.stays)
        return Comparison(none, none, none)
    return compare(short.bundle(currency), long.bundle(currency))


def _absence(short: StayMoney, long: StayMoney) -> str | None:
    if not long.stays:
        return _(
            "no stay for study of {days} days or more, with its payments, to compare with"
        ).format(days=LONG)
    if not short.stays:
        return _("of no stay for anything but study are the payments and the days known")
    return None
