"""What the fee of an offer buys: each item with its clauses, its cost and its share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sapar.terms.document.clauses import Per
from sapar.terms.document.money import Fee, PriceItem
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer
from sapar.terms.offers.lengths import Days, at_length


@dataclass(frozen=True, slots=True)
class Line:
    """One price item of an offer.

    Attributes:
        item: as it is offered.
        clauses: that it pays for: its own, else those of the terms' item of the same name.
        in_fee: whether it is part of the fee; else somebody is charged it besides.
        cost: of a stay; None where it cannot be told.
        share: of the fee; None for what is not part of it.
    """

    item: PriceItem
    clauses: tuple[str, ...]
    in_fee: bool
    cost: Fraction | None
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Purchase:
    """What the fee buys at one length of stay.

    Attributes:
        days: of the stay; None where the terms name no length.
        fee: None where there is none, or it cannot be told.
        lines: the items, by name.
        itemised: cost of all items of the fee; None where one of them cannot be told.
    """

    days: Days
    fee: Fraction | None
    lines: tuple[Line, ...]
    itemised: Fraction | None

    @property
    def unitemised(self) -> Fraction | None:
        """The part of the fee for which no item says what it buys; below zero if items are more."""
        return None if self.fee is None or self.itemised is None else self.fee - self.itemised

    @property
    def per_day(self) -> Fraction | None:
        """The fee for each day of the stay."""
        return None if self.fee is None or self.days is None else self.fee / self.days


def fee_at(fee: Fee, days: Days) -> Fraction | None:
    """The fee of a whole stay; of bands, that of the shortest band that the stay fits in."""
    if fee.bands:
        fitting = [band for band in fee.bands if days is not None and band.days >= days]
        return Fraction(min(fitting, key=lambda band: band.days).amount) if fitting else None
    return None if fee.amount is None else at_length(fee.amount, fee.per, days)


def purchase(
    terms: Terms, offer: Offer, days: Days, hours: Fraction | None, mentoring: frozenset[str]
) -> Purchase:
    """What the fee of an offer buys at one length of stay.

    Args:
        terms: that it answers.
        offer: with its prices.
        days: length of the stay.
        hours: of mentoring that it promises over that stay.
        mentoring: clauses of mentoring; an item of these alone may be priced by the hour.
    """
    money = offer.money
    fee = None if money is None or money.fee is None else fee_at(money.fee, days)
    lines, by_item = [], clauses_by_item(terms)
    for item in sorted(money.items, key=_name) if money else ():
        clauses = paid_for(item, by_item)
        by_hour = hours if clauses and set(clauses) <= mentoring else None
        cost, inside = _cost(item, days, by_hour), in_fee(item, offer, terms)
        share = cost / fee if inside and cost is not None and fee else None
        lines.append(Line(item, clauses, inside, cost, share))
    known = [line.cost for line in lines if line.in_fee and line.cost is not None]
    whole = len(known) == sum(line.in_fee for line in lines)
    return Purchase(days, fee, tuple(lines), sum(known, Fraction(0)) if whole else None)


def _name(item: PriceItem) -> tuple[str, str]:
    return item.id, item.model_dump_json()


def _cost(item: PriceItem, days: Days, hours: Fraction | None) -> Fraction | None:
    if item.amount is None:
        return None
    if item.per is Per.HOUR:
        return None if hours is None else Fraction(item.amount) * hours
    return at_length(item.amount, item.per, days)


def clauses_by_item(terms: Terms) -> Mapping[str, frozenset[str]]:
    """Which clauses the terms say that each of their price items pays for."""
    pairs = [(item.id, each) for item in _items_of(terms) for each in item.clauses]
    pairs += [(name, clause.id) for clause in terms.clauses for name in clause.priced]
    found: dict[str, set[str]] = {}
    for name, clause in pairs:
        found.setdefault(name, set()).add(clause)
    return {name: frozenset(clauses) for name, clauses in found.items()}


def _items_of(terms: Terms) -> Sequence[PriceItem]:
    return terms.money.items if terms.money else ()


def paid_for(item: PriceItem, by_item: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The clauses that an item pays for, by name: its own, else those that the terms say.

    Args:
        item: of an offer or of the terms.
        by_item: as `clauses_by_item` finds it.
    """
    return tuple(sorted(set(item.clauses) or by_item.get(item.id, frozenset())))


def in_fee(item: PriceItem, offer: Offer, terms: Terms) -> bool:
    """Whether an item is part of the fee: paid by whoever pays the fee, to whom the fee is paid.

    An item that names nobody is; of the fee itself, what the offer leaves out is as in the terms.
    """
    own = offer.money.fee if offer.money else None
    asked = terms.money.fee if terms.money else None
    payer = (own and own.paid_by) or (asked and asked.paid_by)
    payee = (own and own.paid_to) or (asked and asked.paid_to)
    return item.paid_by in (None, payer) and item.paid_to in (None, payee)
