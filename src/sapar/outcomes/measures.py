"""Sums over the tables `goals`, `attainments`, `ratings` and `ties`, for the pure functions here.

Each function takes and returns narwhals frames, lazy or eager. `goals`, `ratings` and `ties` come
with whatever columns of `stays` the caller joined, to be grouped by; missing keys form a group of
their own. What is drawn later (bootstrap, sign flips) gets counts of like stays, never rows.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import narwhals as nw
from narwhals.typing import FrameT

from sapar.outcomes.differences import LARGEST, SCALE
from sapar.outcomes.goal_attainment import spread
from sapar.outcomes.home_use import HOME_KINDS, Window
from sapar.outcomes.ties import RECENT_DAYS
from sapar.outcomes.two_by_two import CUT

Wave = Literal["pre", "then", "post", "followup"]

T_PLACES = 4

_SCORE, _ON = nw.col("_score"), nw.col("_on")
_TWO_WAY, _JOINT = nw.col("two_way"), nw.col("joint_work")
_MOVED, _WEIGHT = nw.col("_moved"), nw.col("_weight")


def attained(goals: FrameT, attainments: FrameT, wave: Wave, by: Sequence[str] = ()) -> FrameT:
    """How many goals were reached, by level, as they were looked at in one wave.

    Args:
        goals: the table `goals`; every goal counts in the coverage.
        attainments: the table `attainments`.
        wave: when goals were looked at.
        by: columns of `goals` to group by beside `level`.

    Returns:
        `by`, `level`, then the fields of `sapar.outcomes.attainments.AttainmentSums`.
    """
    scored = goals.join(_scores(attainments, wave), on="goal", how="left")
    flags = {"answered": ~_SCORE.is_null(), "reached": _SCORE >= 0, "beyond": _SCORE > 0}
    return _counted(scored, [*by, "level"], "goals", flags)


def t_changes(
    goals: FrameT, attainments: FrameT, before: Wave, after: Wave, by: Sequence[str] = ()
) -> FrameT:
    """Change of T of stays between two waves, like stays together.

    Args:
        goals: the table `goals`.
        attainments: the table `attainments`.
        before: the earlier wave.
        after: the later wave.
        by: columns of `goals` to group by.

    Returns:
        `by`, `gain` (see `stay_t_changes`), `stays` (with goals). The last two are the rows of
        `sapar.outcomes.differences.Differences.of`.
    """
    changed = stay_t_changes(goals, attainments, before, after, by)
    return _alike(changed.with_columns(_units(nw.col("gain")).alias("gain")), by, ["gain"])


def stay_t_changes(
    goals: FrameT, attainments: FrameT, before: Wave, after: Wave, by: Sequence[str] = ()
) -> FrameT:
    """Change of T of each stay, over the goals that were answered for in both waves.

    The formula of `sapar.outcomes.goal_attainment.t_score`. One row a stay, to be joined to others
    (see `cell_counts`), never to be shown.

    Returns:
        `by`, `stay`, `gain` (points of T, to four decimals so that like stays are alike whatever
        their weights; null where no goal was answered for at both times, or only some have a
        weight).
    """
    earlier = _scores(attainments, before).select("goal", _SCORE.alias("_before"))
    later = _scores(attainments, after).select("goal", _SCORE.alias("_after"))
    scored = goals.join(earlier, on="goal", how="left").join(later, on="goal", how="left")
    moved = (nw.col("_after") - nw.col("_before")).alias("_moved")
    keys: list[str] = _distinct([*by, "stay"])
    marked = scored.select(*keys, moved, _within("weight", 0, LARGEST).alias("_weight"))
    counting = nw.when(~_MOVED.is_null()).then(_WEIGHT)
    sums = marked.group_by(*keys).agg(
        nw.len().alias("_goals"),
        (~_WEIGHT.is_null()).sum().alias("_weighted"),
        (~_MOVED.is_null()).sum().alias("_both"),
        _MOVED.sum(),
        (_MOVED * _WEIGHT).sum().alias("_weighed"),
        counting.sum().alias("_weights"),
        (counting * counting).sum().alias("_squares"),
    )
    return sums.select(*keys, _t_change().round(T_PLACES).alias("gain"))


def answers(ratings: FrameT, by: Sequence[str] = (), after: Wave = "post") -> FrameT:
    """Ratings of stays before, looking back on before, and after, like stays together.

    A stay's rating is the mean over its items. All its ratings are over the same items: those
    answered in all three waves, or, if there are none, those answered before and after.

    Args:
        ratings: the table `ratings`.
        by: columns to group by; with `item` among them, each item is told on its own.
        after: the wave that is set against before; `followup` for what lasted at home.

    Returns:
        `by`, then the fields of `sapar.outcomes.answers.Answers`.
    """
    keys: list[str] = _distinct([*by, "stay"])
    names: dict[str, Wave] = {"pre": "pre", "then": "then", "post": after}
    items = _wide(ratings, _distinct([*keys, "item"]), names)
    pre, then, post = (nw.col(name) for name in names)
    two = ~pre.is_null() & ~post.is_null()
    three = two & ~then.is_null()
    kinds = {"_two": two, "_three": three}
    counts = [kind.sum().alias(count) for count, kind in kinds.items()]
    sums = [
        nw.when(kind).then(nw.col(name)).sum().alias(f"_{name}{count}")
        for count, kind in kinds.items()
        for name in names
    ]
    stays = items.group_by(*keys).agg(*sums, *counts)
    return _alike(stays.with_columns(*(_mean_of(name) for name in names)), by, list(names))


def stay_gains(ratings: FrameT, earlier: Wave = "pre", later: Wave = "post") -> FrameT:
    """What each stay gained by its ratings: mean over the items answered in both waves.

    One row a stay, to be joined to others (see `cell_counts`), never to be shown.

    Returns:
        `stay`, `gain` (null where no item was answered in both).
    """
    items = _wide(ratings, ["stay", "item"], {"_earlier": earlier, "_later": later})
    gain = (nw.col("_later") - nw.col("_earlier")).cast(nw.Float64) / SCALE
    return items.select("stay", gain.alias("gain")).group_by("stay").agg(nw.col("gain").mean())


def follow_up_days(goals: FrameT, attainments: FrameT) -> FrameT:
    """The day of each stay's follow-up: the last on which one of its goals was looked at.

    Returns:
        `stay`, `asked_on` (null where no follow-up has a day).
    """
    followed = _scores(attainments, "followup")
    dated = goals.select("goal", "stay").join(followed, on="goal", how="inner")
    return dated.group_by("stay").agg(_ON.max().alias("asked_on"))


def tie_sums(ties: FrameT, asked: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Ties named at the end of stays, and what became of them at the follow-up.

    A tie is kept if it is two-way and the last contact was within 60 days before the follow-up;
    not kept if it is one-way or the contact was earlier; unknown where that cannot be told.

    Args:
        ties: the table `ties`; those of wave `post` are the ties named.
        asked: `stay` and `asked_on`, the day of its follow-up (as from `follow_up_days`).
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
    return _counted(joined, by, "named", flags)


def of_home_use(goals: FrameT) -> FrameT:
    """The goals that are use at home: of the institution's level, or of a kind that is."""
    known = nw.col("kind").is_in(sorted(HOME_KINDS))
    return goals.filter((nw.col("level") == "institution") | known)


