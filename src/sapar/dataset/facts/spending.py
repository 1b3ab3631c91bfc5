"""The fact `spending`: all payments of every stay added up, in euro."""

from collections.abc import Sequence

import narwhals as nw

from sapar.dataset.facts.fact import Fact, Source, Table
from sapar.dataset.facts.keys import KEYS, keyed
from sapar.deliveries.states import HOST_SIDE
from sapar.money.items import APART, FIXED_TRAVEL, HOST_SERVICE, LIVING, REFUND, UNSPLIT
from sapar.money.measures import cost
from sapar.values.measures import number_of
from sapar.values.party import Party

PAID = ("spent", "travel", "living", "grant", "fee", "revenue")
COUNTS = ("payments", "missing", "fees", "fees_missing", "received_missing")
PARTIES = tuple(f"{side}_{party}" for side in ("payer", "payee") for party in Party)
PLACES = ("in_host", "elsewhere", "in_host_without_living", "elsewhere_without_living")
COLUMNS = (*PAID, *COUNTS, *PARTIES, *PLACES)

_CHARGE, _FEE = "charge", "fee"
_SERVICE = sorted(HOST_SERVICE - {_CHARGE})


def stay_spending(flows: Table, carried: Sequence[str] = ()) -> Table:
    """Payments added up by stay, in one currency; the fact `spending` is that in euro.

    Args:
        flows: the fact `flows` with `amount` in that currency.
        carried: columns in which all payments of a stay are the same, put last: to group by the
            stay alone is a key less for each.

    Returns:
        `stay`, then `COLUMNS`, for each stay with a payment that is not for an item set apart.
    """
    item, amount = nw.col("item"), nw.col("amount")
    counted = flows.filter(
        ~nw.col("stay").is_null() & (item.is_null() | ~item.is_in(sorted(APART)))
    )
    host = nw.col("payee") == Party.HOST.value
    refund = (nw.col("payer") == Party.HOST.value) & (item == REFUND)
    summed = counted.group_by("stay").agg(
        cost().sum().alias("spent"),
        _of(item.is_in(sorted(FIXED_TRAVEL))).alias("travel"),
        _of(item.is_in(sorted(LIVING - UNSPLIT))).alias("living"),
        _of(item.is_in(sorted(UNSPLIT))).alias("grant"),
        _less(host, refund).alias("revenue"),
        nw.len().cast(nw.Int64()).alias("payments"),
        number_of(amount.is_null()).alias("missing"),
        number_of((host | refund) & amount.is_null()).alias("received_missing"),
        *_fees(),
        *_by_party(),
        *_by_place(),
        *(nw.col(name).max() for name in carried),
    )
    names = ("fee", "fees", "fees_missing")
    one_fee = summed.with_columns(*(_one_fee(name) for name in names))
    return one_fee.select("stay", *COLUMNS, *carried)


def _by_party() -> list[nw.Expr]:
    return [
        _of(nw.col(side) == party.value).alias(f"{side}_{party}")
        for side in ("payer", "payee")
        for party in Party
    ]


def _by_place() -> list[nw.Expr]:
    """As in provider-country retention: living cost of unknown place is outside in the second."""
    here, item = nw.col("spent_in") == nw.col("host_country"), nw.col("item")
    known = ~here.is_null()
    living = ~item.is_null() & item.is_in(sorted(LIVING))
    sums = (known & here, known & ~here, known & here & ~living, (known & ~here) | living)
    return [_of(condition).alias(name) for name, condition in zip(PLACES, sums, strict=True)]


def _fees() -> list[nw.Expr]:
    """The fee as others than the participant paid it, and what the participant paid by item."""
    payer, payee, item = nw.col("payer"), nw.col("payee"), nw.col("item")
    side = [party.value for party in HOST_SIDE]
    outside = payer.is_null() | ~payer.is_in(side)
    # Given back as a payment below zero; what others refund to the host is not what it sells.
    back = (item == REFUND) & (nw.col("amount").is_null() | (nw.col("amount") <= 0))
    service = payee.is_in(side) & outside & (item.is_in(_SERVICE) | back)
    by_item = (payer == Party.PARTICIPANT.value) & ~item.is_in([_FEE, REFUND])
    own, fee = service & by_item, service & (payer.is_null() | ~by_item)
    given_back = payer.is_in(side) & ~payee.is_in(side) & (item == REFUND)
    missing = nw.col("amount").is_null()
    return [
        _less(fee, given_back).alias("_others_fee"),
        number_of(fee).alias("_others_fees"),
        number_of((fee | given_back) & missing).alias("_others_fees_missing"),
        _less(own, given_back).alias("_own_fee"),
        number_of(own).alias("_own_fees"),
        number_of((own | given_back) & missing).alias("_own_fees_missing"),
    ]


def _one_fee(name: str) -> nw.Expr:
    """What a participant pays by item is the fee only where nobody else pays one."""
    others = nw.col("_others_fees") > 0
    return (
        nw.when(others)
        .then(nw.col(f"_others_{name}"))
        .otherwise(nw.col(f"_own_{name}"))
        .alias(name)
    )


def _of(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(nw.col("amount")).sum()


def _less(condition: nw.Expr, refund: nw.Expr) -> nw.Expr:
    """What was paid so, less what was given back: as a refund from its payer, whatever its sign."""
    amount = nw.col("amount")
    back = nw.when(amount > 0).then(-amount).otherwise(amount)
    return nw.when(condition).then(amount).otherwise(nw.when(refund).then(back)).sum()


def _spending(source: Source) -> Table:
    flows = source.facts["flows"].with_columns(nw.col("euro").alias("amount"))
    carried = ("people", "person_days")
    return keyed(stay_spending(flows), source, carried).select(*KEYS, *COLUMNS, *carried)


SPENDING = Fact(
    name="spending",
    about="A stay with all that was paid for it, in euro",
    needs=("stays", "flows"),
    uses=("rates",),
    define=_spending,
    sliced_by="stay",
)
"""`KEYS` (a stay that is not in the table `stays` has only `stay`), then money in EUR: spent (all
payments but the items set apart, less what was given back: docs/rules/money-per-day.md), travel,
living, grant (parts of it), fee (for services of the host's side from outside it, less its refunds,
without charges on top: docs/rules/money-phantom.md), revenue (what the host received, less its
refunds); counts: payments, missing (of them without an amount), fees, fees_missing,
received_missing; what each party paid (payer_sponsor ...) and received (payee_sponsor ...);
in_host, elsewhere (spent in the host country and outside it), in_host_without_living,
elsewhere_without_living; people, person_days."""
