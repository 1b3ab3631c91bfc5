"""Lists of terms, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from sapar_web.access.actor import Actor
from sapar_web.models import State, Terms

Row = Mapping[str, Any]

COLUMNS = ("key", "title", "state", "version", "changed_at", "published_at", "offers_until")

SORTS = {
    "changed": ("changed_at", True),
    "title": ("title", False),
    "published": ("published_at", True),
}
"""By what lists are in order, and whether the greatest comes first."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which terms of a list are wanted, and in which order.

    Attributes:
        state: only those that stand there; all if empty.
        words: that the title has; any if empty.
        sort: one of `SORTS`.
    """

    state: str = ""
    words: str = ""
    sort: str = "changed"


def own_terms(
    actor: Actor, wanted: Wanted, *, after: UUID | str | None = None, limit: int
) -> Sequence[Row]:
    """Terms of the organisations that somebody is a member of.

    Args:
        actor: who asks.
        wanted: state, words and order.
        after: key of the last row of the page before.
        limit: rows at most.
    """
    rows = Terms.objects.filter(sponsor__in=actor.organisations())
    return _page(rows, wanted, after, limit)


def published_terms(
    wanted: Wanted, *, after: UUID | str | None = None, limit: int
) -> Sequence[Row]:
    """Terms that everybody may read; drafts never."""
    return _page(Terms.objects.exclude(state=State.DRAFT), wanted, after, limit)


def _page(
    rows: QuerySet[Terms], wanted: Wanted, after: UUID | str | None, limit: int
) -> Sequence[Row]:
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.words:
        rows = rows.filter(title__icontains=wanted.words)
    column, down = SORTS[wanted.sort]
    if after:
        rows = _beyond(rows, column, after, down=down)
    sign = "-" if down else ""
    named = {"sponsor_name": F("sponsor__name"), "sponsor_country": F("sponsor__country")}
    named["titles"] = F("document__title")
    return list(rows.order_by(sign + column, f"{sign}id").values(*COLUMNS, **named)[:limit])


def _beyond(
    rows: QuerySet[Terms], column: str, after: UUID | str, *, down: bool
) -> QuerySet[Terms]:
    """What comes after a row of the same list; the whole list where that row is not in it."""
    last = rows.filter(key=after).values_list(column, "id").first()
    if last is None:
        return rows
    way = "lt" if down else "gt"
    further = Q(**{f"{column}__{way}": last[0]})
    return rows.filter(further | Q(**{column: last[0], f"id__{way}": last[1]}))