def home_use(goals: FrameT, attainments: FrameT, window: Window, by: Sequence[str] = ()) -> FrameT:
    """How many goals were reached, as looked at some months after the stay.

    Args:
        goals: the table `goals`, or those `of_home_use`, with the column `last_day` of the stay.
        attainments: the table `attainments`; its wave `followup` counts, by its day.
        window: calendar months after the last day of the stay.
        by: columns of `goals` to group by (`kind`, `level`).

    Returns:
        `by`, then the fields of `sapar.outcomes.home_use.UseSums`.
    """
    scored = goals.join(_scores(attainments, "followup"), on="goal", how="left")
    end = nw.col("last_day").dt
    inside = end.offset_by(f"{window.first}mo") <= _ON
    if window.before is not None:
        inside = inside & (end.offset_by(f"{window.before}mo") > _ON)
    flags = {"answered": inside & ~_SCORE.is_null(), "reached": inside & (_SCORE >= 0)}
    return _counted(scored, by, "goals", flags)


def cell_counts(stays: FrameT, by: Sequence[str] = (), *, cut: float = CUT) -> FrameT:
    """Stays by delivery, support at home and gain, like stays together.

    Args:
        stays: one row a stay, with `delivery` and `support` (lower bounds of what the host and
            the home institution did, as shares of what was due) and `gain`, all numbers.
        by: columns to group by.
        cut: from this share on, delivery and support are high.

    Returns:
        `by`, then the fields of `sapar.outcomes.two_by_two.CellCount`.
    """
    marked = stays.select(
        *by,
        (_within("delivery", -LARGEST, LARGEST) >= cut).alias("delivered"),
        (_within("support", -LARGEST, LARGEST) >= cut).alias("supported"),
        _units(_within("gain", -LARGEST, LARGEST)).alias("gain"),
    )
    return _alike(marked, [*by, "delivered", "supported"], ["gain"])


