"""What an hour with a mentor costs over many stays; of one, as `sapar.money.mentor_hour`."""

from dataclasses import dataclass
from decimal import Decimal

from sapar.money.sums import added
from sapar.money.undelivered import PricedSums
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.numerals import numeral

ITEMS = ("C02", "mentoring")
"""Items of `commitments` that are hours with a mentor."""

HOURS = ("h", "hr", "hrs", "hour", "hours")
"""Units in small letters that are hours; a commitment of these items without a unit is too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HourSums:
    """Hours with mentors that are paid for.

    Attributes:
        priced: the items and their prices, in one currency.
        promised: hours promised by the items whose price is known.
        acknowledged: hours of these that the participant acknowledged.
        contested: hours more that are claimed, disputed or not yet answered.
    """

    priced: PricedSums = PricedSums()  # noqa: RUF009 -- frozen
    promised: float = 0.0
    acknowledged: float = 0.0
    contested: float = 0.0

    def __add__(self, other: "HourSums") -> "HourSums":
        return added(self, other)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeHourSums:
    """Whole fees beside the hours with mentors of the same stays.

    Attributes:
        stays: how many have a fee of which the amount is known, and a priced item of mentoring.
        fee: their fees.
        acknowledged: hours acknowledged.
        contested: hours more that are claimed.
    """

    stays: int = 0
    fee: Decimal = Decimal(0)
    acknowledged: float = 0.0
    contested: float = 0.0

    def __add__(self, other: "FeeHourSums") -> "FeeHourSums":
        return added(self, other)


def promised_hours(sums: HourSums) -> Measured:
    """Money per hour as promised: prices of the items / hours promised."""
    if sums.priced.absence:
        return _unpriced(sums)
    return Measured.of(
        float(sums.priced.price) / sums.promised,
        n=sums.priced.items,
        coverage=sums.priced.coverage,
        method=_("price of mentoring per promised hour"),
    )


def delivered_hours(sums: HourSums) -> Measured:
    """Money per hour as delivered: prices of the items / hours acknowledged.

    Returns:
        Money per hour; where hours are contested, an interval down to the price if all of them
        were given. Coverage is that of the prices times the acknowledged share of the claimed
        hours. Not computable if no hour was acknowledged: a price over none is no high price.
    """
    if sums.priced.absence:
        return _unpriced(sums)
    method = _("price of mentoring per acknowledged hour")
    price, items = float(sums.priced.price), sums.priced.items
    told = (sums.acknowledged, sums.contested)
    return _per_hour(price, *told, n=items, coverage=sums.priced.coverage, method=method)


def whole_fee_hours(sums: FeeHourSums) -> Measured:
    """The whole fees per acknowledged hour, for fees of which mentoring is the point."""
    if not sums.stays:
        return Measured.not_computable(_("no stay has both a fee and priced hours with a mentor"))
    method = _("whole fee per acknowledged hour: other items of the fee are in it")
    told = (sums.acknowledged, sums.contested)
    return _per_hour(float(sums.fee), *told, n=sums.stays, coverage=1.0, method=method)


def _unpriced(sums: HourSums) -> Measured:
    if sums.priced.unknown:
        return Measured.not_computable(sums.priced.absence or "", n=sums.priced.unknown)
    return Measured.not_computable(_("no hour with a mentor is promised at a price"))


def _per_hour(  # noqa: PLR0913 -- the parts of a price and of a figure
    money: float, acknowledged: float, contested: float, *, n: int, coverage: float, method: str
) -> Measured:
    if not acknowledged:
        return Measured.not_computable(_none_delivered(contested), n=n)
    value, claimed = money / acknowledged, acknowledged + contested
    return Measured.of(
        value,
        low=min(value, money / claimed) if contested else None,
        high=value if contested else None,
        n=n,
        coverage=coverage * acknowledged / claimed,
        method=method,
    )


def _none_delivered(contested: float) -> str:
    if not contested:
        return _("none delivered: no hour was acknowledged")
    reason = _("none acknowledged: {hours} claimed hours are disputed or unanswered")
    return reason.format(hours=numeral(f"{contested:g}"))
