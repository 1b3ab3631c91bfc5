"""Money by party, item, pair of countries and year, and the two readings of cost to serve."""

from collections.abc import Mapping
from decimal import Decimal
from functools import reduce
from operator import add

from sapar.balance.ledger import Totals
from sapar.balance.names import party_name, place_name
from sapar.balance.panels.kind import Context
from sapar.balance.panels.money_sums import MoneySums
from sapar.balance.panels.table import Column, Row, Table
from sapar.balance.payments import Money, PartySum
from sapar.money import aid_trade
from sapar.money.aid_trade import PairSums
from sapar.money.cost_to_serve import Earning, ServiceSums, from_sums, surplus
from sapar.money.items import item_of
from sapar.money.shares import kept, shares_of_totals
from sapar.money.total import NOTHING, Total
from sapar.values.language import _
from sapar.values.measured import Measured

MOST_PAIRS = 30
"""Pairs of countries shown: those between which most money moved."""

MOST_ITEMS = 60


def money_tables(sums: MoneySums, paid: Money, context: Context) -> tuple[Table, ...]:
    """The tables of the panel; one of which nothing is recorded has no rows."""
    ledger = sums.ledger
    return (
        _parties("payers", _("Who paid"), paid.payers, ledger.payers, context),
        _parties("payees", _("Who received"), paid.payees, ledger.payees, context),
        _keepers(sums, context),
        _items("items", _("What was paid for"), ledger.items, context),
        _items("apart", _("Shown apart, in no total"), ledger.apart, context),
        _pairs(sums, context),
        _years(sums, context),
        _service(sums, context),
    )


def _parties(
    name: str, title: str, shares: tuple[PartySum, ...], totals: Totals, context: Context
) -> Table:
    rows = tuple(
        Row(each.party, party_name(each.party), (_amount(totals[each.party]), each.share))
        for each in shares
    )
    return Table(name, title, _("Party"), _shared(context), rows, "share", "money-shares")


def _keepers(sums: MoneySums, context: Context) -> Table:
    """What stays with each who received more than they passed on."""
    totals = kept(sums.ledger.payees, sums.ledger.payers)
    shares = shares_of_totals(totals)
    ordered = sorted(shares, key=lambda party: (-totals[party].amount, party))
    rows = tuple(
        Row(party, party_name(party), (_amount(totals[party]), shares[party])) for party in ordered
    )
    return Table(
        "keepers", _("Who keeps the money, less what they passed on"), _("Party"),
        _shared(context), rows, "share", "money-shares",
    )  # fmt: skip


def _items(name: str, title: str, totals: Totals, context: Context) -> Table:
    ordered = sorted(totals, key=lambda item: (-totals[item].amount, item or ""))
    rows = tuple(
        Row(item, _(item_of(item).title) if item else "?", (_amount(totals[item]),))
        for item in ordered[:MOST_ITEMS]
    )
    columns = (_shared(context)[0],)
    return Table(name, title, _("Item"), columns, rows, None, "money-shares")


def _shared(context: Context) -> tuple[Column, Column]:
    return (
        Column("amount", context.currency, "cents"),
        Column("share", _("Share"), "percent"),
    )


def _amount(total: Total) -> Measured:
    if total.absence is not None:
        return Measured.not_computable(total.absence, n=total.rows)
    return Measured.of(
        float(total.amount),
        n=total.rows - total.rows_without_amount,
        coverage=total.answered,
        method=_("sum of the payments whose amount is known"),
    )


def _pairs(sums: MoneySums, context: Context) -> Table:
    by_pair: dict[tuple[str, str], dict[str | None, PairSums]] = {}
    for (origin, host, year), each in sums.ledger.by_pair.items():
        by_pair.setdefault((origin, host), {})[year] = each
    whole = {pair: reduce(add, years.values()) for pair, years in by_pair.items()}
    moved = (pair for pair, each in whole.items() if each.moved)
    ordered = sorted(moved, key=lambda pair: (-_between(whole[pair]), pair))
    rows = tuple(
        Row(
            "-".join(pair),
            _("{origin} \N{RIGHTWARDS ARROW} {host}").format(
                origin=place_name(pair[0]), host=place_name(pair[1])
            ),
            (*_traded(whole[pair]), _trend(by_pair[pair])),
        )
        for pair in ordered[:MOST_PAIRS]
    )
    columns = (*_trade(context), Column("trend", _("Shift per year"), "signed"))
    return Table(
        "pairs", _("Aid or trade by pair of countries"), _("From, to"), columns, rows, "balance",
        "money-aid-trade",
    )  # fmt: skip


def _trend(years: Mapping[str | None, PairSums]) -> Measured:
    known = {int(year): sums for year, sums in years.items() if year is not None}
    return aid_trade.trend({year: aid_trade.from_sums(sums) for year, sums in known.items()})


def _between(sums: PairSums) -> Decimal:
    return abs(sums.to_host) + abs(sums.to_origin)


def _years(sums: MoneySums, context: Context) -> Table:
    by_year: Mapping[str, PairSums] = {
        year: each for year, each in sums.ledger.pairs.items() if year is not None
    }
    rows = tuple(Row(year, year, _traded(by_year[year])) for year in sorted(by_year))
    return Table(
        "years", _("Aid or trade by year"), _("Year"), _trade(context), rows, "balance",
        "money-aid-trade",
    )  # fmt: skip


def _trade(context: Context) -> tuple[Column, ...]:
    currency = context.currency
    return (
        Column("to_host", _("To the host country, {currency}").format(currency=currency), "cents"),
        Column("to_origin", _("To the origin, {currency}").format(currency=currency), "cents"),
        Column("balance", _("Aid (\N{MINUS SIGN}1) or trade (+1)"), "signed"),
    )


def _traded(sums: PairSums) -> tuple[Measured, ...]:
    known = Total(NOTHING.amount, sums.rows, sums.rows_without_amount).answered
    method = _("sum of the payments between the two countries whose amount is known")
    there, back = (
        Measured.of(float(money), n=sums.moved, coverage=known, method=method)
        for money in (sums.to_host, sums.to_origin)
    )
    return (there, back, aid_trade.from_sums(sums))


def _service(sums: MoneySums, context: Context) -> Table:
    service = sums.bought.service
    found = from_sums(service, context.currency)
    readings = (
        ("marginal", _("marginal cost"), found.marginal),
        ("full", _("full cost, with overhead"), found.full),
    )
    rows = tuple(
        Row(
            key,
            title,
            (_cost(each, service), surplus(each, service), each.ratio, each.margin),
        )
        for key, title, each in readings
        if service.stays
    )
    columns = (
        Column("cost", _("Cost, {currency}").format(currency=context.currency), "cents"),
        Column("surplus", _("Surplus, {currency}").format(currency=context.currency), "cents"),
        Column("ratio", _("Revenue over cost"), "ratio"),
        Column("margin", _("Margin"), "percent"),
    )
    return Table(
        "service", _("Cost to serve"), _("Reading"), columns, rows, None, "money-cost-to-serve"
    )


def _cost(earning: Earning, service: ServiceSums) -> Measured:
    if earning.cost is None:
        return earning.margin
    return Measured.of(
        float(earning.cost.number),
        n=service.known,
        coverage=service.known / service.stays,
        method=earning.method,
    )
