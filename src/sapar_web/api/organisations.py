"""Organisations and their members by API."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.organisations.inviting import Asked, invite_member, withdraw_invitation
from sapar_web.actions.organisations.particulars import Particulars
from sapar_web.actions.organisations.registering import register_organisation
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.repeating import repeatable
from sapar_web.models import Organisation
from sapar_web.queries.organisations.finding import organisation_of
from sapar_web.queries.organisations.lists import organisations

router = Router(tags=["organisations"])


class OrganisationOut(Schema):
    """An organisation."""

    key: UUID
    name: str
    country: str
    ror: str


class OrganisationIn(Schema):
    """What is registered, and the first member's role."""

    name: str
    country: str
    ror: str = ""
    role: str


class AskedIn(Schema):
    """Who is to become what."""

    email: str
    role: str
    unit: UUID | None = None


class InvitationOut(Schema):
    """An invitation."""

    key: UUID
    email: str
    role: str


@router.get("", response=Page[OrganisationOut], operation_id="list_organisations")
def listed(request: HttpRequest, paging: Query[Paging], search: str = "") -> dict[str, Any]:
    """Organisations by name."""
    require(actor(request), Deed.READ_ORGANISATION, Organisation())
    words = search.replace("\0", "")[:100]
    rows = organisations(search=words, after=paging.after, limit=paging.limit)
    return paged(rows, paging.limit, key="key")


@router.get("/{uuid:key}", response=OrganisationOut, operation_id="read_organisation")
def read(request: HttpRequest, key: UUID) -> Organisation:
    """One organisation."""
    found = organisation_of(key)
    if found is None:
        raise MissingError
    require(actor(request), Deed.READ_ORGANISATION, found)
    return found


@router.post("", response={201: OrganisationOut}, operation_id="register_organisation")
@repeatable
def register(request: HttpRequest, given: OrganisationIn) -> tuple[int, Any]:
    """Register an organisation and become its first member."""
    told = Particulars(given.name, given.country, given.ror)
    made = register_organisation(actor(request), particulars=told, role=given.role)
    return 201, OrganisationOut.from_orm(made)


@router.post("/{uuid:key}/invitations", response={201: InvitationOut}, operation_id="invite_member")
@repeatable
def invite(request: HttpRequest, key: UUID, given: AskedIn) -> tuple[int, Any]:
    """Invite somebody by mail; the link is in the mail alone."""
    asked = Asked(given.email, given.role, given.unit)
    made, _secret = invite_member(actor(request), organisation=key, asked=asked)
    return 201, InvitationOut.from_orm(made)


@router.delete(
    "/invitations/{uuid:key}", response={200: InvitationOut}, operation_id="withdraw_invitation"
)
@repeatable
def withdraw(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Take an invitation back."""
    return 200, InvitationOut.from_orm(withdraw_invitation(actor(request), key=key))
