"""Sums over the tables `ratings` and `ties`, and over stays, for the pure functions here.

Each function takes and returns narwhals frames, lazy or eager. `ratings` and `ties` come with
whatever columns of `stays` the caller joined, to be grouped by; missing keys form a group of their
own. What is drawn later (bootstrap, sign flips) gets counts of like stays, never rows. Goals have
their own: `sapar.outcomes.goals.measures`.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import narwhals as nw
from narwhals.typing import FrameT

from sapar.outcomes.differences import LARGEST, SCALE
from sapar.outcomes.goals.measures import counted
from sapar.outcomes.ties import RECENT_DAYS
from sapar.outcomes.two_by_two import CUT
from sapar.values.measures import number_of, rounded

Wave = Literal["pre", "then", "post", "followup"]

READINGS: dict[str, dict[str, Wave]] = {
    "post": {"pre": "pre", "then": "then", "post": "post"},
    "followup": {"pre_followup": "pre", "then_followup": "then", "followup": "followup"},
}
"""Ratings of a stay by what is set against before: its end, or the follow-up at home; by column,
the wave. Those of each reading are over the same items, so the two readings differ."""

_TWO_WAY, _JOINT = nw.col("two_way"), nw.col("joint_work")


def t_changes(stays: FrameT, after: str = "post", by: Sequence[str] = ()) -> FrameT:
    """Change of T of stays since before travel, like stays together.

    Args:
        stays: what `sapar.outcomes.goals.measures.stay_goals` returns.
        after: the later wave, `post` or `followup`.
        by: columns of `stays` to group by.

    Returns:
        `by`, `gain`, `stays` (with goals). The last two are the rows of
        `sapar.outcomes.differences.Differences.of`.
    """
    return _alike(stays.select(*by, _units(nw.col(f"gain_{after}")).alias("gain")), by, ["gain"])


def stay_answers(ratings: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Ratings of every stay before, looking back on before, after, and at home.

    A stay's rating is the mean over its items. The ratings of one of `READINGS` are over the same
    items: those answered in all three waves, or, if there are none, those answered before and
    after. One row a stay, never to be shown.

    Args:
        ratings: the table `ratings`.
        by: columns to carry along; with `item` among them, each item has a row of its own.

    Returns:
        `by`, `stay`, then the columns of both `READINGS`, null where nothing was answered.
    """
    keys: list[str] = _distinct([*by, "stay"])
    items = _wide(ratings, _distinct([*keys, "item"]))
    parts = [part for after, names in READINGS.items() for part in _means(after, names)]
    means = [
        _mean_of(name, after, back=wave == "then")
        for after, names in READINGS.items()
        for name, wave in names.items()
    ]
    return items.group_by(*keys).agg(*parts).select(*keys, *means)


def answers(stays: FrameT, by: Sequence[str] = (), after: str = "post") -> FrameT:
    """Ratings of stays before, looking back on before, and after, like stays together.

    Args:
        stays: what `stay_answers` returns.
        by: columns to group by.
        after: which of `READINGS`: `followup` for what lasted at home.

    Returns:
        `by`, then the fields of `sapar.outcomes.answers.Answers`.
    """
    told = zip(("pre", "then", "post"), READINGS[after], strict=True)
    marked = stays.select(*by, *(_units(nw.col(name)).alias(field) for field, name in told))
    return _alike(marked, by, ["pre", "then", "post"])


