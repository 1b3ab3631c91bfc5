"""Tokens of the API: list, make, end."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.people.tokens import Wanted, end_token, make_token
from sapar_web.models import Scope
from sapar_web.pages.accounts.forms import TokenForm
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.queries.people.account import tokens


@require_http_methods(["GET", "POST"])
@signed_in
def token_list(request: HttpRequest) -> HttpResponse:
    """Tokens that last, and a form for one more; its secret is shown on the answer alone."""
    person = actor(request).person
    require(actor(request), Deed.MAKE_TOKEN, person)
    form = TokenForm(request.POST if request.method == "POST" else None)
    made = attempt(form, lambda: make_token(actor(request), wanted=Wanted(**form.cleaned_data)))
    rows = [
        {**row, "scopes": ", ".join(str(Scope(each).label) for each in row["scopes"])}
        for row in tokens(person)  # type: ignore[arg-type]
    ]
    if made is not None:
        form = TokenForm()
    secret = made[1] if made else ""
    return form_page(request, form, "account/tokens.html", rows=rows, secret=secret)


@require_POST
@signed_in
def end(request: HttpRequest, key: UUID) -> HttpResponse:
    """End a token."""
    end_token(actor(request), key=key)
    messages.success(request, _("The token has ended."))
    return redirect("tokens")
