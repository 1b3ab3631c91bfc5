"""Who stands behind each group of a balance, counted over the facts."""

from collections.abc import Mapping
from dataclasses import replace

import narwhals as nw

from sapar.balance.dimensions import COUNTRIES, Dimension
from sapar.balance.disclosure.contributors import Behind, Contributors, Pair
from sapar.balance.disclosure.entries import people_of_entries
from sapar.balance.disclosure.rules import Rules
from sapar.balance.frames import Frames, Table
from sapar.balance.known_countries import merged_groups
from sapar.values.measures import nearest

GroupKey = str | None


def behind_of(frames: Frames, rules: Rules, dimension: Dimension | None = None) -> Behind:
    """Who stands behind the whole, each group, and each pair of nodes.

    Args:
        frames: the facts of a question, with `group`, `origin` and `receiver`.
        rules: of the release; where nothing can be withheld, only whether any row is a person's
            is looked up.
        dimension: grouped by; groups that no country's code names are one, as in the balance.
    """
    stays, flows = frames.get("stays"), frames.get("flows")
    if stays is None:
        return Behind(Contributors())
    if not rules.withholds:
        return Behind(_named(frames, stays))
    largest = _largest(frames, flows, by_group=True)
    groups = {
        key: replace(found, largest=largest.get(key))
        for key, found in counted(frames, stays, by_group=True).items()
    }
    everyone = counted(frames, stays, by_group=False).get(None, Contributors())
    money = _largest(frames, flows, by_group=False).get(None)
    return Behind(
        replace(everyone, largest=money),
        merged_groups(groups, dimension),
        _pairs(frames, stays, "origin", "receiver"),
        _pairs(frames, stays, *COUNTRIES),
        people_of_entries(frames),
    )


def _named(frames: Frames, stays: Table) -> Contributors:
    """Whether any row is that of a person with a pseudonym."""
    named = stays.filter(~nw.col("participant").is_null()).select("participant").head(1)
    return Contributors(participants=len(list(frames.rows(named))))


def counted(frames: Frames, stays: Table, *, by_group: bool) -> Mapping[GroupKey, Contributors]:
    """Whom the stays of each group are about, or all stays; of their money nothing is said."""
    distinct = ("participant", "sending", "year")
    marked = stays.select(_group(by_group=by_group), _people().alias("people"), *distinct)
    grouped = marked.group_by("group").agg(
        nw.len().cast(nw.Int64).alias("stays"),
        nw.col("people").sum(),
        *(nw.col(name).n_unique().cast(nw.Int64).alias(name) for name in distinct),
        *(nw.col(name).is_null().any().alias(f"{name}_lacks") for name in distinct),
    )
    return {row["group"]: _of(row) for row in frames.rows(grouped)}


def _of(row: Mapping[str, int | bool]) -> Contributors:
    """Counted apart from those of whom it is not known, which an engine counts as one more."""
    participants, sending, years = (
        int(row[name]) - int(row[f"{name}_lacks"]) for name in ("participant", "sending", "year")
    )
    return Contributors(
        stays=int(row["stays"]),
        people=int(row["people"]),
        participants=participants,
        sending=sending,
        years=years,
    )


def _pairs(frames: Frames, stays: Table, origin: str, host: str) -> dict[Pair, int]:
    ends = nw.col(origin).alias("origin"), nw.col(host).alias("host")
    marked = stays.select(*ends, _people().alias("people"))
    grouped = marked.group_by("origin", "host").agg(nw.col("people").sum())
    return {(row["origin"], row["host"]): int(row["people"]) for row in frames.rows(grouped)}


def _largest(frames: Frames, flows: Table | None, *, by_group: bool) -> dict[GroupKey, float]:
    """The largest share of one stay in the money of each group, in euro."""
    if flows is None:
        return {}
    paid = flows.select(_group(by_group=by_group), "stay", nw.col("euro").abs().alias("euro"))
    stays = paid.group_by("group", "stay").agg(nw.col("euro").sum())
    own = nw.when(~nw.col("stay").is_null()).then(nw.col("euro"))
    grouped = stays.select("group", "euro", own.alias("own")).group_by("group")
    sums = grouped.agg(nw.col("own").max(), nw.col("euro").sum())
    return {
        row["group"]: float(row["own"]) / float(row["euro"])
        for row in frames.rows(sums)
        if row["euro"] and row["own"] is not None
    }


def _group(*, by_group: bool) -> nw.Expr:
    column = nw.col("group") if by_group else nw.lit(None, dtype=nw.String())
    return column.alias("group")


def _people() -> nw.Expr:
    """A row that does not say for how many it stands is one person."""
    return nearest(nw.coalesce(nw.col("people"), nw.lit(1)).cast(nw.Float64))
