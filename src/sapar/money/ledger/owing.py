"""What is owed under an agreement, line by line, and what an amendment or an early end changes."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sapar.agreements.commitments.listing import commitments_of
from sapar.agreements.commitments.prices import PriceList, fee_of, price_items_of
from sapar.agreements.commitments.termination import owed_at, share_owed, share_passed
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.states import HOST_SIDE
from sapar.money.ledger.account import Book
from sapar.money.ledger.budget import STIPEND, Line, Planned, added, budget_of
from sapar.money.ledger.transaction import Transaction, moved
from sapar.terms.offers.lengths import SPANS, cents
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party

FEE = "fee"
"""Item of the fee as a whole: what it buys is told by the price list, and paid with it."""

_THERE = (*HOST_SIDE, Party.PARTICIPANT)
"""Who spends where the host is."""


def owed_of(agreement: Agreement, spent_in: Country | None = None) -> tuple[Planned, ...]:
    """What is to be paid in a stay: its budget, with the fee as one line.

    The fee is paid by milestones, whatever it buys, so its items are no lines of their own; they
    are where the fee cannot be told. What nobody pays, or nobody is paid, is not owed.

    Args:
        agreement: the document.
        spent_in: where the host is; None where nobody knows.
    """
    fee, lines = fee_of(agreement), budget_of(agreement)
    if fee is not None:
        within = {each.item.id for each in price_items_of(agreement) if each.part is PriceList.FEE}
        lines = tuple(each for each in lines if each.line.item not in {FEE, *within})
        lines = (*_whole(agreement, fee), *lines)
    return added(_placed(each, spent_in) for each in lines if _is_owed(each))


def _whole(agreement: Agreement, fee: Decimal) -> Iterable[Planned]:
    money = agreement.money
    if money is not None and money.fee is not None:
        yield Planned(Line(FEE, money.fee.paid_by, money.fee.paid_to, money.currency), fee)


def _is_owed(each: Planned) -> bool:
    line = each.line
    return bool(each.number and line.payer and line.payee) and line.payer is not line.payee


def _placed(each: Planned, spent_in: Country | None) -> Planned:
    line = each.line
    place = spent_in.code if spent_in and line.payee in _THERE else ""
    return Planned(Line(line.item, line.payer, line.payee, line.currency, place), each.number)


def owed_at_end(
    agreement: Agreement, day: date, signed: date | None = None, spent_in: Country | None = None
) -> tuple[Planned, ...]:
    """What of it is owed still where the stay ends with a day, as its commitments are.

    What grows with the days is owed for those that passed, any other amount where the duty that it
    pays for is owed, and for what is released nothing is. The fee is what is owed of its items,
    and of the rest of it.

    Args:
        agreement: the document.
        day: last one of the stay as it was; before the first one if it never began.
        signed: day of the last signature.
        spent_in: where the host is; None where nobody knows.
    """
    shares = _shares(agreement, day, signed)
    lines = (
        Planned(each.line, cents(Fraction(each.number) * shares.get(each.line.item, Fraction(1))))
        for each in owed_of(agreement, spent_in)
    )
    return tuple(each for each in lines if each.number)


def _shares(agreement: Agreement, day: date, signed: date | None) -> Mapping[str, Fraction]:
    """The share of each item that is owed still, of the fee and of the stipend."""
    money, passed = agreement.money, share_passed(agreement.stay, day)
    if money is None:
        return {}
    found = shares_at_end(agreement, day, signed)
    if money.stipend is not None:
        found[STIPEND] = share_owed(None, passed, by_day=money.stipend.per in SPANS)
    fee = fee_of(agreement)
    if money.fee is not None and fee:
        rest = share_owed(None, passed, by_day=money.fee.per in SPANS)
        found[FEE] = _of_fee(agreement, found, fee, rest) / Fraction(fee)
    return found


def shares_at_end(
    agreement: Agreement, day: date, signed: date | None = None
) -> dict[str, Fraction]:
    """The share of each price item that is owed still where the stay ends with a day.

    Args:
        agreement: the document.
        day: last one of the stay as it was; before the first one if it never began.
        signed: day of the last signature.
    """
    passed = share_passed(agreement.stay, day)
    claims = {e.commitment.clause: e.claim for e in owed_at(commitments_of(agreement, signed), day)}
    return {
        each.item.id: share_owed(
            claims.get(each.clauses[0]) if each.clauses else None, passed, by_day=each.by_day
        )
        for each in price_items_of(agreement)
    }


def _of_fee(
    agreement: Agreement, shares: Mapping[str, Fraction], fee: Decimal, rest: Fraction
) -> Fraction:
    """What of the fee is owed still: of each item its share, of what no item names another one.

    Items that come to more than a flat fee are owed in its proportion, as they are bought by it.
    """
    within = [
        (Fraction(each.amount), shares[each.item.id])
        for each in price_items_of(agreement)
        if each.part is PriceList.FEE and each.amount is not None
    ]
    whole = Fraction(fee)
    named = sum((amount for amount, _share in within), Fraction(0))
    owed = sum((amount * share for amount, share in within), Fraction(0))
    return whole * owed / named if named > whole else owed + (whole - named) * rest


def changed(before: Iterable[Planned], after: Iterable[Planned]) -> tuple[Planned, ...]:
    """By how much each line changes; below zero where less is owed.

    Args:
        before: lines of what was owed so far.
        after: lines of what is owed now.
    """
    taken = (Planned(each.line, -each.number) for each in before)
    return tuple(each for each in added((*taken, *after)) if each.number)


def owed_by(planned: Planned, *, name: str, on: date, why: str) -> Transaction:
    """What a line posts in the book of what is owed; one below zero goes the other way.

    Args:
        planned: with who pays and who is paid.
        name: id of the transaction.
        on: the day.
        why: in words.

    Raises:
        ValueError: if nobody pays, nobody is paid, or nothing is owed.
    """
    line = planned.line
    if line.payer is None or line.payee is None:
        raise ValueError(f"transaction {name}: expected who pays and who is paid")
    payer, payee = line.payer, line.payee
    if planned.number < 0:
        payer, payee = payee, payer
    amount = Amount(abs(planned.number), line.currency)
    return moved(
        name=name,
        on=on,
        book=Book.DUE,
        payer=payer,
        payee=payee,
        item=line.item,
        amount=amount,
        why=why,
    )
