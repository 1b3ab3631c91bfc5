"""Whose effort was credited, from docs/rules/effort-*.md alone."""

import math
from collections import defaultdict
from collections.abc import Iterable

from .readers import UNKNOWN, Answer, Answers, Row, counted, share

WEIGHTS = {"lead": 3, "equal": 2, "support": 1}
A_DAY = 16


def figures(data: dict[str, list[Row]]) -> Answers:
    """Hours, segregation, and of stays with both, credit beside work."""
    stays = {row["stay"] for row in data["stays"]}
    work = [row for row in data["effort"] if row["stay"] in stays]
    named = [row for row in data["credits"] if row["stay"] in stays]
    both = {row["stay"] for row in work} & {row["stay"] for row in named}
    found: Answers = {"effort/both": (share(len(both), len(stays)),)}
    found |= _all_hours(work)
    work = [row for row in work if row["stay"] in both]
    named = [row for row in named if row["stay"] in both]
    hours, credit = _hours(work), _credit(named)
    if {row["party"] for row in work} > hours.keys() or {
        row["party"] for row in named
    } > credit.keys():
        # What a party did, or has, is not known at all: then nor is any distance to it.
        return found | dict.fromkeys(("effort/mismatch", "effort/divergence"), UNKNOWN)
    return found | _recognition(hours, credit)


def _capped(row: Row) -> float | None:
    hours = counted(row["hours"])
    if hours is None:
        return None
    return min(float(hours), A_DAY) if row["on"] else float(hours)


def _hours(rows: Iterable[Row]) -> dict[str, float]:
    """Hours of each party that has any entry with hours."""
    found: dict[str, float] = defaultdict(float)
    for row in rows:
        hours = _capped(row)
        if hours is not None:
            found[str(row["party"])] += hours
    return found


def _credit(rows: Iterable[Row]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for row in rows:
        if row["degree"] in WEIGHTS:
            found[str(row["party"])] += WEIGHTS[str(row["degree"])]
    return found


def _all_hours(work: list[Row]) -> Answers:
    found: Answers = {}
    unseen: dict[str, float | None] = {}
    for party, hours in _hours(work).items():
        own = [row for row in work if row["party"] == party]
        found[f"effort/hours/{party}/hours"] = (hours,)
        cut = [float(counted(row["hours"]) or 0) - (_capped(row) or 0) for row in own]
        found[f"effort/hours/{party}/cut"] = (sum(cut),)
        answer = _segregation(own)
        unseen[party] = answer[0]
        found[f"effort/hours/{party}/segregation"] = answer
    home, host = unseen.get("sending"), unseen.get("host")
    ratio = home / host if home is not None and host else None
    return found | {"effort/segregation_ratio": (ratio,)}


def _segregation(own: list[Row]) -> Answer:
    by_kind: dict[str | None, float] = defaultdict(float)
    for row in own:
        by_kind[row["kind"]] += _capped(row) or 0
    unseen, unknown = by_kind["administrative"] + by_kind["field"], by_kind[None]
    known = unseen + by_kind["intellectual"]
    if not known:
        return (None,)
    return unseen / known, unseen / (known + unknown), (unseen + unknown) / (known + unknown)


def _recognition(hours: dict[str, float], credit: dict[str, float]) -> Answers:
    worked, given = sum(hours.values()), sum(credit.values())
    found: Answers = {"effort/mismatch": (None,), "effort/divergence": (None,)}
    if not worked or not given:
        return found
    h = {party: each / worked for party, each in hours.items()}
    c = {party: each / given for party, each in credit.items()}
    parties = h.keys() | c.keys()
    gap = sum(abs(c.get(party, 0) - h.get(party, 0)) for party in parties) / 2
    found["effort/mismatch"] = (gap,)
    if all(h.get(party) for party in c if c[party]):
        found["effort/divergence"] = (sum(c[p] * math.log(c[p] / h[p]) for p in c if c[p]),)
    for party in parties & h.keys():
        ratio = c.get(party, 0) / h[party] if h[party] else None
        found[f"effort/parties/{party}/effort"] = (h[party],)
        found[f"effort/parties/{party}/ratio"] = (ratio,)
        found[f"effort/parties/{party}/log_ratio"] = (math.log(ratio) if ratio else None,)
    return found
