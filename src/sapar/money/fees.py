"""What the fees of many stays bought: the phantom share, pooled, and what names nothing.

Sums of money, so that a dear stay weighs more than a cheap one; of one stay the figures are those
of `sapar.money.phantom`.
"""

from dataclasses import dataclass
from decimal import Decimal

from sapar.money.sums import added
from sapar.values.language import _
from sapar.values.measured import Measured

NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSums:
    """Fees and what they buy, in one currency.

    Attributes:
        stays: stays of which a fee is recorded.
        known: how many of them have a fee of which every amount is known, above zero.
        fees: sum of these.
        dearer: how many of them have items that cost more than the fee.
        itemised: how many of them have items with a price, costing no more than the fee.
        fee: fees of the itemised stays.
        items: prices of what these fees buy.
        least: value of it that is known to be delivered, sum of price * lower bound.
        most: value of it if every open claim is true.
        budgeted: itemised stays of which all payments are known, and are no less than the fee.
        budget: all payments for them.
        budget_least: the part of their fees for which nothing was delivered if every open claim
            is true.
        budget_most: the part for which nothing is known to be delivered.
    """

    stays: int = 0
    known: int = 0
    fees: Decimal = NONE
    dearer: int = 0
    itemised: int = 0
    fee: Decimal = NONE
    items: Decimal = NONE
    least: Decimal = NONE
    most: Decimal = NONE
    budgeted: int = 0
    budget: Decimal = NONE
    budget_least: Decimal = NONE
    budget_most: Decimal = NONE

    def __add__(self, other: "FeeSums") -> "FeeSums":
        return added(self, other)

    @property
    def absence(self) -> str | None:
        """Why nothing can be told of what the fees bought; None where something can."""
        if self.itemised:
            return None
        if not self.stays:
            return _("no fee is recorded")
        if not self.known:
            return _("of no fee is the amount known and above zero")
        if self.dearer:
            return _("the items cost more than the fee")
        return _("no fee is itemised, so nothing tells what was to be delivered")


def phantom_share_of_fees(sums: FeeSums) -> Measured:
    """Part of the fees that no acknowledged delivery answers for, over the itemised fees.

    Returns:
        A share from 0 to 1; where claims are open, an interval down to what it would be if all of
        them were true. Coverage is the itemised part of all fees that are known.
    """
    if sums.absence:
        return Measured.not_computable(sums.absence, n=sums.stays)
    return _bounded(
        sums.fee - sums.most,
        sums.fee - sums.least,
        sums.fee,
        sums,
        _("share of the fees that no acknowledged delivery answers for"),
    )


def phantom_share_of_budgets(sums: FeeSums) -> Measured:
    """The same money as a share of all payments for these stays.

    Returns:
        As `phantom_share_of_fees`; also not computable if of no such stay are all payments known.
    """
    if sums.absence:
        return Measured.not_computable(sums.absence, n=sums.stays)
    if not sums.budgeted:
        reason = _("of no stay with an itemised fee are all payments known")
        return Measured.not_computable(reason, n=sums.itemised)
    return _bounded(
        sums.budget_least,
        sums.budget_most,
        sums.budget,
        sums,
        _("part of the fees that no acknowledged delivery answers for, of all payments"),
    )


def unitemised_share(sums: FeeSums) -> Measured:
    """Part of the itemised fees that no item accounts for: it names nothing to be delivered.

    Returns:
        A share from 0 to 1. A fee of which no item has a price is in neither sum.
    """
    if sums.absence:
        return Measured.not_computable(sums.absence, n=sums.stays)
    return Measured.of(
        float((sums.fee - sums.items) / sums.fee),
        n=sums.itemised,
        coverage=_itemised(sums, sums.fee),
        method=_("part of the fee that no item with a price accounts for"),
    )


def _bounded(least: Decimal, most: Decimal, whole: Decimal, sums: FeeSums, method: str) -> Measured:
    open_ = least != most
    return Measured.of(
        float(most / whole),
        low=float(least / whole) if open_ else None,
        high=float(most / whole) if open_ else None,
        n=sums.itemised,
        coverage=_itemised(sums, sums.items),
        method=method,
    )


def _itemised(sums: FeeSums, part: Decimal) -> float:
    """What share a part is of all fees; those of unknown amount count as fees like the others."""
    return float(part / sums.fees) * sums.known / sums.stays
