"""Adding up by group who had a say: one pass over each of two facts."""

from collections.abc import Iterator
from typing import Any

import narwhals as nw

from sapar.balance.frames import Frames, Table
from sapar.balance.panels.added import by_group
from sapar.balance.panels.kind import Context, GroupKey
from sapar.balance.panels.say_sums import PlanningSums, SaySums
from sapar.planning.counts.measures import plan_counts, voice_counts

_BY = ["group", "_whole"]

Found = Iterator[tuple[GroupKey, str, PlanningSums]]
"""Group, field of `SaySums`, and what is added to it."""


def gather_say(frames: Frames, context: Context) -> dict[GroupKey, SaySums]:
    """The sums of each group; none where the dataset records no planning."""
    voices = () if context.headlines else _voices(frames)
    found = by_group([*_plans(frames), *voices])
    return {group: SaySums(**found[group]) for group in sorted(found, key=str)}


def _plans(frames: Frames) -> Found:
    fact = frames.get("clauses")
    if fact is None:
        return
    for row in frames.rows(plan_counts(_marked(fact), _BY)):
        group, whole = row.pop("group"), row.pop("_whole")
        yield group, _field(whole=whole), PlanningSums(plans=row)


def _voices(frames: Frames) -> Found:
    fact = frames.get("voices")
    if fact is None:
        return
    for row in frames.rows(voice_counts(_marked(fact), _BY)):
        group, whole, party = row.pop("group"), row.pop("_whole"), row.pop("party")
        yield group, _field(whole=whole), PlanningSums(voices=_told(row, party))


def _told(row: dict[str, Any], party: str) -> dict[tuple[str, str], int]:
    return {(party, name): number for name, number in row.items() if number}


def _marked(fact: Table) -> Table:
    """Which rows are of a scheme as a whole."""
    return fact.with_columns(nw.col("stay").is_null().alias("_whole"))


def _field(*, whole: bool) -> str:
    return "schemes" if whole else "stays"
