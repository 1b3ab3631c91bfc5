"""Appealing against a decision, and answering by a day that was known beforehand."""

from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import reason_of
from sapar_web.actions.calls.places import hand_on, locked_with_call
from sapar_web.actions.notices import notify, notify_members
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Appeal, AppealOutcome, Application, ApplicationState, Call, Role
from sapar_web.models.offer import today
from sapar_web.queries.calls.applications import appeal_until
from sapar_web.queries.calls.documents import call_document


@transaction.atomic
def appeal(actor: Actor, *, key: UUID | str, text: str) -> Appeal:
    """Appeal against not being selected: once, within the days that the call names.

    Effects: the appeal is kept with the last day for its answer; the sponsor's officers are told;
    an entry of history.

    Args:
        actor: the applicant.
        key: of the application.
        text: the grounds.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person may not, or the days have passed.
        UnfitError: without grounds, or if there was an appeal.
    """
    call, made = locked_with_call(key)
    require(actor, Deed.APPEAL, made)
    last = appeal_until(made)
    if last is None or last < today():
        day = date_format(last, "DATE_FORMAT") if last else ""
        told = _("the last day for an appeal was {day}").format(day=day)
        raise RefusedError(Deed.APPEAL, Verdict(allowed=False, reason=told))
    by = today() + timedelta(days=call_document(call).answer_days)
    try:
        with transaction.atomic():
            said = Appeal.objects.create(
                application=made, text=reason_of(text, "text"), answer_by=by
            )
    except IntegrityError:
        raise UnfitError({"": [_("you appealed already")]}) from None
    notify_members(call.sponsor_id, [Role.OFFICER], "appeal", reverse("appeal_answer", args=[key]))
    append(actor, Deed.APPEAL, made, version=made.digest, answer_by=by.isoformat())
    return said


@transaction.atomic
def answer_appeal(actor: Actor, *, key: UUID | str, outcome: str, answer: str) -> Appeal:
    """Answer an appeal, with reasons, once.

    Effects: the answer is kept; where the appeal is upheld, the application comes on the waiting
    list where its points belong, behind equal ones, and a free place goes to the first who waits;
    the applicant is told; an entry of history.

    Args:
        actor: who answers for the sponsor.
        key: of the application.
        outcome: `upheld` or `dismissed`.
        answer: the reasons.

    Raises:
        MissingError: if there is no such appeal.
        RefusedError: if the person may not.
        UnfitError: for an outcome that is none, or without reasons, or if it was answered.
    """
    call, made = locked_with_call(key)
    require(actor, Deed.READ_APPLICATION, made)
    said = Appeal.objects.filter(application=made).first()
    if said is None:
        raise MissingError
    if said.outcome:
        raise UnfitError({"": [_("it was answered already")]})
    require(actor, Deed.ANSWER_APPEAL, made)
    if outcome not in AppealOutcome.values:
        raise UnfitError({"outcome": [_("expected upheld or dismissed")]})
    said.outcome, said.answer = outcome, reason_of(answer, "answer")
    said.answered_by, said.answered_at = actor.person, timezone.now()
    said.save()
    if outcome == AppealOutcome.UPHELD:
        _join_waiting(call, made)
        hand_on(actor, call)
    notify(made.participant, "appealed", reverse("application", args=[made.key]))
    append(actor, Deed.ANSWER_APPEAL, made, version=made.digest, outcome=outcome)
    return said


def _join_waiting(call: Call, made: Application) -> None:
    """Put an application on the waiting list behind everybody with as many points, or more."""
    waiting = Application.objects.filter(call=call, state=ApplicationState.WAITING)
    score = -1 if made.score is None else made.score
    lower = waiting.filter(Q(score=None) | Q(score__lt=score)) if score != -1 else waiting.none()
    first = lower.order_by("waiting_place").values_list("waiting_place", flat=True).first()
    last = waiting.order_by("-waiting_place").values_list("waiting_place", flat=True).first()
    place = first if first is not None else (last or 0) + 1
    waiting.filter(waiting_place__gte=place).update(waiting_place=F("waiting_place") + 1)
    made.state, made.waiting_place = ApplicationState.WAITING, place
    made.save(update_fields=["state", "waiting_place", "changed_at"])
