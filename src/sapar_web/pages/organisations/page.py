"""The page of an organisation, and its history."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Organisation, Role
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.country_names import country_name
from sapar_web.pages.history import history_page
from sapar_web.queries.organisations.finding import organisation_of
from sapar_web.queries.organisations.invitations import open_invitations
from sapar_web.queries.organisations.lists import PAGE, members, units


def readable(request: HttpRequest, key: UUID, deed: Deed = Deed.READ_ORGANISATION) -> Organisation:
    """The organisation of a key, for a deed that is allowed.

    Raises:
        MissingError: if there is none.
        RefusedError: if the person may not.
    """
    found = organisation_of(key)
    if found is None:
        raise MissingError
    require(actor(request), deed, found)
    return found


@require_safe
@signed_in
def organisation(request: HttpRequest, key: UUID) -> HttpResponse:
    """What it is; for members who else is; for those who look after them also who was invited."""
    found = readable(request, key)
    who = actor(request)
    shown = {
        "organisation": found,
        "country": country_name(found.country),
        "units": units(found),
        "keeper": may(who, Deed.INVITE_MEMBER, found).allowed,
        **_people(who, found, request.GET.get("after")),
    }
    return render(request, "organisation/page.html", shown)


def _people(who: Actor, found: Organisation, after: str | None) -> dict[str, Any]:
    if not may(who, Deed.READ_MEMBERS, found).allowed:
        return {"member": False}
    rows = members(found, after=after)
    shown = [{**row, "role": Role(row["role"]).label} for row in rows[:PAGE]]
    keeps = may(who, Deed.INVITE_MEMBER, found).allowed
    invited = open_invitations(found) if keeps else []
    return {
        "member": True,
        "members": shown,
        "me": who.person,
        "next": shown[-1]["key"] if len(rows) > PAGE else None,
        "invitations": [{**row, "role": Role(row["role"]).label} for row in invited],
    }


@require_safe
@signed_in
def history(request: HttpRequest, key: UUID) -> HttpResponse:
    """Everything that was done to the organisation, for its members."""
    found = readable(request, key, Deed.READ_MEMBERS)
    shown = {"organisation": found, "history": history_page(request, found)}
    return render(request, "organisation/history.html", shown)