def _scores(attainments: FrameT, wave: Wave) -> FrameT:
    """What was found in one wave; a score off the scale is missing."""
    score, on = _within("score", -2, 2).alias("_score"), nw.col("on").alias("_on")
    return attainments.filter(nw.col("wave") == wave).select("goal", score, on)


def _t_change() -> nw.Expr:
    equal = nw.col("_weighted") == 0
    whole = equal | (nw.col("_weighted") == nw.col("_goals"))
    weighed = nw.when(equal).then(_MOVED).otherwise(nw.col("_weighed"))
    both = nw.col("_both").cast(nw.Float64)
    weights, squares = (
        nw.when(equal).then(both).otherwise(nw.col(name)) for name in ("_weights", "_squares")
    )
    return nw.when(whole & (weights > 0)).then(10 * weighed / spread(weights, squares))


def _wide(ratings: FrameT, keys: Sequence[str], waves: dict[str, Wave]) -> FrameT:
    """One row an item, one column a wave, in units."""
    value = _units(_within("value", -LARGEST, LARGEST)).alias("_value")
    given = {name: nw.when(nw.col("wave") == wave) for name, wave in waves.items()}
    columns = [when.then(nw.col("_value")).max().alias(name) for name, when in given.items()]
    return ratings.select(*keys, "wave", value).group_by(*keys).agg(*columns)


def _mean_of(name: str) -> nw.Expr:
    """Mean in units over items answered all three times, else over those answered twice."""
    two, three = nw.col("_two"), nw.col("_three")
    of_three = (nw.col(f"_{name}_three").cast(nw.Float64) / three).round().cast(nw.Int64)
    of_two = (nw.col(f"_{name}_two").cast(nw.Float64) / two).round().cast(nw.Int64)
    if name == "then":
        return nw.when(three > 0).then(of_three).alias(name)
    return nw.when(three > 0).then(of_three).otherwise(nw.when(two > 0).then(of_two)).alias(name)


def _alike(stays: FrameT, by: Sequence[str], values: Sequence[str]) -> FrameT:
    """Count stays alike in keys and in values; these go in as units and come out as numbers."""
    grouped = stays.group_by(*by, *values).agg(nw.len().cast(nw.Int64).alias("stays"))
    numbers = [(nw.col(name).cast(nw.Float64) / SCALE).alias(name) for name in values]
    return grouped.select(*by, *numbers, "stays")


def _counted(frame: FrameT, by: Sequence[str], rows: str, flags: dict[str, nw.Expr]) -> FrameT:
    """Count rows, and those for which each flag holds; a flag that is not known does not hold."""
    keys = _distinct(by)
    marks = [nw.when(flag).then(1).otherwise(0).alias(name) for name, flag in flags.items()]
    sums: list[nw.Expr] = [nw.col(name).sum().cast(nw.Int64) for name in flags]
    counts = [nw.len().cast(nw.Int64).alias(rows), *sums]
    marked = frame.select(*keys, *marks)
    return marked.group_by(*keys).agg(*counts) if keys else marked.select(*counts)


def _units(value: nw.Expr) -> nw.Expr:
    return (value * SCALE).round().cast(nw.Int64)


def _within(name: str, low: float, high: float) -> nw.Expr:
    """A number, missing where it is out of range or none."""
    value = nw.col(name).cast(nw.Float64)
    return nw.when(value.is_between(low, high)).then(value)


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
