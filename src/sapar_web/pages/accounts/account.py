"""A person's own page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.people.changing import Habits, change_person
from sapar_web.models import Role
from sapar_web.pages.accounts.forms import AccountForm
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.queries.people.account import memberships, ways_in


@require_http_methods(["GET", "POST"])
@signed_in
def account(request: HttpRequest) -> HttpResponse:
    """Name, language, mail, memberships and ways to sign in."""
    person = actor(request).person
    require(actor(request), Deed.READ_PERSON, person)
    given = request.POST if request.method == "POST" else None
    shown = ("name", "language", "daily_mail")
    form = AccountForm(given, initial={name: getattr(person, name) for name in shown})
    if attempt(form, lambda: change_person(actor(request), habits=Habits(**form.cleaned_data))):
        messages.success(request, _("Your account was changed."))
        return redirect("account")
    held = [{**row, "role": Role(row["role"]).label} for row in memberships(person)]  # type: ignore[arg-type]
    return form_page(
        request,
        form,
        "account/account.html",
        memberships=held,
        ways=ways_in(person),  # type: ignore[arg-type]
        person=person,
    )
