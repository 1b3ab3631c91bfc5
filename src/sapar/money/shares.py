"""Shares of the money: by payee, by payer, by country, by item, by any key."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from decimal import Decimal
from functools import reduce
from operator import add
from typing import TypeVar

from sapar.money.flow import Flow, counted
from sapar.money.split import Split
from sapar.money.total import NOTHING, Total
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

Key = TypeVar("Key", bound=Hashable)


def shares_of_totals(totals: Mapping[Key | None, Total]) -> dict[Key, Measured]:
    """Each key's share of the money, s_k = F_k / sum F.

    Args:
        totals: money by key, in one currency; the key None holds money of which nobody knows
            whose it is: it lowers the coverage and widens the bounds, and has no share.

    Returns:
        A share for each key; the shares sum to one. A key of which no amount is known has none:
        it may hold anything. All are not computable if one key's net is below zero (refunds
        exceed payments), since the others would then exceed the whole.
    """
    unknown = totals.get(None, NOTHING)
    known = {key: total for key, total in totals.items() if key is not None}
    whole = reduce(add, known.values(), NOTHING)
    if any(total.amount < 0 for total in known.values()):
        reason = _("refunds exceed payments for one of those who share, and a net has no share")
        return {key: Measured.not_computable(reason, n=whole.rows) for key in known}
    return {
        key: _share(total.amount, whole, unknown) if total.absence is None else _unsaid(total)
        for key, total in known.items()
    }


def share_by_payee(flows: Iterable[Flow]) -> dict[Party, Measured]:
    """Who receives the money; items kept `apart` are left out.

    Money that is passed on counts at each station: see `kept` for who keeps it.

    Raises:
        ValueError: if two currencies meet.
    """
    return shares_of_totals(by_key(flows, lambda flow: flow.payee))


def share_by_payer(flows: Iterable[Flow]) -> dict[Party, Measured]:
    """Who pays; items kept `apart` are left out.

    Raises:
        ValueError: if two currencies meet.
    """
    return shares_of_totals(by_key(flows, lambda flow: flow.payer))


def by_key(flows: Iterable[Flow], key: Callable[[Flow], Key]) -> dict[Key | None, Total]:
    """The totals of the counted flows by a key of each flow."""
    groups: dict[Key | None, list[Flow]] = {}
    for flow in counted(flows):
        groups.setdefault(key(flow), []).append(flow)
    return {name: Total.of(group) for name, group in groups.items()}


def kept(
    received: Mapping[Key | None, Total], paid: Mapping[Key | None, Total]
) -> dict[Key | None, Total]:
    """What stays with each who received more than they passed on.

    A sponsor pays 5,500 to a contractor who passes 4,000 on to the host: the contractor received
    5,500 and keeps 1,500. Those who pay more than they receive are sources, not in the result.

    Args:
        received: totals by payee.
        paid: totals by payer, in the same currency.

    Returns:
        Totals fit for `shares_of_totals`; rows are those received. What an unknown payee received
        stays under None, since what they passed on is unknown too.
    """
    nets = {
        key: total if key is None else _less(total, paid.get(key, NOTHING))
        for key, total in received.items()
    }
    return {key: total for key, total in nets.items() if key is None or total.amount > 0}


def _less(received: Total, paid: Total) -> Total:
    return Total(received.amount - paid.amount, received.rows, received.rows_without_amount)


def _unsaid(total: Total) -> Measured:
    return Measured.not_computable(str(total.absence), n=total.rows, coverage=0.0)


def _share(part: Decimal, whole: Total, unknown: Total) -> Measured:
    rows = whole + unknown
    split = Split(part, whole.amount - part, unknown.amount, rows.rows, rows.rows_without_amount)
    return split.share(
        method=_("share of the money of which it is known whose it is"),
        unknown_reason=_("of no payment is it known whose it is"),
    )
