"""Dates and lengths that contradict each other (N01, N02)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from sapar.terms.checks.parts import numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity

FOLLOWED: Final = 1
"""Years after the end of a scheme in which its effects are still looked for (E06: 12 months)."""

DURING: Final = frozenset("ABCD")
"""Sections of the catalogue whose duties are done by the end of the scheme."""


def _out_of_order(terms: Terms) -> Iterator[Place]:
    scheme = terms.scheme
    if scheme.last_day < scheme.first_day:
        yield _place(("scheme", "last_day"), "ends", scheme.last_day, scheme.first_day)
        return
    if terms.dated is not None and terms.dated > scheme.last_day:
        yield _place(("dated",), "dated", terms.dated, scheme.last_day)
    yield from _due_days(terms)
    yield from _indicators(terms)


def _due_days(terms: Terms) -> Iterator[Place]:
    last = terms.scheme.last_day
    for path, clause in numbered(terms):
        on = None if clause.due is None else clause.due.on
        if on is not None:
            place = (*path, "due", "on")
            if terms.dated is not None and on < terms.dated:
                yield _place(place, "past", on, terms.dated)
            if on > last and clause.item is not None and clause.item[0] in DURING:
                yield _place(place, "over", on, last)


def _indicators(terms: Terms) -> Iterator[Place]:
    first, followed = terms.scheme.first_day, _years_on(terms.scheme.last_day)
    for place, aim in enumerate(terms.aims):
        for inner, indicator in enumerate(aim.indicators):
            path = "aims", place, "indicators", inner, "by"
            if indicator.by is not None and indicator.by < first:
                yield _place(path, "before", indicator.by, first)
            elif indicator.by is not None and indicator.by > followed:
                yield _place(path, "long_after", indicator.by, followed)


def _years_on(day: date) -> date:
    if day.year + FOLLOWED > date.max.year:
        return date.max
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + FOLLOWED, day=28 if leap else day.day)


def _place(path: Path, says: str, found: date, held_against: date) -> Place:
    values = {"found": found.isoformat(), "other": held_against.isoformat()}
    return Place(path, says, values)


def _odd_lengths(terms: Terms) -> Iterator[Place]:
    stay = terms.scheme.stay
    if stay is not None and stay.longest < stay.shortest:
        yield _days(("scheme", "stay", "longest"), "stay", stay.longest, stay.shortest)
    for path, clause in numbered(terms):
        earliest = None if clause.due is None else clause.due.earliest
        latest = None if clause.due is None else clause.due.latest
        if earliest is not None and latest is not None and earliest > latest:
            values = {"found": f"{latest:f}", "other": f"{earliest:f}"}
            yield Place((*path, "due"), "share", values)
    yield from _bands(terms)


def _bands(terms: Terms) -> Iterator[Place]:
    fee = None if terms.money is None else terms.money.fee
    bands = () if fee is None else fee.bands
    path: Path = ("money", "fee", "bands")
    for place, (one, other) in enumerate(pairwise(bands), start=1):
        if other.days <= one.days:
            yield _days((*path, place), "bands", other.days, one.days)
    longest = None if terms.scheme.stay is None else terms.scheme.stay.longest
    if bands and longest is not None and max(each.days for each in bands) < longest:
        yield _days(path, "uncovered", max(each.days for each in bands), longest)
    if bands and fee is not None and fee.amount is not None:
        yield Place(("money", "fee", "amount"), "twice", {"found": f"{fee.amount:f}"})


def _days(path: Path, says: str, found: int, other: int) -> Place:
    return Place(path, says, {"found": str(found), "other": str(other)})


DATES = Rule("N01", Severity.ERROR, ("S43",), _out_of_order)
LENGTHS = Rule("N02", Severity.ERROR, ("S43",), _odd_lengths)
