"""Who had a say while the terms were made: gates A02 and A03, and the record of each step (L12)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from sapar.planning.act import Act, Say
from sapar.planning.gate import CLAUSES, EVIDENCE, gate
from sapar.planning.stage import Stage, stage_of
from sapar.planning.voice import SILENT, Event, Voice, voices
from sapar.terms.checks.parts import numbered
from sapar.terms.checks.rule import Path, Place, Rule
from sapar.terms.document.clauses import Clause
from sapar.terms.document.terms import Terms
from sapar.values.finding import Severity
from sapar.values.party import Party

STEPS: Final = {
    "opened": (Act.INVITED, Act.STATED),
    "spoke": (Act.COMMENTED, Act.CHANGED),
    "approved": (Act.APPROVED,),
}
"""What the record of a party's planning shows, and the acts that show it."""


def closed_after(terms: Terms) -> date:
    """The first day that is too late for planning: the one after these terms are dated.

    Terms without a date are held against the first day of the scheme.
    """
    if terms.dated is None:
        return terms.scheme.first_day
    return date.fromordinal(min(terms.dated.toordinal() + 1, date.max.toordinal()))


def faults_of_say(party: Party) -> Callable[[Path, Clause, Terms], Iterator[Place]]:
    """What keeps a clause on planning with a party from having an effect."""
    code = next(code for code, whose in CLAUSES.items() if whose is party)

    def faults(path: Path, clause: Clause, terms: Terms) -> Iterator[Place]:  # noqa: ARG001
        heard = _heard(terms)
        verdict = next(each for each in gate(heard).verdicts if each.clause == code)
        if verdict.passed is not True:
            values = {"day": closed_after(terms).isoformat()}
            yield Place(path, _reason(heard.get(party, SILENT)), values)

    return faults


def _heard(terms: Terms) -> dict[Party, Voice]:
    last = closed_after(terms)
    return voices(
        Event(entry.party, entry.act, stage_of(entry.on, last), entry.clause)
        for entry in terms.planning
    )


def _reason(voice: Voice) -> str:
    if any(voice.had(say, Stage.RUNNING) for say in EVIDENCE):
        return "too_late"
    for say in (Say.DECLINED, Say.SPOKE, Say.INVITED):
        if voice.had(say, Stage.PLANNING):
            return f"only_{say.value}"
    return "unrecorded"


def _steps(terms: Terms) -> Iterator[Place]:
    last = closed_after(terms)
    done = {(entry.party, entry.act) for entry in terms.planning if entry.on < last}
    for path, clause in numbered(terms):
        party = CLAUSES.get(clause.item or "")
        if party is not None:
            for step, acts in STEPS.items():
                if not any((party, act) in done for act in acts):
                    yield Place(path, f"{step}_{party.value}")


RECORD = Rule("L12", Severity.ERROR, ("A02", "A03", "S43"), _steps)
