"""Pages on which a membership ends or is handed over."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.organisations.handing_over import hand_over
from sapar_web.actions.organisations.leaving import end_membership, leave
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Membership
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.organisations.forms import HandOverForm
from sapar_web.pages.organisations.register import back_to
from sapar_web.queries.organisations.finding import membership_of, successors


def _taken(request: HttpRequest, key: UUID, deed: Deed) -> Membership:
    found = membership_of(key)
    if found is None:
        raise MissingError
    require(actor(request), deed, found)
    return found


def _sure(
    request: HttpRequest, held: Membership, deed: Callable[[], Any], **shown: Any
) -> HttpResponse:
    form = forms.Form(request.POST if request.method == "POST" else None)
    if attempt(form, deed):
        messages.success(request, _("The membership has ended."))
        return redirect("organisation", key=held.organisation.key)
    return form_page(request, form, danger=True, **shown, **back_to(held.organisation))


@require_http_methods(["GET", "POST"])
@signed_in
def leave_organisation(request: HttpRequest, key: UUID) -> HttpResponse:
    """End a membership of one's own, after a page that asks."""
    held = _taken(request, key, Deed.LEAVE)
    sentence = _("You will no longer act as {role} for {name}. What you did stays in its history.")
    return _sure(
        request,
        held,
        lambda: leave(actor(request), membership=key),
        title=_("Leave the organisation"),
        lead=[sentence.format(role=held.get_role_display(), name=held.organisation.name)],
        button=_("Leave"),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def end(request: HttpRequest, key: UUID) -> HttpResponse:
    """End somebody's membership, after a page that asks."""
    held = _taken(request, key, Deed.END_MEMBERSHIP)
    sentence = _("{person} will no longer act as {role}. What they did stays in the history.")
    return _sure(
        request,
        held,
        lambda: end_membership(actor(request), membership=key),
        title=_("End the membership"),
        lead=[sentence.format(role=held.get_role_display(), person=held.person)],
        button=_("End"),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def pass_on(request: HttpRequest, key: UUID) -> HttpResponse:
    """Hand a role over to another member."""
    held = _taken(request, key, Deed.HAND_OVER)
    people = successors(held)
    form = HandOverForm(people, *([request.POST] if request.method == "POST" else []))
    if attempt(
        form,
        lambda: hand_over(actor(request), membership=key, to=form.cleaned_data["to"]),
    ):
        messages.success(request, _("The role was handed over."))
        return redirect("organisation", key=held.organisation.key)
    sentence = _("{person} will no longer act as {role}; the other will.")
    lead = [
        sentence.format(role=held.get_role_display(), person=held.person),
        _(
            "What is open moves along: where the one was asked for a say for the organisation, the "
            "other is asked now. What was said and done stays under the name of who did it."
        ),
    ]
    if not people:
        lead.append(_("There is no other member yet: invite somebody first."))
    return form_page(
        request,
        form,
        title=_("Hand over a role"),
        lead=lead,
        button=_("Hand over"),
        **back_to(held.organisation),
    )
