"""Waiting for statements of needs: reminding before the last day, and going on after it."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.notices import at_daily_mail
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Need, NeedState, Stay, StayState
from sapar_web.models.stay import needs_shown, wanted

BEFORE = timedelta(days=3)
"""How long before the last day those are reminded who have not handed in."""

EARLIER = timedelta(minutes=30)
"""How long before the hour of daily mail a job looks what has to be told in it."""


def await_needs(stay: Stay) -> None:
    """Ask the queue to remind, and to show needs after the last day. Part of a deed.

    Effects: a job for the hour of daily mail some days before the last one, unless that is over,
    and one for the day after it.

    Args:
        stay: that was just opened.
    """
    reminded = at_daily_mail(stay.needs_until - BEFORE) - EARLIER
    if reminded > timezone.now():
        remind_of_needs.configure(schedule_at=reminded).defer(stay=stay.pk)
    shown = at_daily_mail(stay.needs_until + timedelta(days=1)) - EARLIER
    show_needs.configure(schedule_at=shown).defer(stay=stay.pk)


def silent(stay: Stay) -> list[str]:
    """Parties that have handed in nothing so far, in a fixed order."""
    submitted = Need.objects.filter(stay=stay, state=NeedState.SUBMITTED)
    handed = set(submitted.values_list("party", flat=True))
    return [party for party in wanted(stay) if party not in handed]


@app.task(name="remind_of_needs", retry=PATIENT)
def remind_of_needs(stay: int) -> None:
    """Remind those whose statement of needs is still waited for.

    Args:
        stay: number of it.
    """
    with transaction.atomic():
        found = Stay.objects.filter(pk=stay, state=StayState.PREPARING).first()
        if found is not None and not needs_shown(found):
            tell(found, "needs", reverse("stay", args=[found.key]), parties=silent(found))


@app.task(name="show_needs", retry=PATIENT)
def show_needs(stay: int) -> None:
    """Note that the last day has passed, and tell all parties, if not all were in before.

    Args:
        stay: number of it.
    """
    with transaction.atomic():
        rows = Stay.objects.select_for_update().filter(pk=stay, state=StayState.PREPARING)
        found = rows.first()
        if found is not None and found.needs_opened_at is None and needs_shown(found):
            opened(Actor(), found)


def opened(actor: Actor, stay: Stay) -> None:
    """Note when needs were shown, who was silent, and tell all. Part of a deed.

    Args:
        actor: who handed in last; the site itself after the last day.
        stay: locked.
    """
    stay.needs_opened_at = timezone.now()
    stay.save(update_fields=["needs_opened_at", "changed_at"])
    tell(stay, "mismatch", reverse("mismatch", args=[stay.key]), but=actor.person)
    append(actor, Deed.SHOW_NEEDS, stay, silent=silent(stay))
