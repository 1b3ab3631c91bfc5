"""Charges of one stay for what was promised free, or what others had paid for already."""

from collections.abc import Sequence

from sapar.balance.stay_page.record import Payment, Promise, Request
from sapar.deliveries.states import HOST_SIDE
from sapar.money import double_charges
from sapar.values.party import Party

_HOST_SIDE = frozenset(party.value for party in HOST_SIDE)


def charged_twice(
    promises: Sequence[Promise], requests: Sequence[Request], payments: Sequence[Payment]
) -> tuple[Request, ...]:
    """The requests let in for money although they were to be free or were paid for by others.

    Args:
        promises: of the stay.
        requests: for access.
        payments: for the stay; what the participant pays, or the host's side itself, buys no
            second entry.
    """
    bought = [
        double_charges.Promise(each.item, each.price)
        for each in promises
        if each.owed_by in _HOST_SIDE
    ]
    bought += [
        double_charges.Promise(each.item, each.amount)
        for each in payments
        if each.item and each.payee in _HOST_SIDE and _is_other(each.payer)
    ]
    return tuple(
        each
        for each in requests
        if each.outcome == "charged"
        and each.activity
        and double_charges.paid_twice(each.activity, bought)
    )


def _is_other(payer: str | None) -> bool:
    return payer is not None and payer != Party.PARTICIPANT.value and payer not in _HOST_SIDE
