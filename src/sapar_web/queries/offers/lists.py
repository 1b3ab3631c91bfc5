"""Lists about offers, page by page."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from sapar_web.access.actor import Actor
from sapar_web.models import Offer, State, Terms
from sapar_web.models.offer import today

Row = Mapping[str, Any]

OFFERS = ("key", "state", "changed_at", "submitted_at")
TERMS = ("key", "title", "version", "offers_until")


def own_offers(
    actor: Actor, *, state: str = "", after: UUID | str | None = None, limit: int
) -> Sequence[Row]:
    """Offers of the organisations that somebody is a member of, last changed first.

    Args:
        actor: who asks.
        state: only those that stand there; all if empty.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    rows = Offer.objects.filter(organisation__in=actor.organisations())
    if state:
        rows = rows.filter(state=state)
    if after:
        last = Offer.objects.filter(key=after).values_list("changed_at", "id").first()
        if last:
            rows = rows.filter(Q(changed_at__lt=last[0]) | Q(changed_at=last[0], id__lt=last[1]))
    named = {
        "title": F("terms__title"),
        "titles": F("terms__document__title"),
        "terms_key": F("terms__key"),
        "offers_until": F("terms__offers_until"),
        "organisation_name": F("organisation__name"),
    }
    return list(rows.order_by("-changed_at", "-id").values(*OFFERS, **named)[:limit])


def open_terms(*, words: str = "", after: str | None = None, limit: int) -> Sequence[Row]:
    """Published terms that take offers, the nearest last day first.

    Args:
        words: that the title has; any if empty.
        after: `place_of` the last row of the page before.
        limit: rows at most.
    """
    return _by_last_day(Terms.objects.filter(offers_until__gte=today()), words, after, limit)


def decided_terms(
    actor: Actor, *, words: str = "", after: str | None = None, limit: int
) -> Sequence[Row]:
    """Published terms of somebody's own sponsors that take or took offers, by last day."""
    rows = Terms.objects.filter(sponsor__in=actor.organisations(), offers_until__isnull=False)
    return _by_last_day(rows, words, after, limit)


def _by_last_day(rows: QuerySet[Terms], words: str, after: str | None, limit: int) -> Sequence[Row]:
    rows = rows.filter(state=State.PUBLISHED)
    if words:
        rows = rows.filter(title__icontains=words)
    place = _read(after)
    if place:
        rows = rows.filter(
            Q(offers_until__gt=place[0]) | Q(offers_until=place[0], key__gt=place[1])
        )
    named = {"sponsor_name": F("sponsor__name"), "sponsor_country": F("sponsor__country")}
    named["titles"] = F("document__title")
    return list(rows.order_by("offers_until", "key").values(*TERMS, **named)[:limit])


def place_of(row: Row) -> str:
    """By what the next page names the last row of this one."""
    return f"{row['offers_until']:%Y-%m-%d}.{row['key']}"


def _read(place: str | None) -> tuple[date, UUID] | None:
    """The day and key of a place; None for the first page, and for what is no place."""
    day, _dot, key = (place or "").partition(".")
    try:
        return date.fromisoformat(day), UUID(key)
    except ValueError:
        return None
