"""What each host side owed and kept, added up from the facts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import narwhals as nw

from sapar.balance.frames import Frames
from sapar.deliveries.hosts.case_mix import Cell
from sapar.deliveries.hosts.clustering import Kind
from sapar.deliveries.hosts.record import Record
from sapar.deliveries.states import HOST_SIDE
from sapar.values.language import mark
from sapar.values.measures import number_of

LENGTHS = (
    (31, mark("up to 31 days")),
    (92, mark("32 to 92 days")),
    (183, mark("93 to 183 days")),
    (None, mark("over 183 days")),
)
"""Longest stay of each class, in days, and its name."""


@dataclass(frozen=True, slots=True)
class HostSums:
    """One host.

    Attributes:
        stays: that it received, with or without a commitment.
        owed: commitments of the host side (host, contractor, mentor), countable or not.
        kinds: stays alike in how many commitments were certainly met.
        kinds_at_most: the same if every open claim is true.
        strata: what was certainly met by field, length and level.
        strata_at_most: the same if every open claim is true.
    """

    stays: int
    owed: int = 0
    kinds: tuple[Kind, ...] = ()
    kinds_at_most: tuple[Kind, ...] = ()
    strata: tuple[Cell, ...] = field(default=())
    strata_at_most: tuple[Cell, ...] = field(default=())


def host_sums(frames: Frames) -> dict[str, HostSums] | None:
    """The sums of every host that is known by name.

    Returns:
        By host; None where the dataset records no commitments or no deliveries.
    """
    stays, promises = frames.get("stays"), frames.get("promises")
    owed = frames.get("commitments")
    if stays is None or promises is None or owed is None:
        return None
    guests = stays.filter(~nw.col("host").is_null()).group_by("host")
    received = {
        row["host"]: row["stays"]
        for row in frames.rows(guests.agg(nw.len().cast(nw.Int64()).alias("stays")))
    }
    by_stay = _by_stay(owed, stays)
    kinds = _grouped(frames.rows(_added(by_stay, _KIND)))
    strata = _grouped(frames.rows(_added(by_stay, _STRATUM)))
    return {
        host: _of_host(host, number, kinds[host], strata[host])
        for host, number in sorted(received.items())
    }


_KIND = ("met", "most", "countable")
_STRATUM = ("area", "length", "seniority")

Rows = list[dict[str, Any]]


def _by_stay(owed: nw.LazyFrame[Any], stays: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """One row for each stay of a host, with what its host side owed and kept."""
    ours = nw.col("owed_by").is_in([party.value for party in HOST_SIDE])
    low, high = nw.col("low"), nw.col("high")
    sums = (
        owed.filter(ours & ~nw.col("host").is_null())
        .group_by("host", "stay", "field", "seniority")
        .agg(
            nw.len().cast(nw.Int64()).alias("owed"),
            number_of(~low.is_null()).alias("countable"),
            number_of(low >= 1).alias("met"),
            number_of(high >= 1).alias("most"),
        )
    )
    lasting = stays.select("stay", nw.col("days").alias("_days"))
    area = nw.col("field").cast(nw.String()).str.slice(0, 2).alias("area")
    counts = (nw.col(name).fill_null(0) for name in ("met", "most"))
    return sums.join(lasting, on="stay", how="left").with_columns(
        area, _length().alias("length"), *counts
    )


def _length() -> nw.Expr:
    """The place in LENGTHS of the class that a stay's days fall in."""
    days = nw.col("_days")
    found: nw.Expr = nw.when(~days.is_null()).then(nw.lit(len(LENGTHS) - 1))
    for place, (longest, _name) in reversed(list(enumerate(LENGTHS[:-1]))):
        found = nw.when(days <= longest).then(nw.lit(place)).otherwise(found)
    return found


def _added(by_stay: nw.LazyFrame[Any], by: tuple[str, ...]) -> nw.LazyFrame[Any]:
    return by_stay.group_by("host", *by).agg(
        nw.len().cast(nw.Int64()).alias("stays"),
        *(
            nw.col(name).sum().cast(nw.Int64()).alias(f"all_{name}")
            for name in ("owed", "countable", "met", "most")
        ),
    )


def _grouped(rows: Iterable[dict[str, Any]]) -> defaultdict[str, Rows]:
    found: defaultdict[str, Rows] = defaultdict(list)
    for row in rows:
        found[row["host"]].append(row)
    return found


def _of_host(host: str, stays: int, kinds: Rows, strata: Rows) -> HostSums:
    return HostSums(
        stays=stays,
        owed=sum(row["all_owed"] for row in kinds),
        kinds=_kinds(kinds, "met"),
        kinds_at_most=_kinds(kinds, "most"),
        strata=_cells(host, strata, "all_met"),
        strata_at_most=_cells(host, strata, "all_most"),
    )


def _kinds(rows: Rows, met: str) -> tuple[Kind, ...]:
    found: defaultdict[tuple[int, int], int] = defaultdict(int)
    for row in rows:
        if row["countable"]:
            found[row[met], row["countable"]] += row["stays"]
    return tuple(Kind(*key, stays) for key, stays in sorted(found.items()))


def _cells(host: str, rows: Rows, met: str) -> tuple[Cell, ...]:
    cells = ((host, (row["area"], _named(row["length"]), row["seniority"]), row) for row in rows)
    return tuple(
        (host, stratum, Record(row[met], row["all_countable"])) for host, stratum, row in cells
    )


def _named(length: int | None) -> str | None:
    return None if length is None else LENGTHS[length][1]
