"""Which figures are about too few people, each judged by what it rests on."""

from functools import cache

from sapar.balance.disclosure.contributors import (
    Behind,
    Contributors,
    dominated,
    too_few,
    too_few_answered,
    too_few_for_opinions,
)
from sapar.balance.disclosure.entries import SOURCES, entry_of
from sapar.balance.disclosure.marks import WHOLE, Mark, Marks
from sapar.balance.disclosure.records import record_of
from sapar.balance.disclosure.rules import Rules, not_people
from sapar.balance.disclosure.spots import ROWS, Path
from sapar.values.measured import Measured

MONEY = "money"

ONE = Contributors(stays=1, people=1)
"""Whom nobody counted is taken for one person."""


def judge(marks: Marks, behind: Behind, rules: Rules) -> None:
    """Withhold every figure that the rules do not let pass, for its own sake."""
    for key, figures in marks.figures.items():
        who = behind.whole if key == WHOLE else behind.by_name.get(key, ONE)
        alone = too_few(who.persons, rules)
        for path, figure in figures.items():
            reason = (
                alone
                or why_withheld(path, figure, who, rules)
                or _of_row(path, behind, rules)
                or _of_record(key, path, behind, rules)
            )
            if reason is not None:
                marks.withhold(key, path, Mark(reason, primary=True))


def _of_record(key: str, path: Path, behind: Behind, rules: Rules) -> str | None:
    """Why a figure is withheld whose record is about few, however many are in the group."""
    people = behind.records.get(record_of(path) or "")
    if people is None:
        return None
    who = people.get(key, Contributors())
    few = too_few(who.persons, rules)
    return few or (too_few_for_opinions(who, rules) if subject(path) in rules.opinions else None)


def _of_row(path: Path, behind: Behind, rules: Rules) -> str | None:
    """Why a row is withheld: payments may be many, and people few."""
    people = _people_of_pair(path, behind)
    entry = entry_of(path)
    if people is None and entry is not None:
        table, row = entry
        people = behind.entries.get(SOURCES[table], {}).get(row)
    return None if people is None else too_few(people, rules)


def _people_of_pair(path: Path, behind: Behind) -> int | None:
    """People between the two countries that a row of money is about."""
    if ROWS not in path or path[:2] != ("panels", MONEY):
        return None
    origin, sign, host = path[path.index(ROWS) + 1].partition("-")
    return behind.countries.get((origin, host), 0) if sign else None


def why_withheld(path: Path, figure: Measured, who: Contributors, rules: Rules) -> str | None:
    """Why a figure about enough people is withheld all the same; None where it is not."""
    about = subject(path)
    if about in rules.opinions:
        found = too_few_for_opinions(who, rules) or too_few_answered(figure.coverage, rules)
        if found is not None:
            return found
    if about == MONEY and (found := dominated(who, rules)) is not None:
        return found
    return too_few(figure.n, rules) if counts_people(path) else None


@cache
def counts_people(path: Path) -> bool:
    """Whether the number that a figure rests on grows with people, not with arcs or years."""
    return not "/".join(path).startswith(not_people())


def subject(path: Path) -> str:
    """The panel that a figure is in, or the section."""
    return path[1] if path[0] == "panels" else path[0]
