"""Whom the records are about that a figure rests on: twelve goals may be those of one person.

Figures that count stays say themselves on how many they rest; those that count goals, payments,
promises or hours do not. So each is judged by the people of its record.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, reduce
from operator import or_

import narwhals as nw

from sapar.balance.dimensions import Dimension
from sapar.balance.disclosure.contributing import counted
from sapar.balance.disclosure.contributors import Behind, Contributors, name_of
from sapar.balance.disclosure.marks import WHOLE
from sapar.balance.disclosure.rules import Rules
from sapar.balance.disclosure.spots import Path
from sapar.balance.frames import Frames, Table
from sapar.balance.known_countries import merged_groups
from sapar.money.items import APART

People = Mapping[str, Contributors]
"""Whom a record is about, of all stays and of each group, by the keys of `Marks`."""

_GOALS, _RATINGS, _TIES, _BOTH = "goals", "ratings", "ties", "work and credit"

RESTS_ON: Mapping[str, str] = {
    "money": "payments",
    "panels/money": "payments",
    "panels/money/figures/mentor_hour": "mentoring",
    "panels/money/figures/undelivered": "prices",
    "panels/money/figures/undelivered_mentoring": "mentoring",
    "panels/money/figures/phantom": "prices",
    "panels/money/figures/unitemised": "prices",
    "panels/money/figures/paid_twice": "charged twice",
    "panels/money/figures/surplus": "costs",
    "panels/money/figures/cost_ratio": "costs",
    "panels/money/tables/service": "costs",
    "panels/say/figures/stays": "planning",
    "panels/say/figures/clauses": "planning",
    "panels/say/tables/clauses": "planning",
    "panels/say/tables/planning": "planning",
    "panels/say/tables/running": "planning",
    "panels/delivery": "promises",
    "panels/delivery/figures/access": "requests",
    "panels/delivery/figures/charges": "charges",
    "panels/delivery/tables/access": "requests",
    "panels/gains": _RATINGS,
    "panels/gains/figures/reached": _GOALS,
    "panels/gains/figures/t_": _GOALS,
    "panels/gains/figures/used": _GOALS,
    "panels/gains/figures/ties": _TIES,
    "panels/gains/tables/levels": _GOALS,
    "panels/gains/tables/home_use": _GOALS,
    "panels/gains/tables/t_changes": _GOALS,
    "panels/gains/tables/gain_goals": _GOALS,
    "panels/effort/figures/mismatch": _BOTH,
    "panels/effort/figures/divergence": _BOTH,
    "panels/effort/figures/segregation": "hours",
    "panels/effort/tables/parties": _BOTH,
    "panels/effort/tables/hours": "hours",
    "panels/effort/tables/benefits": _BOTH,
    "panels/effort/tables/benefits/rows/money": "payments",
    "panels/reciprocity/figures/open_places": "places in return",
    "panels/reciprocity/tables/debt": "places in return",
    "panels/reciprocity/tables/networks/rows/money": "payments",
    "panels/reciprocity/tables/networks/rows/teaching": "hours taught",
    "panels/reciprocity/tables/networks/rows/talks": "talks",
    "panels/reciprocity/tables/networks/rows/outputs": "outputs",
}
"""The record of a figure, by how its path begins; the longest beginning counts."""


def _known(*names: str) -> nw.Expr:
    return reduce(or_, (~nw.col(name).is_null() for name in names))


_ITEM = nw.col("item")

RECORDS: Mapping[str, tuple[str, nw.Expr]] = {
    "payments": ("flows", _ITEM.is_null() | ~_ITEM.is_in(sorted(APART))),
    "mentoring": ("mentoring", _known("commitment")),
    "prices": ("commitments", nw.col("price") > 0),
    "promises": ("commitments", _known("commitment")),
    "talks": ("commitments", _ITEM == "C08"),
    "places in return": ("commitments", _ITEM == "E08"),
    "requests": ("access", _known("stay")),
    "charges": ("charges", _known("stay")),
    "charged twice": ("charges", nw.col("covered") == 1),
    "costs": ("costs", _known("stay")),
    "planning": ("clauses", (nw.col("recorded") == 1) & ~nw.col("stay").is_null()),
    _GOALS: ("goals", _known("score_post", "score_followup")),
    _RATINGS: ("answers", _known("post", "followup")),
    _TIES: ("ties", (nw.col("answered") > 0) | (nw.col("mutual_known") > 0)),
    "hours": ("effort", nw.col("entries") > 0),
    _BOTH: ("effort", nw.col("in_both") == 1),
    "hours taught": ("stays", nw.col("teaching_hours") > 0),
    "outputs": ("outputs", _known("stay")),
}
"""The fact that holds a record, and which of its rows are one."""


@cache
def record_of(path: Path) -> str | None:
    """The record that a figure rests on; None where the figure counts stays, arcs or schemes."""
    text = "/".join(path)
    begins = [beginning for beginning in RESTS_ON if text.startswith(beginning)]
    return RESTS_ON[max(begins, key=len)] if begins else None


def with_records(
    behind: Behind, frames: Frames, rules: Rules, dimension: Dimension | None = None
) -> Behind:
    """Who stands behind a balance, and whom each of its records is about.

    Args:
        behind: as counted so far.
        frames: the facts of a question.
        rules: of the release; where nothing can be withheld, nobody is counted.
        dimension: grouped by.
    """
    if not rules.withholds:
        return behind
    return replace(behind, records=people_of_records(frames, dimension))


def people_of_records(frames: Frames, dimension: Dimension | None = None) -> dict[str, People]:
    """Whom each record is about, in all stays and in each group."""
    stays = frames.get("stays")
    return {
        record: dict(_people(frames, stays, fact.filter(rows), dimension))
        for record, (name, rows) in RECORDS.items()
        if stays is not None and (fact := frames.get(name)) is not None
    }


def _people(
    frames: Frames, stays: Table, rows: Table, dimension: Dimension | None
) -> Iterator[tuple[str, Contributors]]:
    theirs = stays.join(rows.select("stay"), on="stay", how="semi")
    yield WHOLE, counted(frames, theirs, by_group=False).get(None, Contributors())
    if dimension is not None:
        groups = dict(counted(frames, theirs, by_group=True))
        for group, found in merged_groups(groups, dimension).items():
            yield name_of(group), found
