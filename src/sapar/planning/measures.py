"""Sums over the table `planning`, from which the pure functions of this package make figures.

Each function takes and returns a narwhals frame, lazy or eager, on one engine. The usual way:
`staged`, then `voices` of stays or of schemes, then `records`, `say_counts` and `gate_counts` by
any columns of these stays or schemes.
"""

from collections.abc import Collection, Sequence
from typing import Literal

import narwhals as nw
from narwhals.typing import FrameT

from sapar.planning.act import Act, Say
from sapar.planning.gate import CLAUSES, EVIDENCE
from sapar.planning.stage import Stage
from sapar.planning.voice import column
from sapar.values.party import Party

Unit = Literal["stay", "scheme"]
"""What was planned; an event without a stay belongs to its scheme as a whole."""

_FIRST, _MONTH, _SCHEME = "_first_day", "_start_month", "_scheme_of_stay"
_ACTED, _SHOWN, _OPEN = "_contractor_acted", "_shown", "_open"


def staged(planning: FrameT, stays: FrameT, schemes: FrameT | None = None) -> FrameT:
    """The events with the stage that each belongs to.

    Args:
        planning: the table `planning`.
        stays: the table `stays` (stay, first_day, start_month).
        schemes: the table `schemes` (scheme, first_day); without it the stage of a scheme's own
            events is unknown.

    Returns:
        The same rows and columns, and `stage`: `planning`, `running` or `unknown`.
    """
    starts = stays.select(
        "stay", nw.col("first_day").alias(_FIRST), nw.col("start_month").alias(_MONTH)
    )
    begun = planning.join(starts, on=["stay"], how="left")
    if schemes is None:
        return begun.with_columns(_stage(nw.col(_FIRST))).drop(_FIRST, _MONTH)
    own = schemes.select("scheme", nw.col("first_day").alias(_SCHEME))
    first_day = nw.when(nw.col("stay").is_null()).then(nw.col(_SCHEME)).otherwise(nw.col(_FIRST))
    dated = begun.join(own, on=["scheme"], how="left").with_columns(_stage(first_day))
    return dated.drop(_FIRST, _MONTH, _SCHEME)


def voices(events: FrameT, unit: Unit = "stay") -> FrameT:
    """What each party did in each stay, or in each scheme as a whole.

    Args:
        events: what `staged` returns.
        unit: of stays, or of schemes (events without a stay).

    Returns:
        The key of the unit, `party`, then a count for each kind of say and stage
        (`spoke_planning`, `changed_unknown`): the row that `Voice.of_row` reads.
    """
    counts = [
        _count(_acted(say) & (nw.col("stage") == stage.value)).alias(column(say, stage))
        for say in Say
        for stage in Stage
    ]
    return _of_unit(events, unit).group_by(unit, "party").agg(*counts)


def records(heard: FrameT, units: FrameT, unit: Unit = "stay", by: Sequence[str] = ()) -> FrameT:
    """Of how many stays, or schemes, planning is recorded.

    Args:
        heard: what `voices` returns for that unit.
        units: the table `stays` or `schemes`, one row for each, with the columns of `by`.
        unit: which of the two.
        by: columns to group by. None: one row in all.

    Returns:
        `by`, then the fields of `sapar.planning.shares.Record`.
    """
    contractor = nw.col("party") == Party.CONTRACTOR.value
    acted = heard.group_by(unit).agg(_count(contractor).alias(_ACTED))
    recorded = ~nw.col(_ACTED).is_null()
    has = recorded & (nw.col(_ACTED) > 0)
    names = ("contractor",) if unit == "stay" else ()
    if names:
        has = has | ~nw.col("contractor").is_null()
    joined = _keyed(units, unit, by, *names).join(acted, on=[unit], how="left")
    return _grouped(
        joined,
        by,
        [
            nw.len().cast(nw.Int64).alias("units"),
            _count(recorded).alias("recorded"),
            _count(has).alias("with_contractor"),
            _count(has & recorded).alias("recorded_with_contractor"),
        ],
    )


def say_counts(
    heard: FrameT,
    units: FrameT,
    stage: Stage = Stage.PLANNING,
    unit: Unit = "stay",
    by: Sequence[str] = (),
) -> FrameT:
    """In how many stays, or schemes, each party had each kind of say at a stage.

    Args:
        heard: what `voices` returns for that unit.
        units: as in `records`.
        stage: planning or running.
        unit: as in `records`.
        by: as in `records`.

    Returns:
        `by`, `party`, then for each kind of say its name (`spoke`) and `spoke_may_be`: in how
        many it may be so, since a date is missing. A party of which nothing is recorded has no
        row.
    """
    counts = []
    for say in Say:
        there, dateless = nw.col(column(say, stage)), nw.col(column(say, Stage.UNKNOWN))
        counts += [
            _count(there > 0).alias(say.value),
            _count((there == 0) & (dateless > 0)).alias(f"{say.value}_may_be"),
        ]
    joined = heard.join(_keyed(units, unit, by), on=[unit], how="inner")
    return joined.group_by(*by, "party").agg(*counts)


