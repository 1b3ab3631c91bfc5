"""Sums over the tables `commitments`, `deliveries` and `access`, for the figures of this package.

Each function takes and returns narwhals frames, lazy or eager. A dataset that records no
deliveries at all (no such table) has no figure: do not pass an empty table in its place, since
an empty table says that nothing was ever claimed.
"""

from collections.abc import Sequence
from datetime import date

import narwhals as nw
from narwhals.typing import FrameT

from sapar.deliveries.states import HOST_SIDE, State
from sapar.values.measures import nearest, number_of

DELIVERED = (State.ACKNOWLEDGED.value, State.AWARDED.value)


def due_by(commitments: FrameT, day: date) -> FrameT:
    """The commitments that are due by a day, or that name no day; both ends included."""
    due = nw.col("due")
    return commitments.filter(due.is_null() | (due <= nw.lit(day)))


def with_states(deliveries: FrameT, commitments: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Every delivery with what it counts as (`sapar.deliveries.states.state_of`).

    Args:
        deliveries: the table `deliveries`; rows of unknown commitments are left out.
        commitments: the table `commitments`.
        by: further columns of `commitments` to carry along.

    Returns:
        `by`, `commitment`, `stay`, `on`, `quantity`, `state`.
    """
    keys = list(dict.fromkeys([*by, "commitment", "stay", "owed_by", "owed_to"]))
    claimed = deliveries.select(
        "commitment", "on", "quantity", "claimed_by", "answer", "resolution"
    )
    joined = claimed.join(commitments.select(*keys), on=["commitment"], how="inner")
    kept = [key for key in keys if key not in ("owed_by", "owed_to") or key in by]
    return joined.select(*kept, "on", "quantity", _state().alias("state"))


def wholes(sums: FrameT, by: Sequence[str] = ("stay",), also: Sequence[nw.Expr] = ()) -> FrameT:
    """Delivered shares added up, by stay or by anything else.

    Args:
        sums: what `fulfilment.measures.commitment_sums` returns.
        by: columns to group by; missing keys form a group of their own. None: one row in all.
        also: further sums, under names of their own.

    Returns:
        `by`, then the fields of `sapar.deliveries.whole.Whole`, then `also`.
    """
    low, high, rate = nw.col("low"), nw.col("high"), nw.col("dispute_rate")
    parts = [
        nw.len().cast(nw.Int64).alias("commitments"),
        number_of(~low.is_null()).alias("countable"),
        low.sum().round(12).alias("low"),
        high.sum().round(12).alias("high"),
        low.min().alias("weakest_low"),
        high.min().alias("weakest_high"),
        number_of(low >= 1).alias("met"),
        number_of(high >= 1).alias("met_at_most"),
        number_of(~rate.is_null()).alias("claimed"),
        rate.sum().round(12).alias("dispute_rates"),
        nw.col("unanswered_rate").sum().round(12).alias("unanswered_rates"),
        *also,
    ]
    return _grouped(sums, by, parts)


def kinds(stays: FrameT, counted: str, each: str = "countable", by: Sequence[str] = ()) -> FrameT:
    """Stays that are alike, counted: what `sapar.deliveries.pooling.pooled` takes.

    Args:
        stays: what `wholes` returns, grouped by `stay` and the columns of `by`.
        counted: the column to pool, as `met`, `low` or `dispute_rates`. Stays count as alike if
            it is the same to three decimals; its sum is exact.
        each: the number of commitments that it is a share of: `countable` for `met`,
            `met_at_most`, `low` and `high`; `claimed` for the rates.
        by: columns to group by.

    Returns:
        `by`, `counted` (sum over the stays of the kind), `each` (of one stay), `stays`. Stays
        in which `each` is zero are left out.
    """
    value, whole = nw.col(counted).cast(nw.Float64), nw.col(each)
    marked = stays.filter(whole > 0).select(
        *by, whole.alias("each"), value.alias("counted"), nearest(value * 1000).alias("_kind")
    )
    grouped = marked.group_by(*by, "each", "_kind").agg(
        nw.col("counted").sum(), nw.len().cast(nw.Int64).alias("stays")
    )
    return grouped.select(*by, nw.col("counted").round(9), "each", "stays")


def requests(access: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Requests for access by what came of them.

    Args:
        access: the table `access`, with whatever columns of `stays` the caller joined.
        by: columns to group by, as in `wholes`.

    Returns:
        `by`, then the fields of `sapar.deliveries.access.Requests`.
    """
    outcome = nw.col("outcome")
    known: tuple[str, ...] = ("granted", "charged", "denied", "pending")
    names = (*known, "without_outcome")
    told: list[nw.Expr] = [nw.when(outcome == word).then(1).sum().alias(word) for word in known]
    other = nw.when(outcome.is_in(known)).then(0).otherwise(1).sum().alias("without_outcome")
    counts = _grouped(access, by, [*told, other])
    return counts.with_columns(*(nw.col(name).fill_null(0).cast(nw.Int64) for name in names))


def charges(access: FrameT, by: Sequence[str] = ()) -> FrameT:
    """What was charged for access, by currency: the rows whose outcome is `charged`.

    Args:
        access: the table `access`, with whatever columns of `stays` the caller joined.
        by: further columns to group by.

    Returns:
        `by`, `currency`, then the fields of `sapar.deliveries.access.Charges`. A charge below
        zero or without its currency counts as without its amount.
    """
    charge = nw.col("charge")
    usable = (charge >= 0) & ~nw.col("currency").is_null()
    known = nw.when(usable).then(charge)
    return (
        access.filter(nw.col("outcome") == "charged")
        .with_columns(known.alias("_known"))
        .group_by(*by, "currency")
        .agg(
            nw.col("_known").sum().alias("amount"),
            nw.len().cast(nw.Int64).alias("requests"),
            number_of(nw.col("_known").is_null()).alias("without_amount"),
        )
    )


def _state() -> nw.Expr:
    resolution, claimant = nw.col("resolution"), nw.col("claimed_by")
    owing, owed = nw.col("owed_by"), nw.col("owed_to")
    side = [party.value for party in HOST_SIDE]
    together = owing.is_in(side) & resolution.is_in(side)
    for_owing = together | (resolution == owing) | (resolution == claimant)
    owed_wins = _chosen(claimant == owed, State.AWARDED, State.REJECTED)
    owing_wins = _chosen(claimant == owed, State.REJECTED, State.AWARDED)
    # A missing value makes a condition missing, which `when` takes as not so.
    ended = (
        nw.when(resolution == owed)
        .then(owed_wins)
        .otherwise(nw.when(for_owing).then(owing_wins).otherwise(nw.lit(State.DISPUTED.value)))
    )
    answer = nw.col("answer")
    silent = nw.lit(State.UNANSWERED.value)
    return (
        nw.when(answer == State.ACKNOWLEDGED.value)
        .then(nw.lit(State.ACKNOWLEDGED.value))
        .otherwise(nw.when(answer == State.DISPUTED.value).then(ended).otherwise(silent))
    )


def _chosen(condition: nw.Expr, so: State, else_: State) -> nw.Expr:
    return nw.when(condition).then(nw.lit(so.value)).otherwise(nw.lit(else_.value))


def _grouped(frame: FrameT, by: Sequence[str], parts: list[nw.Expr]) -> FrameT:
    return frame.group_by(*by).agg(*parts) if by else frame.select(*parts)
