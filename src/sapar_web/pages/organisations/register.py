"""Pages on which an organisation and its units are written."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.organisations.particulars import Particulars, particulars_of
from sapar_web.actions.organisations.registering import (
    add_unit,
    change_organisation,
    register_organisation,
    rename_unit,
)
from sapar_web.models import Organisation
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.organisations.forms import ChangeForm, RegisterForm, UnitForm
from sapar_web.pages.organisations.page import readable


def back_to(found: Organisation) -> dict[str, str]:
    """The way back to an organisation's page."""
    return {"back": reverse("organisation", args=[found.key]), "back_title": found.name}


def _given(form: Any) -> Particulars:
    fields = form.cleaned_data
    return Particulars(fields["name"], fields["country"], fields["ror"])


@require_http_methods(["GET", "POST"])
@signed_in
def register(request: HttpRequest) -> HttpResponse:
    """Register an organisation and become its first member."""
    require(actor(request), Deed.REGISTER_ORGANISATION)
    form = RegisterForm(request.POST or None)
    made = attempt(
        form,
        lambda: register_organisation(
            actor(request), particulars=_given(form), role=form.cleaned_data["role"]
        ),
    )
    if made is not None:
        return redirect("organisation", key=made.key)
    lead = [_("Look first whether it is here already: nobody can register it twice under one ROR.")]
    return form_page(
        request,
        form,
        title=_("Register an organisation"),
        lead=lead,
        button=_("Register"),
        back=reverse("organisations"),
        back_title=_("Organisations"),
    )


@require_http_methods(["GET", "POST"])
@signed_in
def change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Change what is told of an organisation."""
    found = readable(request, key, Deed.CHANGE_ORGANISATION)
    now = {**asdict(particulars_of(found)), "revision": found.revision}
    form = ChangeForm(request.POST or None, initial=now)
    done = attempt(
        form,
        lambda: change_organisation(
            actor(request),
            key=key,
            particulars=_given(form),
            revision=form.cleaned_data["revision"],
        ),
    )
    if done is not None:
        messages.success(request, _("The organisation was changed."))
        return redirect("organisation", key=key)
    return form_page(
        request, form, title=_("Change the organisation"), button=_("Save"), **back_to(found)
    )


@require_http_methods(["GET", "POST"])
@signed_in
def unit(request: HttpRequest, key: UUID, unit: UUID | None = None) -> HttpResponse:
    """Add a unit, or rename one."""
    found = readable(request, key, Deed.CHANGE_ORGANISATION)
    before = found.units.filter(key=unit).first() if unit else None
    form = UnitForm(request.POST or None, initial={"name": before.name if before else ""})
    named: dict[str, Any] = {"organisation": key}
    if unit:
        named["unit"] = unit
    deed = rename_unit if unit else add_unit
    if attempt(form, lambda: deed(actor(request), name=form.cleaned_data["name"], **named)):
        return redirect("organisation", key=key)
    title = _("Rename the unit") if unit else _("Add a unit")
    return form_page(request, form, title=title, button=_("Save"), **back_to(found))
