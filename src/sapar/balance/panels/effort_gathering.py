"""Adding up work and credit by group: one pass over each fact."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import narwhals as nw

from sapar.balance.frames import Frames, Table
from sapar.balance.panels.added import by_group
from sapar.balance.panels.effort_sums import Counted, EffortSums
from sapar.balance.panels.kind import Context, GroupKey
from sapar.dataset.facts.effort import UNITS
from sapar.effort.credit import Credits
from sapar.effort.measures import CREDITS, ENTRIES, SCALE
from sapar.effort.pooling import MOST, StayShares
from sapar.values.measures import number_of
from sapar.values.party import Party

_WORK = {**{unit: name for name, unit in UNITS.items()}, **{name: name for name in ENTRIES}}
_ROLES = {name: name for name in CREDITS}
_WORKED = [unit for name, unit in UNITS.items() if name != "hours_cut"]

Found = Iterator[tuple[GroupKey, str, Any]]
"""Group, field of `EffortSums`, and what is added to it."""


def gather_effort(frames: Frames, context: Context) -> dict[GroupKey, EffortSums]:
    """The sums of each group; of a sample with few stays, also each of these."""
    received = () if context.headlines else _received(frames)
    found = by_group([*_stays(frames), *_hours(frames), *_credits(frames), *received])
    groups = {group: EffortSums(**found[group]) for group in sorted(found, key=str)}
    with_both = sum(sums.record.with_both for sums in groups.values())
    if not (context.sampled and 0 < with_both <= MOST):
        return groups
    drawn = _drawn(frames)
    return {
        group: replace(sums, drawn=tuple(drawn.get(group, ()))) for group, sums in groups.items()
    }


def _stays(frames: Frames) -> Found:
    fact = frames.get("stays")
    if fact is None:
        return
    counted = fact.group_by("group").agg(nw.len().cast(nw.Int64()).alias("number"))
    for row in frames.rows(counted):
        yield row["group"], "numbers", {"stays": row["number"]}


def _hours(frames: Frames) -> Found:
    for group, sums, stays in _counted(frames, "effort", _WORK):
        numbers = {"with_effort": stays["stays"], "with_both": stays["stays_in_both"]}
        yield group, "numbers", numbers
        yield group, "hours", sums


def _credits(frames: Frames) -> Found:
    for group, sums, stays in _counted(frames, "credits", _ROLES):
        yield group, "numbers", {"with_credit": stays["stays"]}
        yield group, "credits", sums


def _counted(
    frames: Frames, name: str, told: dict[str, str]
) -> Iterator[tuple[GroupKey, dict[Counted, int], dict[str, int]]]:
    """Numbers of each party in stays of either kind, and stays; each stay once."""
    fact = frames.get(name)
    if fact is None:
        return
    columns = [*told, "stays", "stays_in_both"]
    sums = fact.group_by("group", "in_both", "party").agg(
        *(nw.col(column).sum().cast(nw.Int64()) for column in columns)
    )
    for row in _known(frames, sums):
        party, both = Party(row["party"]), row["in_both"]
        numbers = {(both, party, name): row[column] for column, name in told.items()}
        yield row["group"], numbers, row


def _received(frames: Frames) -> Found:
    """What each party was paid, in euro; each benefit is shared out in one unit."""
    fact = frames.get("flows")
    if fact is None:
        return
    euro = nw.col("euro")
    sums = fact.group_by("group", nw.col("payee").alias("party")).agg(
        euro.sum().alias("euro"),
        number_of(~euro.is_null()).alias("valued"),
        number_of(euro.is_null()).alias("unvalued"),
    )
    for row in _known(frames, sums):
        party = Party(row["party"])
        yield row["group"], "received", {party: row["euro"]}
        yield row["group"], "valued", {party: row["valued"]}
        yield row["group"], "unvalued", {party: row["unvalued"]}


def _drawn(frames: Frames) -> dict[GroupKey, list[StayShares]]:
    """Every stay that has both, with its hours and its weighted roles."""
    found: dict[GroupKey, list[StayShares]] = {}
    worked = _of_stays(frames, "effort", _WORKED)
    named = _of_stays(frames, "credits", list(_ROLES))
    for key in sorted(worked.keys() | named.keys(), key=str):
        hours = {party: sum(told.values()) / SCALE for party, told in worked.get(key, {}).items()}
        roles = {party: _weighted(told) for party, told in named.get(key, {}).items()}
        found.setdefault(key[0], []).append(StayShares(hours, roles))
    return found


def _of_stays(
    frames: Frames, name: str, columns: Sequence[str]
) -> dict[tuple[GroupKey, str], dict[Party, dict[str, int]]]:
    fact = frames.get(name)
    found: dict[tuple[GroupKey, str], dict[Party, dict[str, int]]] = {}
    if fact is None:
        return found
    both = fact.filter(nw.col("in_both") > 0)
    for row in _known(frames, both.select("group", "stay", "party", *columns)):
        told = found.setdefault((row["group"], row["stay"]), {})
        told[Party(row["party"])] = {column: row[column] for column in columns}
    return found


def _weighted(told: dict[str, int]) -> float:
    degrees = {name: number for name, number in told.items() if name != "outputs"}
    return Credits(**degrees).weighted()


def _known(frames: Frames, sums: Table) -> list[dict[str, Any]]:
    """Rows of the parties that there are, in one order."""
    parties = {party.value for party in Party}
    rows = (row for row in frames.rows(sums) if row["party"] in parties)
    return sorted(rows, key=lambda row: str(tuple(row.values())))
