"""Pages of invitations: send one, take it back, accept it."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.actions.organisations.inviting import Asked, invite_member, withdraw_invitation
from sapar_web.actions.organisations.joining import accept_invitation
from sapar_web.actions.refusals import MissingError
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.organisations.forms import InviteForm
from sapar_web.pages.organisations.page import readable
from sapar_web.pages.organisations.register import back_to
from sapar_web.queries.organisations.invitations import invitation_of, obstacle
from sapar_web.queries.organisations.lists import units


@require_http_methods(["GET", "POST"])
@signed_in
def invite(request: HttpRequest, key: UUID) -> HttpResponse:
    """Invite somebody; the link is shown once, on the page that answers."""
    found = readable(request, key, Deed.INVITE_MEMBER)
    form = InviteForm(units(found), *([request.POST] if request.method == "POST" else []))
    made = attempt(
        form,
        lambda: invite_member(actor(request), organisation=key, asked=Asked(**form.cleaned_data)),
    )
    if made is None:
        return form_page(
            request, form, title=_("Invite a member"), button=_("Invite"), **back_to(found)
        )
    invitation, secret = made
    link = settings.SITE_URL + reverse("organisation_join", args=[secret])
    shown = {"organisation": found, "invitation": invitation, "link": link}
    return render(request, "organisation/invited.html", shown)


@require_POST
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take an invitation back."""
    invitation = withdraw_invitation(actor(request), key=key)
    return redirect("organisation", key=invitation.organisation.key)


@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, secret: str) -> HttpResponse:
    """What one is invited to, before signing in too; and to accept it."""
    invitation = invitation_of(secret)
    if invitation is None:
        raise MissingError
    if request.method == "POST":
        held = accept_invitation(actor(request), secret=secret)
        return redirect("organisation", key=held.organisation.key)
    why_not = obstacle(invitation, actor(request).person)
    shown = {"invitation": invitation, "why_not": why_not, "path": request.path}
    return render(request, "organisation/join.html", shown)
