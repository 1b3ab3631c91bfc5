"""Sums over the tables `goals` and `attainments`, for the pure functions of `sapar.outcomes`.

Each function takes and returns narwhals frames, lazy or eager. The usual way: `looked_at` makes one
row of each goal, with whatever columns of `stays` the caller joined, to be grouped by; missing keys
form a group of their own. What is drawn later (bootstrap, sign flips) gets counts of like stays,
never rows.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import narwhals as nw
from narwhals.typing import FrameT

from sapar.outcomes.differences import LARGEST
from sapar.outcomes.goal_attainment import spread
from sapar.outcomes.home_use import HOME_KINDS, Window
from sapar.values.measures import number_of, rounded

Wave = Literal["pre", "post", "followup", "last"]
"""When goals were looked at; `last` is the follow-up, or the end of the stay without one."""

WAVES = ("pre", "post", "followup")
SCORES = tuple(f"score_{wave}" for wave in WAVES)
PAIRS: dict[str, tuple[str, str]] = {"post": ("pre", "post"), "followup": ("pre", "followup")}
"""Changes of T that are told: name, earlier and later wave."""

T_PLACES = 4

_SCORE, _ON = nw.col("score"), nw.col("on")


def looked_at(goals: FrameT, attainments: FrameT) -> FrameT:
    """Every goal with the levels that were reached.

    Args:
        goals: the table `goals`.
        attainments: the table `attainments`; a score off the scale is missing.

    Returns:
        The columns of `goals`, then `score_pre`, `score_post`, `score_followup` (null where it was
        not looked at) and `on_followup`, the day of the follow-up.
    """
    score = nw.when(_SCORE.is_between(-2, 2)).then(_SCORE.cast(nw.Float64))
    told = attainments.select("goal", "wave", score.alias("score"), "on")
    found = told.group_by("goal").agg(
        *(_of_wave(wave, _SCORE).max().alias(f"score_{wave}") for wave in WAVES),
        _of_wave("followup", _ON).max().alias("on_followup"),
    )
    return goals.join(found, on="goal", how="left")


def attained(goals: FrameT, wave: Wave, by: Sequence[str] = ()) -> FrameT:
    """How many goals were reached, by level, as they were looked at in one wave.

    Args:
        goals: what `looked_at` returns; every goal counts in the coverage.
        wave: when goals were looked at.
        by: columns of `goals` to group by beside `level`.

    Returns:
        `by`, `level`, then the fields of `sapar.outcomes.attainments.AttainmentSums`.
    """
    score = score_of(wave)
    flags = {"answered": ~score.is_null(), "reached": score >= 0, "beyond": score > 0}
    return counted(goals, [*by, "level"], "goals", flags)


def score_of(wave: Wave) -> nw.Expr:
    """The level reached in a wave, of what `looked_at` returns."""
    if wave == "last":
        return nw.coalesce("score_followup", "score_post")
    return nw.col(f"score_{wave}")


def stay_goals(goals: FrameT, by: Sequence[str] = ()) -> FrameT:
    """What became of the goals of every stay: how many were reached, and its change of T.

    T is that of `sapar.outcomes.goal_attainment.t_score`, over the goals that were answered for in
    both waves. One row a stay, never to be shown.

    Args:
        goals: what `looked_at` returns.
        by: columns to carry along.

    Returns:
        `by`, `stay`, `goals`, `answered` and `reached` as last looked at, and for each of `PAIRS`
        a column `gain_post`, `gain_followup`: points of T, to four decimals so that like stays are
        alike whatever their weights; null where no goal was answered for at both times, or only
        some have a weight.
    """
    keys: list[str] = list(dict.fromkeys([*by, "stay"]))
    weight = nw.col("weight").cast(nw.Float64)
    moved = {
        name: nw.col(f"score_{later}") - nw.col(f"score_{earlier}")
        for name, (earlier, later) in PAIRS.items()
    }
    told = goals.select(
        *keys,
        nw.when(weight.is_between(0, LARGEST)).then(weight).alias("_weight"),
        *_flags({"answered": ~score_of("last").is_null(), "reached": score_of("last") >= 0}),
        *(change.alias(f"_moved_{name}") for name, change in moved.items()),
    )
    sums = told.group_by(*keys).agg(
        nw.len().cast(nw.Int64).alias("goals"),
        nw.col("answered").sum().cast(nw.Int64),
        nw.col("reached").sum().cast(nw.Int64),
        _known("_weight").alias("_weighted"),
        *(part for name in PAIRS for part in _t_sums(name)),
    )
    gains = [rounded(_t_change(name), T_PLACES).alias(f"gain_{name}") for name in PAIRS]
    return sums.select(*keys, "goals", "answered", "reached", *gains)


def follow_up_days(goals: FrameT) -> FrameT:
    """The day of each stay's follow-up: the last on which one of its goals was looked at.

    Returns:
        `stay`, `asked_on` (null where no follow-up has a day).
    """
    return goals.group_by("stay").agg(nw.col("on_followup").max().alias("asked_on"))


def of_home_use(goals: FrameT) -> FrameT:
    """The goals that are use at home: of the institution's level, or of a kind that is."""
    known = nw.col("kind").is_in(sorted(HOME_KINDS))
    return goals.filter((nw.col("level") == "institution") | known)


