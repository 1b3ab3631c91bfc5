"""The planning record of terms: made of what parties did on the site, never typed in."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.utils import timezone

from sapar.planning.act import Act
from sapar.terms.document.terms import PlanningEntry
from sapar.values.party import Party
from sapar.values.wording import Language, Words
from sapar_web.models import Outcome, Said, Statement, Terms, Voice
from sapar_web.queries.terms.texts import Marks

CHANGES = (Outcome.TAKEN, Outcome.PARTLY)
"""Answers after which something was changed: the deed that answers sees to it."""

LAPSED: Final = {
    Language.ENGLISH: "approved an earlier text, which was changed afterwards",
    Language.KAZAKH: "кейін өзгертілген бұрынғы мәтінді мақұлдады",
    Language.RUSSIAN: "одобрено в прежней редакции, которая затем была изменена",
}
"""What the record says of an approval of another text: they spoke, but not about this one."""


def planning_record(terms: Terms) -> tuple[PlanningEntry, ...]:
    """Who was invited, spoke, changed something, approved or declined, and when, in that order.

    Words are not in it, nor are names: the record is published with the terms. An approval counts
    for the text that was approved; once that was changed, it is told as a comment on it.
    """
    found = [*_invitations(terms), *_words(terms)]
    return tuple(entry for _at, entry in sorted(found, key=lambda pair: pair[0]))


def _invitations(terms: Terms) -> Iterator[tuple[datetime, PlanningEntry]]:
    for party, at in Voice.objects.filter(terms=terms).values_list("party", "invited_at"):
        yield at, _entry(at, party, Act.INVITED)


def _words(terms: Terms) -> Iterator[tuple[datetime, PlanningEntry]]:
    """What was said, and what was changed after it, in one query."""
    rows = Statement.objects.filter(voice__terms=terms).order_by("pk")
    columns = "voice__party", "kind", "clause", "at", "mark", "answer__outcome", "answer__at"
    now = Marks(terms.document)
    for party, kind, clause, at, mark, outcome, answered_at in rows.values_list(*columns):
        if kind == Said.APPROVED and mark != now[clause]:
            yield at, _entry(at, party, Act.COMMENTED, clause, _lapsed_in_words(terms))
        else:
            yield at, _entry(at, party, Act(kind), clause)
        if outcome in CHANGES:
            yield answered_at, _entry(answered_at, party, Act.CHANGED, clause)


def _lapsed_in_words(terms: Terms) -> Words:
    languages = terms.document.get("languages") or [Language.ENGLISH]
    return {Language(each): LAPSED[Language(each)] for each in languages}


def _entry(
    at: datetime, party: str, act: Act, clause: str = "", words: Words | None = None
) -> PlanningEntry:
    day = timezone.localdate(at)
    return PlanningEntry(on=day, party=Party(party), act=act, clause=clause or None, said=words)
