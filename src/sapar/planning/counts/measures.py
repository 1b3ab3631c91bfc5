"""Sums over the voices and plans of many stays, or schemes, in frames of the table library.

Each function takes what `sapar.planning.measures` returns, with whatever columns are to be grouped
by, and gives the numbers from which the pure functions of `sapar.planning` make figures.
"""

from collections.abc import Sequence

import narwhals as nw
from narwhals.typing import FrameT

from sapar.planning.act import Say
from sapar.planning.gate import CLAUSES
from sapar.planning.measures import OPEN, SHOWN
from sapar.planning.stage import Stage
from sapar.planning.voice import column
from sapar.values.measures import number_of
from sapar.values.party import Party

GATE = "gate"
GATES = {GATE: tuple(CLAUSES.values()), **{code: (party,) for code, party in CLAUSES.items()}}
"""What can be passed, the whole gate or one clause, and who must have planned for it."""

TOUCHES = ("touched", "changed", "acts", "acts_without_subject")


def plan_counts(plans: FrameT, by: Sequence[str] = ()) -> FrameT:
    """Of how many stays, or schemes, planning is recorded, and how many pass the gate.

    Args:
        plans: as `sapar.planning.measures.plans` returns it.
        by: columns to group by. None: one row in all.

    Returns:
        `by`, the fields of `sapar.planning.shares.Record`, `clauses` (a subject counts once in
        each stay or scheme), and for each of `GATES` the two last fields of
        `sapar.planning.tally.Tally`: `gate_so`, `gate_may_be`, `A02_so`, ...
    """
    recorded, contractor = nw.col("recorded"), nw.col("with_contractor")
    counts = [
        nw.len().cast(nw.Int64).alias("units"),
        recorded.sum().cast(nw.Int64),
        contractor.sum().cast(nw.Int64),
        number_of((recorded > 0) & (contractor > 0)).alias("recorded_with_contractor"),
        nw.col("clauses").sum().cast(nw.Int64),
        *(each for gate in GATES for each in _passed(gate)),
    ]
    return plans.group_by(*by).agg(*counts) if by else plans.select(*counts)


def voice_counts(voices: FrameT, by: Sequence[str] = ()) -> FrameT:
    """In how many stays, or schemes, each party had each kind of say at each stage.

    Args:
        voices: as `sapar.planning.measures.voices` returns it.
        by: columns to group by.

    Returns:
        `by`, `party`, then for each kind of say, while planned and while running, its number
        (`spoke_planning_so`) and in how many it may be so, since a date is missing
        (`spoke_planning_may_be`), then the sums of `TOUCHES`. A party of which nothing is recorded
        has no row.
    """
    counts = [
        expression
        for stage in (Stage.PLANNING, Stage.RUNNING)
        for say in Say
        for expression in _had(say, stage)
    ]
    touches = [nw.col(name).sum().cast(nw.Int64) for name in TOUCHES]
    return voices.group_by(*by, "party").agg(*counts, *touches)


def _had(say: Say, stage: Stage) -> tuple[nw.Expr, nw.Expr]:
    there, dateless = nw.col(column(say, stage)), nw.col(column(say, Stage.UNKNOWN))
    name = column(say, stage)
    return (
        number_of(there > 0).alias(f"{name}_so"),
        number_of((there == 0) & (dateless > 0)).alias(f"{name}_may_be"),
    )


def _passed(gate: str) -> tuple[nw.Expr, nw.Expr]:
    shown = [nw.col(f"{SHOWN}_{party.value}") > 0 for party in GATES[gate]]
    hoped = [_shown_or_open(party) > 0 for party in GATES[gate]]
    passed = nw.all_horizontal(*shown, ignore_nulls=False)
    not_failed = nw.all_horizontal(*hoped, ignore_nulls=False)
    return number_of(passed).alias(f"{gate}_so"), number_of(not_failed & ~passed).alias(
        f"{gate}_may_be"
    )


def _shown_or_open(party: Party) -> nw.Expr:
    return nw.col(f"{SHOWN}_{party.value}") + nw.col(f"{OPEN}_{party.value}")
