"""The phantom share: how much of a fee bought nothing that was delivered.

After "phantom aid", ActionAid, *Real Aid: An Agenda for Making Aid Work*, 2005.
"""

from collections.abc import Iterable
from decimal import Decimal

from sapar.money.priced_item import PricedItem
from sapar.values.amount import Amount
from sapar.values.language import _
from sapar.values.measured import Measured


def phantom_share(fee: Amount, items: Iterable[PricedItem]) -> Measured:
    """1 - sum of delivered value / fee, a share of the fee.

    What the fee does not itemise names nothing that could be delivered: it counts as phantom, and
    coverage (itemised part / fee) says how much of the fee is itemised. Contested deliveries do
    not count as delivered; the interval shows the share if all of them were true.

    Args:
        fee: the whole fee.
        items: what it buys, in the fee's currency.

    Returns:
        A share from 0 to 1; not computable if there is no fee, if nothing is itemised, or if the
        items cost more than the fee.

    Raises:
        ValueError: if an item has another currency.
    """
    method = _("share of the fee that no acknowledged delivery answers for")
    return _phantom(fee, list(items), fee, method)


def phantom_share_of_budget(fee: Amount, items: Iterable[PricedItem], budget: Amount) -> Measured:
    """The undelivered part of the fee as a share of the whole budget of the stay.

    Args:
        fee: the whole fee.
        items: what it buys, in the fee's currency.
        budget: all money for the stay, the fee included.

    Returns:
        As `phantom_share`; also not computable if the budget is less than the fee.

    Raises:
        ValueError: if currencies differ.
    """
    if (budget - fee).number < 0:
        return Measured.not_computable(_("the budget is less than the fee in it"), n=1)
    method = _(
        "part of the fee that no acknowledged delivery answers for, as a share of the budget"
    )
    return _phantom(fee, list(items), budget, method)


def paid_twice(
    items: Iterable[PricedItem], charges: Iterable[tuple[str, Amount]], currency: str
) -> Amount:
    """Charges for what the fee already buys: reported apart, never added to the phantom share.

    Args:
        items: what the fee buys.
        charges: item and amount of each charge on top of the fee.
        currency: of the charges.

    Raises:
        ValueError: if a charge for such an item has another currency.
    """
    bought = {item.item for item in items}
    twice = [amount for item, amount in charges if item in bought]
    return _sum(twice, currency)


def _phantom(fee: Amount, items: list[PricedItem], whole: Amount, method: str) -> Measured:
    itemised = _sum([item.price for item in items], fee.currency)
    if reason := _absence(fee, items, itemised):
        return Measured.not_computable(reason, n=len(items))
    delivered = _sum([item.delivered for item in items], fee.currency)
    at_most = _sum([item.delivered_at_most for item in items], fee.currency)
    contested = any(item.contested for item in items)
    value = float((fee - delivered).number / whole.number)
    return Measured.of(
        value,
        low=float((fee - at_most).number / whole.number) if contested else None,
        high=value if contested else None,
        n=len(items),
        coverage=float(itemised.number / fee.number),
        method=method,
    )


def _absence(fee: Amount, items: list[PricedItem], itemised: Amount) -> str | None:
    if fee.number <= 0:
        return _("there is no fee")
    if not items:
        return _("the fee is not itemised, so nothing tells what was to be delivered")
    if (fee - itemised).number < 0:
        return _("the items cost more than the fee")
    return None


def _sum(amounts: list[Amount], currency: str) -> Amount:
    return sum(amounts, start=Amount(Decimal(0), currency))
