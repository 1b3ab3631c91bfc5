"""What is wrong with the prices of an offer."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sapar.terms.document.money import PriceItem
from sapar.terms.document.terms import Terms
from sapar.terms.offers.day_prices import PRO_RATA, day_prices, highest_factor
from sapar.terms.offers.document import Offer
from sapar.terms.offers.found import Code, Found, Values, error, warning
from sapar.terms.offers.lengths import Days, at_length, cents, lengths
from sapar.terms.offers.limits import asks_for, limit_of
from sapar.terms.offers.prices import Purchase, clauses_by_item, fee_at, in_fee, paid_for
from sapar.terms.offers.references import Spelling
from sapar.values.amount import Amount

FREE: Final = frozenset({"C04", "C05"})
"""Commitments that are without a charge: seminars and workshops, courses."""

ITEMISED: Final = "B01"

_CENT: Final = Fraction(1, 100)
_HUNDRED: Final = 100


def price_findings(terms: Terms, offer: Offer, bought: Sequence[Purchase]) -> Iterator[Found]:
    """Hold the prices of an offer against the terms and against each other.

    Args:
        terms: that it answers.
        offer: with its prices.
        bought: what the fee buys at each length of stay.
    """
    yield from _missing(terms, offer)
    if offer.money is None:
        return
    yield from _items(terms, offer)
    yield from _doubles(terms, offer)
    for each in bought:
        yield from _sum(terms, offer, each)
    yield from _by_length(terms, bought)
    yield from _against_terms(terms, offer)


def _missing(terms: Terms, offer: Offer) -> Iterator[Found]:
    if terms.money is None:
        return
    fee = offer.money.fee if offer.money else None
    if terms.money.fee is not None and (fee is None or (fee.amount is None and not fee.bands)):
        yield error(Code.NO_PRICE)
    offered = (
        {item.id for item in offer.money.items if item.amount is not None}
        if (offer.money)
        else set()
    )
    for item in terms.money.items:
        if item.id not in offered and in_fee(item, offer, terms):
            yield error(Code.NO_PRICE, item=item.id)


def _items(terms: Terms, offer: Offer) -> Iterator[Found]:
    asked = [item.id for item in terms.money.items] if terms.money else []
    spelled = Spelling(asked)
    for item in _sorted(offer):
        if asked and item.id not in asked:
            yield error(Code.ITEM_NOT_ASKED, item=item.id, values=spelled.near(item.id))
        elif item.amount is None and item.id not in asked:
            yield error(Code.NO_PRICE, item=item.id)
    yield from _charges(terms, offer)


def _charges(terms: Terms, offer: Offer) -> Iterator[Found]:
    """Charges for what is without one: besides the fee, or in it where the terms list none."""
    kinds, by_item = {clause.id: clause.item for clause in terms.clauses}, clauses_by_item(terms)
    own = terms.money.items if terms.money else ()
    listed = {
        clause for item in own if in_fee(item, offer, terms) for clause in paid_for(item, by_item)
    }
    for item in _sorted(offer):
        beside = not in_fee(item, offer, terms)
        for clause in paid_for(item, by_item) if item.amount else ():
            if kinds.get(clause) in FREE and (beside or clause not in listed):
                yield error(Code.CHARGED, clause, item.id, {"amount": _money(item.amount, offer)})


def _doubles(terms: Terms, offer: Offer) -> Iterator[Found]:
    items = _sorted(offer)
    for name, count in sorted(Counter(item.id for item in items).items()):
        if count > 1:
            yield error(Code.ITEM_TWICE, item=name)
    by_item = clauses_by_item(terms)
    paid: dict[str, list[str]] = {}
    for item in items:
        for name in paid_for(item, by_item) if item.amount else ():
            paid.setdefault(name, []).append(item.id)
    own = terms.money.items if terms.money else ()
    asked = Counter(name for item in own for name in paid_for(item, by_item))
    for name, by in sorted(paid.items()):
        if len(by) > max(asked[name], 1):
            yield error(Code.PRICED_TWICE, name, values={"items": ", ".join(by)})


def _sum(terms: Terms, offer: Offer, bought: Purchase) -> Iterator[Found]:
    rest, fee, itemised = bought.unitemised, bought.fee, bought.itemised
    if rest is None or fee is None or itemised is None:
        return
    if rest < -_CENT:
        both: Values = {"sum": _money(itemised, offer), "fee": _money(fee, offer)}
        yield error(Code.ITEMS_OVER_FEE, values={**both, **_stay(bought.days)})
    elif rest > fee * limit_of(terms.clauses, ITEMISED) / _HUNDRED:
        told: Values = {"rest": _money(rest, offer), "share": cents(rest / fee * _HUNDRED)}
        yield error(Code.UNITEMISED, values={**told, **_stay(bought.days)})


def _by_length(terms: Terms, bought: Sequence[Purchase]) -> Iterator[Found]:
    compared, most = day_prices(bought), highest_factor(terms)
    dear = compared.ratio is not None and compared.ratio > most
    grave = error if dear and asks_for(terms, PRO_RATA) else warning
    if compared.flat:
        yield grave(Code.FLAT_FEE)
    if dear and compared.ratio is not None:
        values = {"ratio": cents(compared.ratio), "most": cents(most)}
        yield grave(Code.DEAR_DAYS, values=values)


def _against_terms(terms: Terms, offer: Offer) -> Iterator[Found]:
    asked, given = terms.money, offer.money
    if asked is None or given is None:
        return
    if asked.currency != given.currency:
        yield error(
            Code.OTHER_CURRENCY, values={"asked": asked.currency, "offered": given.currency}
        )
    else:
        yield from _dearer(terms, offer)
    if asked.margin is not None and given.margin is not None and given.margin > asked.margin:
        shares = {"asked": asked.margin * _HUNDRED, "offered": given.margin * _HUNDRED}
        yield error(Code.OVER_MARGIN, values=shares)


def _dearer(terms: Terms, offer: Offer) -> Iterator[Found]:
    """Amounts above those that the terms name themselves."""
    asked, given = terms.money, offer.money
    assert asked is not None  # noqa: S101 -- its caller has looked
    assert given is not None  # noqa: S101
    own = {item.id: item for item in asked.items}
    for item in _sorted(offer):
        if item.id in own and _over(own[item.id], item, terms):
            most = own[item.id].amount
            assert most is not None  # noqa: S101 -- `_over` has looked
            prices = {"asked": _money(most, offer), "offered": _money(item.amount, offer)}
            yield error(Code.OVER_PRICE, item=item.id, values=prices)
    for days in lengths(terms):
        fees = [None if fee is None else fee_at(fee, days) for fee in (asked.fee, given.fee)]
        if fees[0] is not None and fees[1] is not None and fees[1] > fees[0] + _CENT:
            both: Values = {"asked": _money(fees[0], offer), "offered": _money(fees[1], offer)}
            yield error(Code.OVER_PRICE, values={**both, **_stay(days)})


def _over(asked: PriceItem, offered: PriceItem, terms: Terms) -> bool:
    if asked.amount is None or offered.amount is None:
        return False
    if asked.per is offered.per:
        return offered.amount > asked.amount
    pairs = [
        (at_length(asked.amount, asked.per, days), at_length(offered.amount, offered.per, days))
        for days in lengths(terms)
    ]
    return any(two > one + _CENT for one, two in pairs if one is not None and two is not None)


def _stay(days: Days) -> Values:
    return {} if days is None else {"days": days}


def _sorted(offer: Offer) -> Sequence[PriceItem]:
    items = offer.money.items if offer.money else ()
    return sorted(items, key=lambda each: (each.id, each.model_dump_json()))


def _money(number: Decimal | Fraction | None, offer: Offer) -> Amount:
    currency = offer.money.currency if offer.money else ""
    return Amount(cents(Fraction(number or 0)), currency)
