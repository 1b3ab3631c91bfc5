"""Adding up gains by group: each fact once for each figure, always to numbers of like stays."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import narwhals as nw

from sapar.balance.frames import Frames, Table
from sapar.balance.panels.added import by_group
from sapar.balance.panels.gains_sums import GainsSums
from sapar.balance.panels.kind import Context, GroupKey
from sapar.outcomes.goals.measures import PAIRS, attained, home_use, of_home_use
from sapar.outcomes.home_use import HALF_YEAR, HOME_KINDS, YEAR, Window
from sapar.outcomes.measures import READINGS, answers, cell_counts, t_changes
from sapar.outcomes.ties import TieSums

WINDOWS = {"half_year": HALF_YEAR, "year": YEAR}
GAINS = ("gain_goals", "gain_conventional", "gain_then")

_BY = ["group"]

Rows = Iterator[dict[str, Any]]
Found = Iterator[tuple[GroupKey, str, Any]]
"""Group, field of `GainsSums`, and what is added to it."""


def gather_gains(frames: Frames, context: Context) -> dict[GroupKey, GainsSums]:
    """The sums of each group; in one order, since sums of floats depend on it in their last bit."""
    further = () if context.headlines else (_levels, _changes, _answers, _ties, _used, _cells)
    parts = (_stays, _reached, *further)
    found = by_group(row for part in parts for row in part(frames))
    return {group: GainsSums(**found[group]) for group in sorted(found, key=str)}


def _stays(frames: Frames) -> Found:
    for row in _of(frames, "stays", _counted):
        yield row["group"], "stays", row["stays"]


def _reached(frames: Frames) -> Found:
    names = ("goals", "answered", "reached")
    for row in _of(frames, "changes", partial(_counted, by=names)):
        key = (row["goals"], row["answered"], row["reached"])
        yield row["group"], "reached", {key: row["stays"]}


def _levels(frames: Frames) -> Found:
    for wave in ("post", "followup"):
        for row in _of(frames, "goals", partial(attained, wave=wave, by=_BY)):
            group, level = row.pop("group"), row.pop("level")
            yield group, "levels", {(wave, level, name): n for name, n in row.items()}


def _changes(frames: Frames) -> Found:
    for after in PAIRS:
        for row in _of(frames, "changes", partial(t_changes, after=after, by=_BY)):
            yield row["group"], "changes", {(after, row["gain"]): row["stays"]}


def _answers(frames: Frames) -> Found:
    for after in READINGS:
        for row in _of(frames, "answers", partial(answers, by=_BY, after=after)):
            key = (after, row["pre"], row["then"], row["post"])
            yield row["group"], "answers", {key: row["stays"]}


def _ties(frames: Frames) -> Found:
    for row in _of(frames, "ties", _summed):
        yield row.pop("group"), "ties", row


def _used(frames: Frames) -> Found:
    for name, window in WINDOWS.items():
        for row in _of(frames, "goals", partial(_home_use, window=window)):
            group, kind = row.pop("group"), row.pop("kind")
            yield group, "used", {(name, kind, what): n for what, n in row.items()}


def _cells(frames: Frames) -> Found:
    for gain in GAINS:
        for row in _of(frames, "cells", partial(cell_counts, by=_BY, gain=gain)):
            key = (gain, row["delivered"], row["supported"], row["gain"])
            yield row["group"], "cells", {key: row["stays"]}


def _home_use(goals: Table, window: Window) -> Table:
    """Use at home by kind; what is told in own words has none: there may be as many as goals."""
    kind = nw.col("kind")
    known = nw.when(kind.is_in(sorted(HOME_KINDS))).then(kind)
    named = of_home_use(goals).with_columns(known.alias("kind"))
    return home_use(named, window, ["group", "kind"])


def _summed(ties: Table) -> Table:
    names = TieSums.__dataclass_fields__
    return ties.group_by("group").agg(nw.col(name).sum().cast(nw.Int64()) for name in names)


def _counted(fact: Table, by: Sequence[str] = ()) -> Table:
    return fact.group_by("group", *by).agg(nw.len().cast(nw.Int64()).alias("stays"))


def _of(frames: Frames, name: str, sums: Callable[[Table], Table]) -> Rows:
    """The rows of some sums of a fact, in one order; none where the record has nothing of it."""
    fact = frames.get(name)
    if fact is None:
        return iter(())
    return iter(sorted(frames.rows(sums(fact)), key=lambda row: str(tuple(row.values()))))
