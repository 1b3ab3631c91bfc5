"""Organisations by name, and their members by role: page by page, each from a key on."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from sapar_web.models import Membership, Organisation, Unit

PAGE = 50
"""Rows of a page."""

Row = dict[str, Any]


def organisations(*, search: str = "", after: str | None = None, limit: int = PAGE) -> list[Row]:
    """Organisations by name: one row more than a page has, if there are more.

    Args:
        search: part of the name, in any case; empty for all.
        after: key of the last one of the page before.
        limit: rows of a page.
    """
    rows = Organisation.objects.order_by("name", "id")
    if search.strip():
        rows = rows.filter(name__icontains=search.strip())
    last = _at(Organisation.objects.all(), after, "name", "id")
    if last:
        name, number = last
        rows = rows.filter(Q(name__gt=name) | Q(name=name, id__gt=number))
    return list(rows.values("key", "name", "country", "ror")[: limit + 1])


def units(organisation: Organisation) -> list[Row]:
    """The units of an organisation by name."""
    rows = Unit.objects.filter(organisation=organisation).order_by("name")
    return list(rows.values("key", "name"))


def members(
    organisation: Organisation, *, after: str | None = None, limit: int = PAGE
) -> list[Row]:
    """Members by role, and by when they came: one row more than a page has, if there are more.

    Args:
        organisation: whose.
        after: key of the last membership of the page before.
        limit: rows of a page.
    """
    lasting = Membership.objects.filter(organisation=organisation, until=None)
    rows = lasting.order_by("role", "id")
    last = _at(lasting, after, "role", "id")
    if last:
        role, number = last
        rows = rows.filter(Q(role__gt=role) | Q(role=role, id__gt=number))
    shown = ("key", "role", "since", "unit__name", "person__key", "person__name")
    return list(rows.values(*shown)[: limit + 1])


def _at(rows: QuerySet[Any], key: str | None, *fields: str) -> tuple[Any, ...] | None:
    """Where the row of a key stands in the order; None without a key, or for one that is none."""
    try:
        found = UUID(key or "")
    except ValueError:
        return None
    return rows.filter(key=found).values_list(*fields).first()