def tie_sums(ties: FrameT, asked: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Ties named at the end of stays, and what became of them at the follow-up.

    A tie is kept if it is two-way and the last contact was within 60 days before the follow-up;
    not kept if it is one-way or the contact was earlier; unknown where that cannot be told.

    Args:
        ties: the table `ties`; those of wave `post` are the ties named.
        asked: `stay` and `asked_on`, the day of its follow-up (as from
            `sapar.outcomes.goals.measures.follow_up_days`).
        by: columns of the ties of wave `post` to group by.

    Returns:
        `by`, then the fields of `sapar.outcomes.ties.TieSums`.
    """
    named = ties.filter(nw.col("wave") == "post").select(*_distinct([*by, "tie", "stay"]))
    later = ties.filter(nw.col("wave") == "followup")
    again = later.select("tie", "two_way", "joint_work", "last_contact")
    days = asked.select("stay", "asked_on")
    joined = named.join(again, on="tie", how="left").join(days, on="stay", how="left")
    since = nw.col("asked_on").dt.offset_by(f"-{RECENT_DAYS}d")
    recent = nw.col("last_contact") >= since
    flags = {
        # Without the day nothing is known: else only ties that failed would be counted.
        "answered": ~nw.col("asked_on").is_null() & ~(_TWO_WAY & recent).is_null(),
        "kept": _TWO_WAY & recent,
        "mutual_known": ~_TWO_WAY.is_null(),
        "mutual": _TWO_WAY,
        "joint_known": ~_JOINT.is_null(),
        "joint": _JOINT,
    }
    return counted(joined, by, "named", flags)


def cell_counts(
    stays: FrameT, by: Sequence[str] = (), *, gain: str = "gain", cut: float = CUT
) -> FrameT:
    """Stays by delivery, support at home and gain, like stays together.

    Args:
        stays: one row a stay, with `delivery` and `support` (lower bounds of what the host and
            the home institution did, as shares of what was due) and a gain, all numbers.
        by: columns to group by.
        gain: the column of the gain.
        cut: from this share on, delivery and support are high.

    Returns:
        `by`, then the fields of `sapar.outcomes.two_by_two.CellCount`.
    """
    marked = stays.select(
        *by,
        (_within("delivery", -LARGEST, LARGEST) >= cut).alias("delivered"),
        (_within("support", -LARGEST, LARGEST) >= cut).alias("supported"),
        _units(_within(gain, -LARGEST, LARGEST)).alias("gain"),
    )
    return _alike(marked, [*by, "delivered", "supported"], ["gain"])


def _wide(ratings: FrameT, keys: Sequence[str]) -> FrameT:
    """One row an item, one column a wave, in units."""
    value = _units(_within("value", -LARGEST, LARGEST)).alias("_value")
    waves: tuple[Wave, ...] = ("pre", "then", "post", "followup")
    given = {wave: nw.when(nw.col("wave") == wave) for wave in waves}
    columns = [when.then(nw.col("_value")).max().alias(wave) for wave, when in given.items()]
    return ratings.select(*keys, "wave", value).group_by(*keys).agg(*columns)


def _means(after: str, names: dict[str, Wave]) -> list[nw.Expr]:
    """Sums and numbers of the items answered before and after, and of those in all three waves."""
    pre, then, post = (nw.col(wave) for wave in names.values())
    two = ~pre.is_null() & ~post.is_null()
    kinds = {f"_two_{after}": two, f"_three_{after}": two & ~then.is_null()}
    counts = [number_of(kind).alias(count) for count, kind in kinds.items()]
    sums = [
        nw.when(kind).then(nw.col(wave)).sum().alias(f"_{name}{count}")
        for count, kind in kinds.items()
        for name, wave in names.items()
    ]
    return [*counts, *sums]


def _mean_of(name: str, after: str, *, back: bool) -> nw.Expr:
    """Mean over items answered all three times, else, but for `then`, over those answered twice.

    Rounded to whole units, so that the order of items does not show in it.
    """
    two, three = (nw.col(f"_{count}_{after}") for count in ("two", "three"))
    of_three = _rounded(nw.col(f"_{name}_three_{after}").cast(nw.Float64) / three)
    of_two = _rounded(nw.col(f"_{name}_two_{after}").cast(nw.Float64) / two)
    if back:
        return nw.when(three > 0).then(of_three).alias(name)
    return nw.when(three > 0).then(of_three).otherwise(nw.when(two > 0).then(of_two)).alias(name)


def _rounded(units: nw.Expr) -> nw.Expr:
    return rounded(units) / SCALE


def _alike(stays: FrameT, by: Sequence[str], values: Sequence[str]) -> FrameT:
    """Count stays alike in keys and in values; these go in as units and come out as numbers."""
    grouped = stays.group_by(*by, *values).agg(nw.len().cast(nw.Int64).alias("stays"))
    numbers = [(nw.col(name).cast(nw.Float64) / SCALE).alias(name) for name in values]
    return grouped.select(*by, *numbers, "stays")


def _units(value: nw.Expr) -> nw.Expr:
    return rounded(value * SCALE).cast(nw.Int64)


def _within(name: str, low: float, high: float) -> nw.Expr:
    """A number, missing where it is out of range or none."""
    value = nw.col(name).cast(nw.Float64)
    return nw.when(value.is_between(low, high)).then(value)


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
