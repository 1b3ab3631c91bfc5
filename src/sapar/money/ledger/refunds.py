"""Refunds: what is claimed back, only from disputes that a mediator resolved.

    refund = price × min(rejected, outstanding) / owed

Rejected is what a resolution found not delivered. It is not claimed back as far as it was
delivered otherwise, so never more than is outstanding.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from sapar.agreements.commitments.prices import PriceList, price_items_of
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.events.answers import Resolution
from sapar.deliveries.events.standing import Standing
from sapar.deliveries.states import State
from sapar.money.ledger.apportionment import apportioned
from sapar.money.ledger.owing import shares_at_end
from sapar.terms.offers.lengths import cents
from sapar.values.amount import Amount
from sapar.values.party import Party

WITHIN: Final = 30
"""Days for a refund where the agreement says none (catalogue of commitments, B08)."""

REFUND_CLAUSE: Final = "B08"


@dataclass(frozen=True, slots=True)
class Price:
    """What was paid, or is to be paid, for one commitment.

    Attributes:
        amount: for all of it.
        paid_by: who pays, and gets the refund.
        paid_to: who is paid, and owes it.
        within: days for a refund.
    """

    amount: Amount
    paid_by: Party
    paid_to: Party
    within: int = WITHIN


@dataclass(frozen=True, slots=True)
class Refund:
    """What one party owes another for what a resolution found not delivered.

    Attributes:
        commitment: which.
        amount: to the cent; with what is kept it makes the price.
        kept: the rest of the price.
        owed_by: who was paid.
        owed_to: who paid.
        since: day of the last resolution that it rests on.
        due: last day for it.
        rests_on: ids of claims, disputes and resolutions.
    """

    commitment: str
    amount: Amount
    kept: Amount
    owed_by: Party
    owed_to: Party
    since: date
    due: date
    rests_on: tuple[str, ...]


def prices_of(
    agreement: Agreement, signed: date | None = None, ended: date | None = None
) -> Mapping[str, tuple[Price, ...]]:
    """Prices by clause, as the agreement's price list has them.

    An item that pays for several clauses stands at the first one, as in its commitments. Costs at
    home are no price of a service: nobody refunds them. Of a stay that ended before its time each
    is what is owed of it still.

    Args:
        agreement: the document.
        signed: day of the last signature; asked for where the stay ended early.
        ended: last day of a stay that was terminated, as it was; None for any other.
    """
    within, found = _within(agreement), dict[str, tuple[Price, ...]]()
    shares = {} if ended is None else shares_at_end(agreement, ended, signed)
    for each in price_items_of(agreement):
        if each.part is PriceList.HOME or not each.clauses or each.amount is None:
            continue
        number = cents(Fraction(each.amount) * shares.get(each.item.id, Fraction(1)))
        if number and each.paid_by and each.paid_to:
            amount = Amount(number, each.currency)
            price = Price(amount, each.paid_by, each.paid_to, within)
            found[each.clauses[0]] = (*found.get(each.clauses[0], ()), price)
    return found


def _within(agreement: Agreement) -> int:
    dues = (clause.due for clause in agreement.clauses if clause.item == REFUND_CLAUSE)
    told = [due.days for due in dues if due is not None and due.days is not None]
    return min(told, default=WITHIN)


def refunds(
    standings: Mapping[str, Standing], prices: Mapping[str, Sequence[Price]]
) -> tuple[Refund, ...]:
    """What is claimed back, by commitment in its order.

    What nobody acknowledged, and what is disputed still, is no refund: the record cannot tell.

    Args:
        standings: how each commitment stands.
        prices: by commitment; what has none is not refunded.
    """
    return tuple(
        _refund(standing, price)
        for name, standing in standings.items()
        if _share(standing)
        for price in prices.get(name, ())
    )


def _share(standing: Standing) -> Fraction:
    """The part of the commitment that a resolution found not delivered, and nobody delivered."""
    rejected = min(standing.sum(State.REJECTED), standing.outstanding)
    return rejected / standing.owed if standing.owed else Fraction(0)


def _refund(standing: Standing, price: Price) -> Refund:
    share = _share(standing)
    back, kept = apportioned(price.amount, [share, 1 - share])
    ends = list(_ends(standing))
    since = max(resolution.on for _version, resolution in ends)
    rests_on = [(version, end.of, end.id) for version, end in ends]
    return Refund(
        commitment=standing.duty.id,
        amount=back,
        kept=kept,
        owed_by=price.paid_to,
        owed_to=price.paid_by,
        since=since,
        due=since + timedelta(days=price.within),
        rests_on=tuple(dict.fromkeys(name for names in rests_on for name in names)),
    )


def _ends(standing: Standing) -> Iterator[tuple[str, Resolution]]:
    """Claims that were found not delivered, each with the resolution that says so."""
    for claim in standing.claims:
        if claim.state is State.REJECTED and claim.fact.resolution is not None:
            yield claim.fact.version, claim.fact.resolution
