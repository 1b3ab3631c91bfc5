"""What those who were asked say about a draft."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify_members
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Role, Said, State, Statement, Voice
from sapar_web.queries.terms.texts import mark_of_text, text_of_part

LONGEST = 5_000
"""Characters of a statement."""

WITH_WORDS = (Said.STATED, Said.COMMENTED, Said.DECLINED)
"""What must say something: a need, a comment, why one does not take part."""


@dataclass(frozen=True, slots=True)
class Word:
    """What somebody says.

    Attributes:
        kind: `stated`, `commented`, `approved` or `declined`.
        text: in their words.
        clause: identifier of the clause it is about; empty for the terms as a whole.
        revision: of the draft that they read. Who approves must have read the newest.
    """

    kind: str
    text: str = ""
    clause: str = ""
    revision: int | None = None


@transaction.atomic
def speak(actor: Actor, *, voice: UUID | str, word: Word) -> Statement:
    """State a need, comment on a clause, approve, or decline to take part.

    The text that it was said about is kept with it: an approval counts for no other.

    Effects: a statement that is never changed; the sponsor's officers are told; an entry of
    history; the record of planning has it.

    Args:
        actor: who speaks.
        voice: key of the voice they were given.
        word: what they say.

    Raises:
        MissingError: if there is no such voice.
        RefusedError: if it is not theirs, has ended, or the terms are no draft any more.
        StaleError: if they approve what was changed meanwhile.
        UnfitError: for a kind that is none, a clause that is not there, missing or too many words.
    """
    asked = locked(Voice, voice, "terms")
    require(actor, Deed.SPEAK, asked)
    terms = asked.terms
    if asked.ended_at is not None or terms.state != State.DRAFT:
        reason = _("these terms are no longer open for comments")
        raise RefusedError(Deed.SPEAK, Verdict(allowed=False, reason=reason))
    problems = _problems(word, terms.document)
    if problems:
        raise UnfitError(problems)
    if word.kind == Said.APPROVED and word.revision != terms.revision:
        raise StaleError(terms, revision=terms.revision, yours=word.revision, theirs=terms.revision)
    read = text_of_part(terms.document, word.clause)
    statement = Statement.objects.create(
        voice=asked,
        kind=word.kind,
        clause=word.clause,
        text=word.text.strip(),
        revision=terms.revision,
        read=read,
        mark=mark_of_text(read),
    )
    page = reverse("voices_of", args=[terms.key])
    notify_members(terms.sponsor_id, [Role.OFFICER], "statement", page)
    told = {"statement": str(statement.key), "kind": word.kind, "clause": word.clause}
    append(actor, Deed.SPEAK, terms, **told)
    return statement


def _problems(word: Word, document: Mapping[str, Any]) -> dict[str, list[str]]:
    text = word.text.strip()
    if word.kind not in Said.values:
        return {"kind": [_("expected a need, a comment, an approval or a refusal")]}
    if word.kind in WITH_WORDS and not text:
        return {"text": [_("say it in words")]}
    if len(text) > LONGEST:
        return {"text": [_("at most {most} characters").format(most=LONGEST)]}
    if word.clause and word.clause not in {each["id"] for each in document.get("clauses", ())}:
        return {"clause": [_("there is no such clause any more")]}
    return {}
