"""What became of every commitment: its deliveries added up by what was answered to them."""

from collections.abc import Sequence

import narwhals as nw
from narwhals.typing import FrameT

from sapar.deliveries.measures import with_states
from sapar.deliveries.quantities import PLACES
from sapar.deliveries.states import State
from sapar.values.measures import nearest, number_of

SCALE = 100_000_000
"""Quantities are summed as whole numbers of 1/SCALE: sums of floats depend on the order of rows
and on the number of threads, sums of whole numbers do not."""

PART = 10.0**PLACES

LARGEST = 1e9
"""A quantity of more than this in a row is no measurement; nor is one below zero."""

CARRIED = ("commitment", "stay", "item", "owed_by", "owed_to", "due", "price", "currency")
_SUMMED = ("acknowledged", "unanswered", "awarded", "rejected")
CLAIMED = ("acknowledged", "disputed", "unanswered", "awarded", "rejected")


def commitment_sums(commitments: FrameT, deliveries: FrameT, by: Sequence[str] = ()) -> FrameT:
    """What became of every commitment, those without any claim included.

    Args:
        commitments: the table `commitments`, with whatever columns of `stays` the caller joined.
        deliveries: the table `deliveries`.
        by: columns of `commitments` to keep beside the usual ones.

    Returns:
        One row for each commitment: `by`, `commitment`, `stay`, `item`, `owed_by`, `owed_to`,
        `due`, `price`, `currency`, the fields of `sapar.deliveries.quantities.Quantities`
        (`promised` null where the quantity is missing, negative or not finite), and `low` and
        `high`, the bounds of the delivered share, null where nothing countable is promised, and
        `dispute_rate` and `unanswered_rate`, null where no quantity is claimed; then `reached`,
        1 if a delivery of something was acknowledged or awarded, else 0, and `reached_on`, the
        first day of one, null where none tells its day.
    """
    keys = list(dict.fromkeys([*by, *CARRIED]))
    owed = commitments.select(*keys, _units("quantity").alias("promised"))
    joined = owed.join(_answered(deliveries), on=["commitment"], how="left").join(
        _settled(deliveries, commitments), on=["commitment"], how="left"
    )
    settled = nw.col("disputed").fill_null(0) - _known("awarded") - _known("rejected")
    told = joined.select(
        *keys,
        _parts(nw.col("promised")).alias("promised"),
        _parts(settled).alias("disputed"),
        *(_parts(_known(name)).alias(name) for name in _SUMMED),
        _known("claims").cast(nw.Int64),
        (_known("without_quantity") - _known("rejected_without"))
        .cast(nw.Int64)
        .alias("unmeasured"),
        nw.when(_known("_certain") + _known("_later") > 0).then(1).otherwise(0).alias("reached"),
        nw.min_horizontal("_on", "_later_on").alias("reached_on"),
    )
    return _rated(told, keys)


def _rated(told: FrameT, keys: Sequence[str]) -> FrameT:
    delivered = nw.col("acknowledged") + nw.col("awarded")
    at_most = delivered + nw.col("disputed") + nw.col("unanswered")
    disputed = nw.col("disputed") + nw.col("awarded") + nw.col("rejected")
    claimed = at_most + nw.col("rejected")
    return told.select(
        *keys,
        *(_decimals(nw.col(name)).alias(name) for name in ("promised", *CLAIMED)),
        "claims",
        "unmeasured",
        _share(delivered).alias("low"),
        _unless_unmeasured(_share(at_most)).alias("high"),
        _rate(disputed, claimed).alias("dispute_rate"),
        _rate(nw.col("unanswered"), claimed).alias("unanswered_rate"),
        nw.col("reached").cast(nw.Int64),
        "reached_on",
    )


def _answered(deliveries: FrameT) -> FrameT:
    """Sums by answer for each commitment, as if no dispute had ended."""
    answer, units = nw.col("answer"), nw.col("_units")
    acknowledged, disputed = answer == State.ACKNOWLEDGED.value, answer == State.DISPUTED.value
    silent = nw.when(acknowledged | disputed).then(nw.lit(None)).otherwise(units)
    claimed = deliveries.select(
        "commitment", "answer", "on", _units("quantity").alias("_units"), _something().alias("_any")
    )
    certain = acknowledged & nw.col("_any")
    return claimed.group_by("commitment").agg(
        nw.when(acknowledged).then(units).sum().cast(nw.Int64).alias("acknowledged"),
        nw.when(disputed).then(units).sum().cast(nw.Int64).alias("disputed"),
        silent.sum().cast(nw.Int64).alias("unanswered"),
        nw.len().alias("claims"),
        number_of(units.is_null()).alias("without_quantity"),
        number_of(certain).alias("_certain"),
        nw.when(certain).then(nw.col("on")).min().alias("_on"),
    )


def _settled(deliveries: FrameT, commitments: FrameT) -> FrameT:
    """What of the disputed was settled: few rows, so that only these meet their commitment."""
    ended = (nw.col("answer") == State.DISPUTED.value) & ~nw.col("resolution").is_null()
    told = with_states(deliveries.filter(ended), commitments).with_columns(
        _units("quantity").alias("_units"), _something().alias("_any")
    )
    awarded, rejected = (nw.col("state") == each.value for each in (State.AWARDED, State.REJECTED))
    units = nw.col("_units")
    return told.group_by("commitment").agg(
        nw.when(awarded).then(units).sum().alias("awarded"),
        nw.when(rejected).then(units).sum().alias("rejected"),
        number_of(rejected & units.is_null()).alias("rejected_without"),
        number_of(awarded & nw.col("_any")).alias("_later"),
        nw.when(awarded & nw.col("_any")).then(nw.col("on")).min().alias("_later_on"),
    )


def _something() -> nw.Expr:
    """Whether something was delivered: a delivery of nothing is none."""
    quantity = nw.col("quantity")
    return quantity.is_null() | (quantity != 0)


def _units(column: str) -> nw.Expr:
    quantity = nw.col(column).cast(nw.Float64)
    usable = quantity.is_between(0, LARGEST)
    return nw.when(usable).then(nearest(quantity * SCALE).cast(nw.Int64))


def _known(name: str) -> nw.Expr:
    return nw.col(name).fill_null(0)


def _parts(units: nw.Expr) -> nw.Expr:
    """Whole numbers of 1/PART: what is left of a third, added up three times, is one again."""
    return nearest(units.cast(nw.Float64) / (SCALE / PART))


def _decimals(parts: nw.Expr) -> nw.Expr:
    return parts / PART


def _unless_unmeasured(share: nw.Expr) -> nw.Expr:
    unbounded = (nw.col("unmeasured") > 0) & (nw.col("promised") > 0)
    return nw.when(unbounded).then(nw.lit(1.0)).otherwise(share)


def _rate(parts: nw.Expr, claimed: nw.Expr) -> nw.Expr:
    return nw.when(claimed > 0).then(_decimals(parts) / _decimals(claimed))


def _share(parts: nw.Expr) -> nw.Expr:
    promised = nw.col("promised")
    share = _decimals(parts) / _decimals(promised)
    capped = nw.when(parts >= promised).then(nw.lit(1.0)).otherwise(share)
    return nw.when(promised > 0).then(capped)
