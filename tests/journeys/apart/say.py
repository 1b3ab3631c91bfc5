"""Who had a say, from the definitions in docs/rules/say-*.md alone."""

from collections.abc import Iterable
from typing import Any

from .readers import Answer, Answers, Row, by, day, share

ACTS = {
    "invited": ("invited",),
    "spoke": ("stated", "commented"),
    "changed": ("changed",),
    "approved": ("approved",),
    "declined": ("declined",),
}
Event = tuple[str, str, str, str | None]
"""Party, act, stage, subject."""


def figures(data: dict[str, list[Row]]) -> Answers:
    """Gate, shares of each say, shares of clauses: of stays, and of schemes as a whole."""
    found: Answers = {}
    stays = {row["stay"]: row for row in data["stays"]}
    events = [row for row in data["planning"] if row["stay"] in stays]
    of_stays = _units(by(events, "stay"), stays)
    schemes = {row["scheme"]: row for row in data["schemes"]}
    general = [row for row in data["planning"] if row["stay"] is None]
    of_schemes = _units(by(general, "scheme"), schemes)
    for unit, units in (("stays", of_stays), ("schemes", of_schemes)):
        found |= _gate(unit, units)
    found |= _clauses(of_stays, {key for key, row in stays.items() if row["contractor"]})
    for stage in ("planning", "running"):
        found |= _says(stage, of_stays, {key for key, row in stays.items() if row["contractor"]})
    return found


def _units(groups: dict[str, list[Row]], begins: dict[str | None, Row]) -> dict[str, list[Event]]:
    return {key: [_event(row, begins.get(key)) for row in rows] for key, rows in groups.items()}


def _event(row: Row, unit: Row | None) -> Event:
    on, begin = day(row["on"]), day(unit["first_day"]) if unit else None
    stage = "unknown" if on is None or begin is None else "running" if on >= begin else "planning"
    return str(row["party"]), str(row["act"]), stage, row["subject"]


def _had(events: list[Event], party: str, acts: Iterable[str], stage: str) -> bool | None:
    stages = {when for who, act, when, _ in events if who == party and act in acts}
    return True if stage in stages else None if "unknown" in stages else False


def _share(verdicts: list[bool | None]) -> Answer:
    """Share of what is known; the ends take the open ones for no, and for yes."""
    so, open_ = verdicts.count(True), verdicts.count(None)
    value = share(so, len(verdicts) - open_)
    if value is None:
        return (None,)
    least, most = so / len(verdicts), (so + open_) / len(verdicts)
    return (value, least, most) if open_ else (value,)


def _gate(unit: str, units: dict[str, list[Event]]) -> Answers:
    agreed = ("changed", "approved")
    home = {k: _had(each, "sending", agreed, "planning") for k, each in units.items()}
    person = {k: _had(each, "participant", agreed, "planning") for k, each in units.items()}
    both = [
        False if False in (home[k], person[k]) else None if None in (home[k], person[k]) else True
        for k in units
    ]
    return {
        f"say/{unit}_gate": _share(both),
        f"say/{unit}_A02": _share(list(home.values())),
        f"say/{unit}_A03": _share(list(person.values())),
    }


def _asked(units: dict[str, list[Event]], party: str, contracted: set[Any]) -> list[list[Event]]:
    """Units in which a party is there to be asked."""
    return [
        events
        for key, events in units.items()
        if party != "contractor"
        or key in contracted
        or any(who == party for who, _, _, _ in events)
    ]


def _says(stage: str, units: dict[str, list[Event]], contracted: set[Any]) -> Answers:
    found = {}
    for party in ("sending", "participant", "host", "contractor", "sponsor"):
        asked = _asked(units, party, contracted)
        for say, acts in ACTS.items():
            verdicts = [_had(events, party, acts, stage) for events in asked]
            found[f"say/{stage}/{party}/{say}"] = _share(verdicts)
    return found


def _clauses(units: dict[str, list[Event]], contracted: set[Any]) -> Answers:
    named = {(key, event[3]) for key, events in units.items() for event in events if event[3]}
    found: Answers = {"say/clauses": (float(len(named)) if units else None,)}
    for party in ("sending", "participant", "host"):
        own = [(k, e) for k, events in units.items() for e in events if e[0] == party]
        did = [(k, e) for k, e in own if e[1] != "invited"]
        for name, acts in (("touched", None), ("changed", ("changed",))):
            clauses = {(k, e[3]) for k, e in did if e[3] and (acts is None or e[1] in acts)}
            blind = did and not any(e[3] for _, e in did)
            value = None if blind else share(len(clauses), len(named))
            found[f"say/clauses/{party}/{name}"] = (value,)
    return found
