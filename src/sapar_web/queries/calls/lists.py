"""Calls, page by page: open ones for everybody, and those of one's own sponsors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.models import Call, CallState, Reviewer
from sapar_web.models.offer import today

Row = Mapping[str, Any]

BESIDE = ("sponsor", "terms", "offer__organisation", "contractor")

TEXTS = ("terms__document", "terms__canonical", "offer__document", "offer__canonical", "canonical")

COLUMNS = ("id", "key", "title", "state", "closes_on", "places", "countries", "fields")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which open calls.

    Attributes:
        country: of a host, ISO 3166-1 alpha-2; any if empty.
        field: of study, ISCED-F; calls for every field are among them; any if empty.
        until: only those that close on this day or later; None for all that are open.
        words: that the title has; any if empty.
    """

    country: str = ""
    field: str = ""
    until: date | None = None
    words: str = ""


def open_calls(wanted: Wanted, *, after: str = "", limit: int) -> Sequence[Row]:
    """Calls that take applications, the nearest last day first.

    Args:
        wanted: which.
        after: `place_of` the last row of the page before.
        limit: rows at most.
    """
    first = max(today(), wanted.until or today())
    rows = Call.objects.filter(state=CallState.OPEN, closes_on__gte=first)
    if wanted.country:
        rows = rows.filter(countries__contains=[wanted.country])
    if wanted.field:
        rows = rows.filter(Q(fields__contains=[wanted.field]) | Q(fields=[]))
    if wanted.words:
        rows = rows.filter(title__icontains=wanted.words)
    day, number = _place(after)
    if day:
        rows = rows.filter(Q(closes_on__gt=day) | Q(closes_on=day, id__gt=number))
    named = {"sponsor_name": F("sponsor__name"), "titles": F("document__title")}
    return list(rows.order_by("closes_on", "id").values(*COLUMNS, **named)[:limit])


def place_of(row: Row) -> str:
    """Where a page of open calls ends."""
    return f"{row['closes_on'].isoformat()}_{row['id']}"


def _place(after: str) -> tuple[date | None, int]:
    day, _bar, number = after.partition("_")
    try:
        return date.fromisoformat(day), min(int(number), 2**62)
    except ValueError:
        return None, 0


def own_calls(actor: Actor, *, after: UUID | str | None = None, limit: int) -> Sequence[Row]:
    """Calls of somebody's own sponsors, last changed first.

    Args:
        actor: who asks.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    rows = Call.objects.filter(sponsor__in=actor.organisations())
    last = Call.objects.filter(key=after).values_list("changed_at", "id").first() if after else None
    if last:
        rows = rows.filter(Q(changed_at__lt=last[0]) | Q(changed_at=last[0], id__lt=last[1]))
    named = {"sponsor_name": F("sponsor__name"), "titles": F("document__title")}
    return list(rows.order_by("-changed_at", "-id").values(*COLUMNS, **named)[:limit])


def reviewed_calls(actor: Actor, *, limit: int) -> Sequence[Row]:
    """Calls that somebody reviews, those asked for last first."""
    rows = Reviewer.objects.filter(person=actor.person, ended_at=None).order_by("-pk")
    named = {
        "title": F("call__title"),
        "call_key": F("call__key"),
        "state": F("call__state"),
        "nominates_on": F("call__nominates_on"),
    }
    return list(rows.values("key", **named)[:limit])


def readable_call(actor: Actor, key: UUID | str, deed: Deed = Deed.READ_CALL) -> Call:
    """A call with its terms, its offer and its sponsor, but for their texts, which few ask for.

    Args:
        actor: who asks.
        key: of the call.
        deed: to look at it, or at its applications.

    Raises:
        RefusedError: if it may not be seen, and just so if there is none: the answer is alike.
    """
    rows = Call.objects.select_related(*BESIDE).defer(*TEXTS).filter(key=key)
    found = next(iter(rows), None)  # to order one row, as `first` does, takes a millisecond
    if found is None:
        raise RefusedError(deed, Verdict(allowed=False, reason=_("nothing is here")))
    require(actor, deed, found)
    return found


def reviewers_of(call: Call) -> Sequence[Row]:
    """Everybody who was asked to review, at most as many as may be."""
    named = {"name": F("person__name"), "erased": F("person__erased_at")}
    rows = Reviewer.objects.filter(call=call).order_by("pk")
    return list(rows.values("key", "email", "invited_at", "ended_at", "person_id", **named)[:200])
