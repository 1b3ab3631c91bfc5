"""Charges of one stay for what was promised free, or what others had paid for already."""

from collections.abc import Sequence

from sapar.balance.stay_page.record import Payment, Promise, Request
from sapar.money import double_charges


def charged_twice(
    promises: Sequence[Promise], requests: Sequence[Request], payments: Sequence[Payment]
) -> tuple[Request, ...]:
    """The requests let in for money although they were to be free or were paid for by others.

    Args:
        promises: of the stay.
        requests: for access.
        payments: for the stay.
    """
    bought = [
        double_charges.Promise(each.item, each.price)
        for each in promises
        if double_charges.promises(each.owed_by)
    ]
    bought += [
        double_charges.Promise(each.item, each.amount)
        for each in payments
        if each.item and double_charges.buys(each.payer, each.payee)
    ]
    return tuple(
        each
        for each in requests
        if each.outcome == "charged"
        and each.activity
        and double_charges.paid_twice(each.activity, bought)
    )
