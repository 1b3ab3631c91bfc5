"""Stays that somebody takes part in or looks after, page by page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from sapar_web.access.actor import Actor
from sapar_web.access.relations import SPEAKERS, STAY_ROLES
from sapar_web.models import Stay

Row = Mapping[str, Any]

SHOWN = ("key", "title", "state", "first_day", "last_day", "needs_until")
NAMED = {
    "terms_title": F("terms__title"),
    "terms_titles": F("terms__document__title"),
    "sponsor_name": F("sponsor__name"),
    "sending_name": F("sending__name"),
    "host_name": F("host__name"),
}


def own_stays(actor: Actor, *, after: UUID | str | None = None, limit: int) -> Sequence[Row]:
    """Stays of a person and of the organisations whose stays they look after, newest first.

    Args:
        actor: who asks.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    last = Stay.objects.filter(key=after).values_list("id", flat=True).first() if after else None
    numbers: set[int] = set()
    for rows in _sources(actor):
        older = rows if last is None else rows.filter(id__lt=last)
        numbers.update(older.order_by("-id").values_list("id", flat=True)[:limit])
    newest = sorted(numbers, reverse=True)[:limit]
    return list(Stay.objects.filter(id__in=newest).order_by("-id").values(*SHOWN, **NAMED))


def _sources(actor: Actor) -> Iterator[QuerySet[Stay]]:
    """One for each way of being in a stay: each reads the newest by an index, and no more."""
    yield Stay.objects.filter(participant=actor.person)
    yield Stay.objects.filter(mentor=actor.person)
    held = actor.organisations(*STAY_ROLES)
    for party in SPEAKERS if held else ():
        yield Stay.objects.filter(**{f"{party}__in": held})
