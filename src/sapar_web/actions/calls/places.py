"""Places that come free go to those who wait, in their order, and are held for some days."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from sapar_web.access.actor import VISITOR, Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.locking import locked
from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.notices import at_daily_mail, notify
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.stays.opening import open_stay
from sapar_web.history.appending import append
from sapar_web.models import Application, ApplicationState, Call, CallState, StayState
from sapar_web.models.offer import today
from sapar_web.queries.calls.documents import application_document, call_document

GIVEN = (ApplicationState.SELECTED, ApplicationState.OFFERED)
"""States that take up a place, unless the stay was withdrawn before it was agreed."""

NEEDS_DAYS = 21
"""Days after a selection in which the parties write what they need."""


def hand_on(actor: Actor, call: Call) -> list[Application]:
    """Offer places that are free to those who wait. Part of a deed, with the call locked.

    Effects: for each free place the first who waits is offered it for the days that the call
    names, and told; an entry of history for each.

    Args:
        actor: whose deed freed the place.
        call: locked.

    Returns:
        Who was offered a place.
    """
    if call.state != CallState.DECIDED:
        return []
    of = Application.objects.filter(call=call)
    given = of.filter(state__in=GIVEN).exclude(stay__state=StayState.WITHDRAWN)
    free = call.places - given.count()
    waiting = of.filter(state=ApplicationState.WAITING).select_related("participant")
    following = list(waiting.order_by("waiting_place")[: max(free, 0)])
    until = today() + timedelta(days=call_document(call).hold_days)
    for each in following:
        _offer(actor, each, until)
    return following


def give_back(actor: Actor, call: Call, made: Application) -> None:
    """Take an application out of a call. Part of a deed, with both locked.

    Effects: it is withdrawn, its files are deleted; as `hand_on`.
    """
    made.state, made.waiting_place, made.offered_until = ApplicationState.WITHDRAWN, None, None
    made.save(update_fields=["state", "waiting_place", "offered_until", "changed_at"])
    made.uploads.all().delete()
    hand_on(actor, call)


def _offer(actor: Actor, made: Application, until: date) -> None:
    made.state, made.waiting_place = ApplicationState.OFFERED, None
    made.offered_until = until
    made.save(update_fields=["state", "waiting_place", "offered_until", "changed_at"])
    after = at_daily_mail(until + timedelta(days=1))
    lapse.configure(schedule_at=after).defer(application=made.pk)
    notify(made.participant, "place", reverse("application", args=[made.key]))
    append(actor, Deed.OFFER_PLACE, made, version=made.digest, until=until.isoformat())


@transaction.atomic
def offer_places(actor: Actor, *, key: UUID | str) -> list[Application]:
    """Offer places that are free, for whatever reason, to those who wait.

    Effects: as `hand_on`.

    Raises:
        MissingError: if there is no such call.
        RefusedError: if the person may not, or nothing was decided yet.
    """
    call = locked(Call, key)
    require(actor, Deed.OFFER_PLACE, call)
    return hand_on(actor, call)


@transaction.atomic
def answer_place(actor: Actor, *, key: UUID | str, accepts: bool) -> Application:
    """Accept or decline a place that came free.

    Effects: who accepts is selected, and the stay begins to be prepared; who declines is out, and
    the place goes on; an entry of history.

    Args:
        actor: the applicant.
        key: of the application.
        accepts: whether they take it.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if it is not theirs, if no place is held, or the last day has passed.
    """
    call, made = locked_with_call(key)
    require(actor, Deed.ANSWER_PLACE, made)
    if made.offered_until is not None and made.offered_until < today():
        reason = _("the place was held until yesterday at the latest")
        raise RefusedError(Deed.ANSWER_PLACE, Verdict(allowed=False, reason=reason))
    made.state = ApplicationState.SELECTED if accepts else ApplicationState.WITHDRAWN
    made.offered_until = None
    made.save(update_fields=["state", "offered_until", "changed_at"])
    if accepts:
        begin_stay(actor, made)
    else:
        hand_on(actor, call)
    outcome = "accepted" if accepts else "declined"
    append(actor, Deed.ANSWER_PLACE, made, version=made.digest, outcome=outcome)
    return made


@app.task(name="lapse_place", retry=PATIENT)
@transaction.atomic
def lapse(application: int) -> None:
    """Take back a place that was held and not answered, and hand it on.

    Effects: the application is not selected, and says why; as `hand_on`; nothing if the place was
    answered or is still held.

    Args:
        application: number of it.
    """
    key = Application.objects.filter(pk=application).values_list("key", flat=True).first()
    if key is None:
        return
    call, made = locked_with_call(key)
    if made.state != ApplicationState.OFFERED or today() <= (made.offered_until or today()):
        return
    made.state, made.offered_until = ApplicationState.DECLINED, None
    made.reason = _("The place was held and not accepted by its last day.")
    made.save(update_fields=["state", "offered_until", "reason", "changed_at"])
    hand_on(VISITOR, call)
    append(VISITOR, Deed.OFFER_PLACE, made, version=made.digest, outcome="lapsed")


def locked_with_call(key: UUID | str) -> tuple[Call, Application]:
    """An application after its call, both locked: whatever changes places waits in a row.

    Raises:
        MissingError: if there is no such application.
    """
    call = Application.objects.filter(key=key).values_list("call__key", flat=True).first()
    if call is None:
        raise MissingError
    of = locked(Call, call)
    made = locked(Application, key, "call", "participant", "sending", "host")
    made.call = of
    return of, made


def begin_stay(actor: Actor, made: Application) -> None:
    """Open the stay of a selected application, in the transaction that selects it."""
    document = application_document(made)
    first, last = document.first_day or today(), document.last_day or today()
    until = max(min(today() + timedelta(days=NEEDS_DAYS), first - timedelta(days=1)), today())
    open_stay(actor, application=made, first_day=first, last_day=last, needs_until=until)
