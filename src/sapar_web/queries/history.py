"""The history of an object, newest first, page by page."""

from typing import Any

from django.db.models import Model

from sapar_web.models import Entry

PAGE = 50
"""Entries of a page."""


def history_of(
    thing: Model, *, before: int | None = None, limit: int = PAGE
) -> list[dict[str, Any]]:
    """Entries about an object: one more than a page has, if there are more.

    Args:
        thing: the object; it has a `key`.
        before: number of the last entry of the page before.
        limit: entries of a page.
    """
    rows = Entry.objects.filter(
        kind=thing._meta.model_name,  # noqa: SLF001 -- as Django names it
        object=thing.key,  # type: ignore[attr-defined]
    )
    if before is not None:
        rows = rows.filter(number__lt=before)
    shown = ("number", "at", "deed", "version", "told", "actor_id", "actor__name")
    found = rows.order_by("-number").values(*shown, "actor__erased_at")
    return list(found[: limit + 1])
