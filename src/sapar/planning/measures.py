"""Sums over the table `planning` for each stay or scheme, in frames of the table library.

Each function takes and returns a narwhals frame, lazy or eager, on one engine. The usual way:
`staged`, then `voices` and `plans` of stays or of schemes, one row for each party or each of
them; `sapar.planning.counts.measures` adds these up over many stays.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import narwhals as nw
from narwhals.typing import FrameT

from sapar.planning.act import Say
from sapar.planning.gate import CLAUSES, EVIDENCE
from sapar.planning.stage import Stage
from sapar.planning.voice import column
from sapar.values.measures import number_of
from sapar.values.party import Party

Unit = Literal["stay", "scheme"]
"""What was planned; an event without a stay belongs to its scheme as a whole."""

SHOWN, OPEN = "shown", "open"
"""Columns of `plans`: `shown_sending`, how often that party showed that it planned, and
`open_sending`, how often it may have, on a day that is not known."""

_FIRST, _MONTH, _SCHEME = "_first_day", "_start_month", "_scheme_of_stay"
_ACTED = "_contractor_acted"
_ACTS, _CHANGES = nw.col("_acts"), nw.col("_changes")


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
        (`spoke_planning`, `changed_unknown`): the row that `Voice.of_row` reads; then the fields
        of `sapar.planning.clauses.Clauses` without `clauses`.
    """
    names = [column(say, stage) for say in Say for stage in Stage]
    told = [
        number_of(_acted(say) & (nw.col("stage") == stage.value)).alias(column(say, stage))
        for say in Say
        for stage in Stage
    ]
    each = _of_unit(events, unit).group_by(unit, "party", "subject").agg(*told)
    marked = each.with_columns(
        nw.sum_horizontal(*_columns(say for say in Say if say is not Say.INVITED)).alias("_acts"),
        nw.sum_horizontal(*_columns([Say.CHANGED])).alias("_changes"),
    )
    return marked.group_by(unit, "party").agg(*(_sum(name) for name in names), *_touched())


def plans(
    events: FrameT,
    units: FrameT,
    unit: Unit = "stay",
    by: Sequence[str] = (),
    evidence: frozenset[Say] = EVIDENCE,
) -> FrameT:
    """How each stay, or each scheme as a whole, was planned.

    Args:
        events: what `staged` returns.
        units: the table `stays` or `schemes`, one row for each; of stays with `contractor`.
        unit: which of the two.
        by: columns of `units` to carry along.
        evidence: what shows that a party planned, as in `sapar.planning.gate.gate`.

    Returns:
        One row for each unit: its key, `by`, `recorded` and `with_contractor` (1 or 0: whether any
        event is recorded; whether a contractor is named or has acted), `clauses` (how many the
        record names), and `SHOWN` and `OPEN` for the party of each clause of the gate.
    """
    told = [expression for party in CLAUSES.values() for expression in _answers(party, evidence)]
    names: list[str] = [
        f"{name}_{party.value}" for party in CLAUSES.values() for name in (SHOWN, OPEN)
    ]
    acted = number_of(nw.col("party") == Party.CONTRACTOR.value).alias(_ACTED)
    each = _of_unit(events, unit).group_by(unit, "subject").agg(acted, *told)
    sums = each.group_by(unit).agg(
        number_of(~nw.col("subject").is_null()).alias("_clauses"),
        *(_sum(name) for name in (_ACTED, *names)),
    )
    own: tuple[str, ...] = ("contractor",) if unit == "stay" else ()
    joined = units.select(*dict.fromkeys((unit, *by, *own))).join(sums, on=[unit], how="left")
    has = nw.col(_ACTED) > 0
    return joined.select(
        *dict.fromkeys((unit, *by)),
        _flag(~nw.col("_clauses").is_null()).alias("recorded"),
        _flag(has | ~nw.col("contractor").is_null() if own else has).alias("with_contractor"),
        nw.col("_clauses").fill_null(0).cast(nw.Int64).alias("clauses"),
        *(nw.col(name).fill_null(0).cast(nw.Int64) for name in names),
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


def _columns(kinds: Iterable[Say]) -> list[nw.Expr]:
    return [nw.col(column(say, stage)) for say in kinds for stage in Stage]


def _touched() -> list[nw.Expr]:
    """What a party did to the clauses that the record names, and beside them."""
    named = ~nw.col("subject").is_null()
    return [
        number_of(named & (_ACTS > 0)).alias("touched"),
        number_of(named & (_CHANGES > 0)).alias("changed"),
        _ACTS.sum().cast(nw.Int64).alias("acts"),
        nw.when(~named).then(_ACTS).otherwise(0).sum().cast(nw.Int64).alias("acts_without_subject"),
    ]


def _of_unit(events: FrameT, unit: Unit) -> FrameT:
    if unit == "stay":
        return events.filter(~nw.col("stay").is_null())
    return events.filter(nw.col("stay").is_null() & ~nw.col("scheme").is_null())


def _answers(party: Party, evidence: frozenset[Say]) -> list[nw.Expr]:
    """How often a party showed, and may have shown, that it planned."""
    acts = [act.value for say in sorted(evidence) for act in say.acts]
    own = (nw.col("party") == party.value) & nw.col("act").is_in(acts)
    return [
        number_of(own & (nw.col("stage") == stage.value)).alias(f"{name}_{party.value}")
        for name, stage in ((SHOWN, Stage.PLANNING), (OPEN, Stage.UNKNOWN))
    ]


def _flag(condition: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(1).otherwise(0).cast(nw.Int64)


def _sum(name: str) -> nw.Expr:
    return nw.col(name).sum().cast(nw.Int64)
