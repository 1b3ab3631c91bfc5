"""The planning record of terms: made of what parties did on the site, never typed in."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from sapar.planning.act import Act
from sapar.terms.document.terms import PlanningEntry
from sapar.values.party import Party
from sapar_web.models import Answer, Outcome, Statement, Terms, Voice

CHANGES = (Outcome.TAKEN, Outcome.PARTLY)
"""Answers after which something was changed: the deed that answers sees to it."""


def planning_record(terms: Terms) -> tuple[PlanningEntry, ...]:
    """Who was invited, spoke, changed something, approved or declined, and when, in that order.

    Words are not in it, nor are names: the record is published with the terms.
    """
    found = [*_invitations(terms), *_words(terms), *_changes(terms)]
    return tuple(entry for _at, entry in sorted(found, key=lambda pair: pair[0]))


def _invitations(terms: Terms) -> Iterator[tuple[datetime, PlanningEntry]]:
    for party, at in Voice.objects.filter(terms=terms).values_list("party", "invited_at"):
        yield at, _entry(at, party, Act.INVITED)


def _words(terms: Terms) -> Iterator[tuple[datetime, PlanningEntry]]:
    rows = Statement.objects.filter(voice__terms=terms)
    for party, kind, clause, at in rows.values_list("voice__party", "kind", "clause", "at"):
        yield at, _entry(at, party, Act(kind), clause)


def _changes(terms: Terms) -> Iterator[tuple[datetime, PlanningEntry]]:
    rows = Answer.objects.filter(statement__voice__terms=terms, outcome__in=CHANGES)
    columns = "statement__voice__party", "statement__clause", "at"
    for party, clause, at in rows.values_list(*columns):
        yield at, _entry(at, party, Act.CHANGED, clause)


def _entry(at: datetime, party: str, act: Act, clause: str = "") -> PlanningEntry:
    day = timezone.localdate(at)
    return PlanningEntry(on=day, party=Party(party), act=act, clause=clause or None)
