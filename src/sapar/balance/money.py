"""The money panel of one group, from the sums of its ledger."""

from dataclasses import replace
from decimal import Decimal
from functools import reduce
from operator import add

from sapar.balance.ledger import Ledger, Totals
from sapar.balance.payments import AidTrade, ItemSum, Money, PartySum
from sapar.balance.uncertainty import Chance, beside, with_interval
from sapar.money import aid_trade, retention
from sapar.money.aid_trade import PairSums
from sapar.money.items import item_of
from sapar.money.per_day import per_day, per_visit
from sapar.money.shares import shares_of_totals
from sapar.money.total import NOTHING, Total
from sapar.values.amount import Amount
from sapar.values.language import _
from sapar.values.measured import Measured


def no_money(currency: str, reason: str) -> Money:
    """The panel where no flow is recorded."""
    none = Measured.not_computable(reason)
    traded = AidTrade(Decimal(0), Decimal(0), none, none)
    return Money(currency, None, 0, 0, (), (), (), (), none, none, none, none, traded)


def money_of(ledger: Ledger, currency: str, stays: int, drawn: Chance) -> Money:
    """The panel of one group.

    Args:
        ledger: its sums.
        currency: of the sums.
        stays: number of stays in the group, with or without a payment: what coverage counts.
        drawn: what chance can do, for intervals; empty for a record that is complete.
    """
    whole = reduce(add, ledger.items.values(), NOTHING)
    kept = retention.from_sums(ledger.retention)
    return Money(
        currency=currency,
        total=Amount(whole.amount, currency) if whole.rows > whole.rows_without_amount else None,
        rows=whole.rows - whole.rows_without_amount,
        unconverted=whole.rows_without_amount,
        items=_items(ledger.items),
        apart=_items(ledger.apart),
        payers=_parties(ledger.payers, "payer", drawn),
        payees=_parties(ledger.payees, "payee", drawn),
        retention=_retained(kept.with_living, drawn, ""),
        retention_without_living=_retained(kept.without_living, drawn, "_without_living"),
        per_person_day=with_interval(
            per_day(ledger.stays, stays), drawn, ("priced",), ("person_days",)
        ),
        per_visit=with_interval(per_visit(ledger.stays, stays), drawn, ("paid",), ("visits",)),
        aid_trade=_aid_trade(ledger),
    )


def with_gaps(paid: Money, gaps: str) -> Money:
    """Where money cannot be told, with what the dataset itself says that it cannot tell of it.

    Args:
        paid: of some stays.
        gaps: sentences of the dataset; empty leaves everything as it is.
    """
    if not gaps:
        return paid
    if not (paid.items or paid.apart):
        return no_money(paid.currency, gaps)
    return replace(
        paid,
        retention=_because(paid.retention, gaps),
        retention_without_living=_because(paid.retention_without_living, gaps),
    )


def _because(found: Measured, gaps: str) -> Measured:
    if found.reason is None:
        return found
    reason = _("{reason}. {gaps}").format(reason=found.reason, gaps=gaps)
    return Measured.not_computable(reason, n=found.n, coverage=found.coverage)


def _items(totals: Totals) -> tuple[ItemSum, ...]:
    sums = (
        ItemSum(name or "unknown", item_of(name).title if name else "?", _told(each), each.rows)
        for name, each in totals.items()
    )
    return tuple(sorted(sums, key=lambda item: (-(item.amount or 0), item.item)))


def _told(total: Total) -> Decimal | None:
    """The sum, None where no payment has an amount: that is not nothing."""
    return total.amount if total.absence is None else None


def _parties(totals: Totals, side: str, drawn: Chance) -> tuple[PartySum, ...]:
    shares = shares_of_totals(totals)
    everyone = tuple(f"{side}:{party}" for party in shares)
    # A payment of a scheme as a whole is in the shares, and belongs to no stay that is drawn.
    drawn = beside(drawn, {f"{side}:{party}": totals[party].amount for party in shares})
    sums = (
        PartySum(
            party,
            _told(totals[party]),
            with_interval(share, drawn, (f"{side}:{party}",), everyone),
        )
        for party, share in shares.items()
    )
    return tuple(sorted(sums, key=lambda each: (-(each.amount or 0), each.party)))


def _retained(found: Measured, drawn: Chance, suffix: str) -> Measured:
    names = (f"in_host{suffix}", f"elsewhere{suffix}")
    return with_interval(found, drawn, names[:1], names)


def _aid_trade(ledger: Ledger) -> AidTrade:
    years = {int(year): sums for year, sums in ledger.pairs.items() if year is not None}
    everything = reduce(add, ledger.pairs.values(), _NO_PAIRS)
    by_year = {year: aid_trade.from_sums(sums) for year, sums in years.items()}
    return AidTrade(
        everything.to_host,
        everything.to_origin,
        aid_trade.from_sums(everything),
        aid_trade.trend(by_year),
    )


_NO_PAIRS = PairSums(to_host=Decimal(0), to_origin=Decimal(0), moved=0, rows=0)
