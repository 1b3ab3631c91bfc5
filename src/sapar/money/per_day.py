"""Money per day and per visit, and short stays against degrees, like for like."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

from sapar.money.items import FIXED_TRAVEL, UNSPLIT, item_of
from sapar.values.amount import Amount
from sapar.values.language import _, mark
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class StaySums:
    """Money beside days and visits, over stays of which every payment has an amount.

    Attributes:
        stays: stays with a payment, also those left out of the sums below.
        priced: money of stays whose days and people are known, `person_days` of the same.
        with_days: how many they are.
        paid: money of stays whose people are known, `visits` people of the same.
        with_people: how many they are.
    """

    stays: int = 0
    priced: Decimal = Decimal(0)
    person_days: float = 0.0
    with_days: int = 0
    paid: Decimal = Decimal(0)
    visits: float = 0.0
    with_people: int = 0

    def __add__(self, other: "StaySums") -> "StaySums":
        names = (each.name for each in fields(self))
        return StaySums(**{name: getattr(self, name) + getattr(other, name) for name in names})


def per_day(sums: StaySums, stays: int) -> Measured:
    """Money per person and day.

    Args:
        sums: in one currency, without the items kept `apart`.
        stays: how many stays there are, with or without a payment: what coverage counts.

    Returns:
        Money per day of the stays of which every payment, the days and the people are known; n
        says how many they are. Not computable where there is none, or where they last no day.
    """
    if not sums.person_days:
        return _without_price(sums, _("of no stay are both its payments and its days known"))
    return Measured.of(
        float(sums.priced) / sums.person_days,
        n=sums.with_days,
        coverage=sums.with_days / stays,
        method=_("money over person-days of the same stays"),
    )


def per_visit(sums: StaySums, stays: int) -> Measured:
    """Money per person and visit; as `per_day`, over people instead of their days."""
    if not sums.visits:
        return _without_price(sums, _("of no stay are both its payments and its people known"))
    return Measured.of(
        float(sums.paid) / sums.visits,
        n=sums.with_people,
        coverage=sums.with_people / stays,
        method=_("money over visits of the same stays"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """All money of one kind of mobility, by item, and the days that it paid for.

    Attributes:
        money: amount by item code, in one currency; items kept `apart` are left out of figures.
        days: person-days.
        stays: how many stays are in it.
        prices: which prices these are ("current prices", "constant 2019 prices", "constant 2019
            prices, PPP"): two bundles compare only in the same.

    Raises:
        ValueError: if days are not above zero.
    """

    money: Mapping[str, Amount]
    days: Decimal
    stays: int = 1
    prices: str = mark("current prices")

    def __post_init__(self) -> None:
        if self.days <= 0:
            raise ValueError(f"days {self.days}: expected above zero")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Cost of a day of a short stay / cost of a day of a degree, in three like-for-like readings.

    Attributes:
        all_in: all items.
        without_travel: without travel and visa, which cost the same for a week as for a year.
        living_only: only what a participant lives on.
    """

    all_in: Measured
    without_travel: Measured
    living_only: Measured


def compare(short: Bundle, degree: Bundle) -> Comparison:
    """A day of a short stay against a day of a degree.

    A grant that is not split into living cost and travel enters only the first reading: with such
    a grant in either bundle the other two are not computable.

    Args:
        short: the short stays.
        degree: the degree studies.

    Raises:
        ValueError: if currencies differ or the two bundles are told in different prices.
    """
    if short.prices != degree.prices:
        raise ValueError(f"{short.prices} against {degree.prices}: compare in the same prices")
    every = {code for bundle in (short, degree) for code in bundle.money}
    counted = {code for code in every if not item_of(code).apart}
    living = {code for code in counted if item_of(code).living}
    unsplit = _("a grant in it is not split into living cost and travel")
    split = None if not counted & UNSPLIT else unsplit
    return Comparison(
        _ratio(short, degree, counted, _("all items")),
        _ratio(short, degree, counted - FIXED_TRAVEL, _("without travel and visa"), split),
        _ratio(short, degree, living, _("living cost only"), split),
    )


def _ratio(
    short: Bundle, degree: Bundle, items: set[str], title: str, absence: str | None = None
) -> Measured:
    n = short.stays + degree.stays
    if absence:
        return Measured.not_computable(absence, n=n)
    over, under = _sum(short, items), _sum(degree, items)
    if over is None or under is None or min(over.number, under.number) <= 0:
        return Measured.not_computable(_("one of the two has no money for these items"), n=n)
    if over.currency != under.currency:
        raise ValueError(f"{over} against {under}: convert to one currency before comparing")
    value = float((over.number * degree.days) / (under.number * short.days))
    method = _("money per day of a short stay / of a degree, {items}, {prices}")
    text = method.format(items=title, prices=_(short.prices))
    return Measured.of(value, n=n, coverage=1.0, method=text)


def _sum(bundle: Bundle, items: set[str]) -> Amount | None:
    amounts = [amount for code, amount in bundle.money.items() if code in items]
    return sum(amounts[1:], start=amounts[0]) if amounts else None


def _without_price(sums: StaySums, reason: str) -> Measured:
    absence = reason if sums.stays else _("no payment belongs to a stay")
    return Measured.not_computable(absence, coverage=0.0)