def gate_counts(  # noqa: PLR0913 -- what is judged, by which clauses, on what evidence
    heard: FrameT,
    units: FrameT,
    *,
    clauses: Collection[str] = tuple(CLAUSES),
    unit: Unit = "stay",
    by: Sequence[str] = (),
    evidence: frozenset[Say] = EVIDENCE,
) -> FrameT:
    """How many stays, or schemes, pass the gate.

    Args:
        heard: what `voices` returns for that unit.
        units: as in `records`.
        clauses: codes that must all hold: both of `CLAUSES`, or one.
        unit: as in `records`.
        by: as in `records`.
        evidence: as in `sapar.planning.gate.gate`.

    Returns:
        `by`, then the fields of `sapar.planning.tally.Tally`: `so` passed, `may_be` is open.
    """
    asked = [CLAUSES[clause].value for clause in clauses]
    answers = [expression for party in asked for expression in _answers(party, evidence)]
    shown = [nw.col(f"{_SHOWN}_{party}") > 0 for party in asked]
    hoped = [nw.col(f"{_SHOWN}_{party}") + nw.col(f"{_OPEN}_{party}") > 0 for party in asked]
    judged = heard.group_by(unit).agg(*answers)
    joined = _keyed(units, unit, by).join(judged, on=[unit], how="left")
    passed = nw.all_horizontal(*shown, ignore_nulls=False)
    not_failed = nw.all_horizontal(*hoped, ignore_nulls=False)
    return _grouped(
        joined,
        by,
        [
            nw.len().cast(nw.Int64).alias("units"),
            _count(~nw.col(f"{_SHOWN}_{asked[0]}").is_null()).alias("recorded"),
            _count(passed).alias("so"),
            _count(not_failed & ~passed).alias("may_be"),
        ],
    )


def clause_counts(
    events: FrameT, units: FrameT, unit: Unit = "stay", by: Sequence[str] = ()
) -> FrameT:
    """How many clauses the record names.

    Returns:
        `by` and `clauses`; a subject counts once in each stay or scheme.
    """
    named = _of_unit(events, unit).filter(~nw.col("subject").is_null())
    each = named.group_by(unit, "subject").agg(nw.len().alias("events"))
    joined = each.join(_keyed(units, unit, by), on=[unit], how="inner")
    return _grouped(joined, by, [nw.len().cast(nw.Int64).alias("clauses")])


def touch_counts(
    events: FrameT, units: FrameT, unit: Unit = "stay", by: Sequence[str] = ()
) -> FrameT:
    """How many clauses each party touched and changed.

    Returns:
        `by`, `party`, then the fields of `sapar.planning.clauses.Clauses` without `clauses`.
    """
    acts = nw.col("acts")
    each = (
        _of_unit(events, unit)
        .group_by(unit, "subject", "party")
        .agg(
            _count(nw.col("act") != Act.INVITED.value).alias("acts"),
            _count(nw.col("act") == Act.CHANGED.value).alias("changes"),
        )
    )
    named = ~nw.col("subject").is_null()
    joined = each.join(_keyed(units, unit, by), on=[unit], how="inner")
    return (
        joined.group_by(*by, "party")
        .agg(
            _count(named & (acts > 0)).alias("touched"),
            _count(named & (nw.col("changes") > 0)).alias("changed"),
            acts.sum().cast(nw.Int64).alias("acts_"),
            nw.when(~named)
            .then(acts)
            .otherwise(0)
            .sum()
            .cast(nw.Int64)
            .alias("acts_without_subject"),
        )
        .rename({"acts_": "acts"})
    )


def _stage(first_day: nw.Expr) -> nw.Expr:
    """As `sapar.planning.stage.stage_of`; an unknown first day makes both comparisons unknown."""
    on, month = nw.col("on"), nw.col(_MONTH)
    of_event = on.dt.to_string("%Y-%m")
    # Only a stay has a month without a day: an event of a scheme finds none.
    monthly = first_day.is_null()
    running = (on >= first_day) | (monthly & (of_event > month))
    planning = (on < first_day) | (monthly & (of_event < month))
    return (
        nw.when(running)
        .then(nw.lit(Stage.RUNNING.value))
        .otherwise(
            nw.when(planning)
            .then(nw.lit(Stage.PLANNING.value))
            .otherwise(nw.lit(Stage.UNKNOWN.value))
        )
        .alias("stage")
    )


def _acted(say: Say) -> nw.Expr:
    return nw.col("act").is_in([act.value for act in say.acts])


def _of_unit(events: FrameT, unit: Unit) -> FrameT:
    if unit == "stay":
        return events.filter(~nw.col("stay").is_null())
    return events.filter(nw.col("stay").is_null() & ~nw.col("scheme").is_null())


def _keyed(units: FrameT, unit: Unit, by: Sequence[str], *names: str) -> FrameT:
    """The units with the columns that are asked for alone, so that no name meets another."""
    return units.select(*dict.fromkeys((unit, *by, *names)))


def _answers(party: str, evidence: frozenset[Say]) -> list[nw.Expr]:
    """How often a party showed, and may have shown, that it planned."""
    own = nw.col("party") == party
    return [
        nw.when(own)
        .then(nw.sum_horizontal(*(nw.col(column(say, stage)) for say in sorted(evidence))))
        .otherwise(0)
        .sum()
        .alias(f"{name}_{party}")
        for name, stage in ((_SHOWN, Stage.PLANNING), (_OPEN, Stage.UNKNOWN))
    ]


def _count(condition: nw.Expr) -> nw.Expr:
    """Number of rows of which it is so; cast, since engines differ in what they count with."""
    return nw.when(condition).then(1).otherwise(0).sum().cast(nw.Int64)


def _grouped(frame: FrameT, by: Sequence[str], sums: list[nw.Expr]) -> FrameT:
    return frame.group_by(*by).agg(*sums) if by else frame.select(*sums)
