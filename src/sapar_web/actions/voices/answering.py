"""What the sponsor answers to those who were asked."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.locking import locked
from sapar_web.actions.notices import notify
from sapar_web.actions.refusals import UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Answer, Outcome, State, Statement
from sapar_web.queries.terms.planning import CHANGES
from sapar_web.queries.terms.texts import mark_of_part

LONGEST = 5_000
"""Characters of a reason."""


@transaction.atomic
def answer(actor: Actor, *, statement: UUID | str, outcome: str, reason: str) -> Answer:
    """Answer a statement: taken, taken in part, or not taken, always with the reason.

    That something was taken can only be said after it was: the clause must have been changed since
    the statement. So the record of planning cannot claim a change that nobody made.

    Effects: an answer that is never changed; whoever spoke is told; an entry of history.

    Raises:
        MissingError: if there is no such statement.
        RefusedError: if the person may not, or if the terms are no draft any more.
        UnfitError: for an outcome that is none, a missing reason, a statement that has its answer,
            or a change that was not made.
    """
    asked = locked(Statement, statement, "voice__terms", "voice__person")
    terms = asked.voice.terms
    require(actor, Deed.ANSWER, asked.voice)
    if terms.state != State.DRAFT:
        reason_ = _("these terms are no longer a draft")
        raise RefusedError(Deed.ANSWER, Verdict(allowed=False, reason=reason_))
    problems = _problems(asked, outcome, reason.strip())
    if problems:
        raise UnfitError(problems)
    try:
        with transaction.atomic():
            made = Answer.objects.create(
                statement=asked, outcome=outcome, reason=reason.strip(), by=actor.person
            )
    except IntegrityError:
        raise UnfitError({"": [_("it was answered already")]}) from None
    if asked.voice.person is not None:
        notify(asked.voice.person, "answered", reverse("voice", args=[asked.voice.key]))
    append(actor, Deed.ANSWER, terms, statement=str(asked.key), outcome=outcome)
    return made


def _problems(statement: Statement, outcome: str, reason: str) -> dict[str, list[str]]:
    if outcome not in Outcome.values:
        return {"outcome": [_("expected taken, taken in part or not taken")]}
    if not reason or len(reason) > LONGEST:
        return {"reason": [_("say why, in at most 5,000 characters")]}
    if outcome in CHANGES and not _changed_since(statement):
        return {"outcome": [_("change the terms first, then say that it was taken")]}
    return {}


def _changed_since(statement: Statement) -> bool:
    """Whether the clause that it is about, or for the whole any part, says something else now.

    An edit that leaves the text as it was, or moves a clause, changes nothing.
    """
    return statement.mark != mark_of_part(statement.voice.terms.document, statement.clause)
