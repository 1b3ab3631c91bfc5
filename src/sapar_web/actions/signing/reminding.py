"""Reminding those whose signature is missing: a party once a day at most."""

from datetime import UTC, date, datetime
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from procrastinate.contrib.django import app

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.mailing import PATIENT
from sapar_web.actions.signing.awaiting import Waiting, locked_waiting
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Person, Reminder, Stay, StayState
from sapar_web.models.offer import today
from sapar_web.queries.signing.versions import day_of

AWAITED = (StayState.SIGNING, StayState.AMENDING)
"""States of a stay in which a version waits for signatures."""


@transaction.atomic
def remind_to_sign(actor: Actor, *, key: UUID | str) -> list[str]:
    """Remind every party whose signature is missing.

    Effects: a neutral mail to whoever speaks for a party that was not reminded today; an entry of
    history where somebody was.

    Args:
        actor: who asks.
        key: of the stay.

    Returns:
        The parties that were reminded now.

    Raises:
        MissingError: if there is no such stay, or nothing to sign.
        RefusedError: if the person may not, or nothing waits.
    """
    waiting = locked_waiting(key)
    require(actor, Deed.REMIND_TO_SIGN, waiting.agreement)
    told = _remind(waiting, actor.person, today())
    if told:
        version = waiting.standing.version.digest
        append(actor, Deed.REMIND_TO_SIGN, waiting.stay, version=version, party=told)
    return told


def _remind(waiting: Waiting, by: Person | None, day: date) -> list[str]:
    found = waiting.standing
    if not found.awaited:
        return []
    path = reverse("signing", args=[waiting.stay.key])
    told = []
    for party in found.missing:
        _row, new = Reminder.objects.get_or_create(
            version=found.version, party=party, on=day, defaults={"by": by}
        )
        if new:
            tell(waiting.stay, "reminder", path, parties=[party], but=by)
            told.append(party)
    return told


@app.periodic(cron="23 6 * * 1-5")
@app.task(name="remind_to_sign", retry=PATIENT)
def remind_all(timestamp: int) -> None:
    """On working days, remind everybody whose signature has been missing since another day.

    Args:
        timestamp: of the moment for which the queue has planned it.
    """
    day = day_of(datetime.fromtimestamp(timestamp, UTC))
    keys = Stay.objects.filter(state__in=AWAITED).values_list("key", flat=True)
    for key in keys.order_by("pk").iterator():
        with transaction.atomic():
            waiting = locked_waiting(key)
            if day_of(waiting.standing.version.made_at) < day:
                _remind(waiting, None, day)
