"""Budgets: what is planned by item, payer, payee and place of spending, against what was paid."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sapar.agreements.commitments.prices import fee_of, itemised_of, price_items_of
from sapar.agreements.document.agreement import Agreement
from sapar.money.flow import Flow
from sapar.terms.offers.lengths import at_length, cents
from sapar.values.amount import Amount
from sapar.values.country import Country
from sapar.values.party import Party

STIPEND = "stipend"
"""Item of the stipend."""


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """What a line of a budget is for. Payments of the same line are added.

    Attributes:
        item: what for.
        payer: who pays; None where nobody says.
        payee: who is paid; None where nobody says.
        currency: ISO 4217.
        spent_in: code of the country where it is spent; empty where nobody knows.
    """

    item: str
    payer: Party | None
    payee: Party | None
    currency: str
    spent_in: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """One amount of a budget.

    Attributes:
        line: what it is for.
        number: in the currency of the line.
    """

    line: Line
    number: Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a budget with what was paid.

    Attributes:
        line: what it is for.
        planned: 0 where it was not planned.
        paid: of payments whose amount is known, less what was given back.
        unknown: how many payments lack their amount.
    """

    line: Line
    planned: Decimal
    paid: Decimal
    unknown: int = 0

    @property
    def left(self) -> Decimal:
        """What is still to be paid; below zero where more was paid than planned."""
        return self.planned - self.paid


def budget_of(agreement: Agreement, spent_in: Country | None = None) -> tuple[Planned, ...]:
    """The budget of one stay by its agreement.

    Items of the price list, what of the fee no item names (`fee`), costs at home, and the stipend,
    which the sponsor pays. What has no amount is not planned; margin and overhead are parts and
    caps of these, no lines.

    Args:
        agreement: the document.
        spent_in: where the host spends what it is paid; None where nobody knows.
    """
    money = agreement.money
    if money is None:
        return ()
    place = "" if spent_in is None else spent_in.code
    found = [
        Planned(Line(each.item.id, each.paid_by, each.paid_to, each.currency, place), each.amount)
        for each in price_items_of(agreement)
        if each.amount
    ]
    fee, itemised = fee_of(agreement), itemised_of(agreement)
    if fee is not None and money.fee is not None and fee > itemised:
        line = Line("fee", money.fee.paid_by, money.fee.paid_to, money.currency, place)
        found.append(Planned(line, fee - itemised))
    return (*found, *_stipend(agreement, place))


def _stipend(agreement: Agreement, place: str) -> Iterable[Planned]:
    money = agreement.money
    if money is None or money.stipend is None:
        return
    exact = at_length(money.stipend.amount, money.stipend.per, agreement.stay.days)
    if exact:
        line = Line(STIPEND, Party.SPONSOR, Party.PARTICIPANT, money.currency, place)
        yield Planned(line, cents(exact))


def added(planned: Iterable[Planned]) -> tuple[Planned, ...]:
    """The budget of a scheme: lines of its stays added, in their order."""
    sums: dict[Line, Decimal] = defaultdict(Decimal)
    for each in planned:
        sums[each.line] += each.number
    return tuple(Planned(line, sums[line]) for line in sorted(sums, key=_key))


def held(planned: Iterable[Planned], flows: Iterable[Flow]) -> tuple[Row, ...]:
    """A budget held against payments, line by line; what nobody planned has a row, too.

    A payment without an amount has no currency: it counts on every line of its item and parties.

    Args:
        planned: lines, of one stay or of many.
        flows: payments; money given back has an amount below zero.
    """
    plan = {each.line: each.number for each in added(planned)}
    paid: dict[Line, Decimal] = defaultdict(Decimal)
    unknown: dict[tuple[str, Party | None, Party | None], int] = defaultdict(int)
    for flow in flows:
        if flow.amount is None:
            unknown[flow.item, flow.payer, flow.payee] += 1
        else:
            paid[_line_of(flow, flow.amount, plan)] += flow.amount.number
    lines = sorted({*plan, *paid}, key=_key)
    return tuple(
        Row(
            line,
            plan.get(line, Decimal(0)),
            paid.get(line, Decimal(0)),
            unknown.get((line.item, line.payer, line.payee), 0),
        )
        for line in lines
    )


def _line_of(flow: Flow, amount: Amount, plan: Iterable[Line]) -> Line:
    """The line of a payment; one whose place nobody knows goes to the only line it can be of."""
    place = "" if flow.spent_in is None else flow.spent_in.code
    own = Line(flow.item, flow.payer, flow.payee, amount.currency, place)
    if place:
        return own
    others = [
        line
        for line in plan
        if (line.item, line.payer, line.payee, line.currency)
        == (own.item, own.payer, own.payee, own.currency)
    ]
    return others[0] if len(others) == 1 else own


def _key(line: Line) -> tuple[str, ...]:
    return (line.item, line.payer or "", line.payee or "", line.currency, line.spent_in)