def home_use(goals: FrameT, window: Window, by: Sequence[str] = ()) -> FrameT:
    """How many goals were reached, as looked at some months after the stay.

    Args:
        goals: what `looked_at` returns, or those `of_home_use`, with the column `last_day` of the
            stay; the follow-up counts, by its day.
        window: calendar months after the last day of the stay.
        by: columns of `goals` to group by (`kind`, `level`).

    Returns:
        `by`, then the fields of `sapar.outcomes.home_use.UseSums`.
    """
    end, on, score = nw.col("last_day").dt, nw.col("on_followup"), nw.col("score_followup")
    inside = end.offset_by(f"{window.first}mo") <= on
    if window.before is not None:
        inside = inside & (end.offset_by(f"{window.before}mo") > on)
    flags = {"answered": inside & ~score.is_null(), "reached": inside & (score >= 0)}
    return counted(goals, by, "goals", flags)


def counted(frame: FrameT, by: Iterable[str], rows: str, flags: dict[str, nw.Expr]) -> FrameT:
    """Count rows, and those for which each flag holds; a flag that is not known does not hold."""
    keys: list[str] = list(dict.fromkeys(by))
    sums: list[nw.Expr] = [nw.col(name).sum().cast(nw.Int64) for name in flags]
    counts = [nw.len().cast(nw.Int64).alias(rows), *sums]
    marked = frame.select(*keys, *_flags(flags))
    return marked.group_by(*keys).agg(*counts) if keys else marked.select(*counts)


def _flags(flags: dict[str, nw.Expr]) -> list[nw.Expr]:
    return [nw.when(flag).then(1).otherwise(0).alias(name) for name, flag in flags.items()]


def _of_wave(wave: str, value: nw.Expr) -> nw.Expr:
    return nw.when(nw.col("wave") == wave).then(value)


def _known(name: str) -> nw.Expr:
    return number_of(~nw.col(name).is_null())


def _t_sums(name: str) -> tuple[nw.Expr, ...]:
    """What the change of T of a stay is made of, over the goals answered for at both times."""
    moved, weight = nw.col(f"_moved_{name}"), nw.col("_weight")
    counting = nw.when(~moved.is_null()).then(weight)
    return (
        _known(f"_moved_{name}").alias(f"_both_{name}"),
        moved.sum().alias(f"_sum_{name}"),
        (moved * weight).sum().alias(f"_weighed_{name}"),
        counting.sum().alias(f"_weights_{name}"),
        (counting * counting).sum().alias(f"_squares_{name}"),
    )


def _t_change(name: str) -> nw.Expr:
    equal = nw.col("_weighted") == 0
    whole = equal | (nw.col("_weighted") == nw.col("goals"))
    weighed = nw.when(equal).then(nw.col(f"_sum_{name}")).otherwise(nw.col(f"_weighed_{name}"))
    both = nw.col(f"_both_{name}").cast(nw.Float64)
    weights, squares = (
        nw.when(equal).then(both).otherwise(nw.col(f"{part}_{name}"))
        for part in ("_weights", "_squares")
    )
    return nw.when(whole & (weights > 0)).then(10 * weighed / spread(weights, squares))
