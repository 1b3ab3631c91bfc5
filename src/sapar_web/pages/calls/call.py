"""The page of a call, and what its sponsor does with it."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may_each, require
from sapar_web.actions.calls.drafting import missing_of
from sapar_web.actions.calls.fitting import LONGEST
from sapar_web.actions.calls.opening import close_call, open_call, withdraw_call
from sapar_web.actions.refusals import MissingError, StaleError
from sapar_web.models import Application, Call
from sapar_web.models.call import takes_applications, takes_nominations
from sapar_web.models.offer import today
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.words import TONE, call_in_words
from sapar_web.pages.country_names import country_name
from sapar_web.pages.errors import overtaken
from sapar_web.pages.history import history_page
from sapar_web.pages.language import language
from sapar_web.pages.mending import attempt, form_page
from sapar_web.queries.calls.documents import call_document
from sapar_web.queries.calls.lists import readable_call
from sapar_web.queries.whole_number import whole_of

DEEDS = {
    "edit": Deed.EDIT_CALL,
    "open": Deed.OPEN_CALL,
    "close": Deed.CLOSE_CALL,
    "withdraw": Deed.WITHDRAW_CALL,
    "applications": Deed.READ_APPLICATIONS,
    "reviewers": Deed.INVITE_REVIEWER,
    "decide": Deed.DECIDE_CALL,
    "apply": Deed.APPLY,
    "place": Deed.OFFER_PLACE,
}
"""What the page has buttons for."""


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=gettext_lazy("Why"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )


@require_GET
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """What a call says, for everybody; of a draft, what is missing."""
    call = readable_call(actor(request), key)
    document, may = call_document(call), allowed(request, call)
    missing = missing_of(call) if may["edit"] else ()
    context = {
        **shown_call(call),
        **call_in_words(document),
        "may": may,
        "hosts": list(_hosts(call)),
        "missing": [each.finding(language()) for each in missing],
        "own": _own(request, call),
        "history": history_page(request, call) if may["applications"] or may["edit"] else None,
    }
    return render(request, "calls/call.html", context)


def _hosts(call: Call) -> Iterator[Mapping[str, str]]:
    for each in call.hosts.select_related("organisation"):
        host = each.organisation
        yield {"name": host.name, "country": country_name(host.country)}


def allowed(request: HttpRequest, call: Call) -> Mapping[str, bool]:
    """What whoever asks may do to a call."""
    found = may_each(actor(request), DEEDS.values(), call)
    told = {name: found[deed].allowed for name, deed in DEEDS.items()}
    past = call.closes_on < today()
    told["close"] = told["close"] and past
    told["decide"] = told["decide"] and not takes_nominations(call)
    told["apply"] = told["apply"] and takes_applications(call)
    return told


def shown_call(call: Call) -> dict[str, Any]:
    """Which call it is, for the head of its pages."""
    return {
        "call": call,
        "label": call.get_state_display(),
        "tone": TONE.get(call.state, ""),
        "taking": takes_applications(call),
    }


def _own(request: HttpRequest, call: Call) -> Application | None:
    """The application of whoever asks, if there is one."""
    person = actor(request).person
    if person is None:
        return None
    rows = Application.objects.filter(call=call, participant=person).order_by("-pk")
    return rows.only("key", "state").first()


@require_GET
def as_json(request: HttpRequest, key: UUID) -> HttpResponse:
    """The frozen document, as its digest was made of it."""
    call = readable_call(actor(request), key)
    if not call.canonical:
        raise MissingError
    headers = {"Content-Disposition": f'attachment; filename="call-{key}.json"'}
    return HttpResponse(call.canonical, content_type="application/json", headers=headers)


@require_POST
@signed_in
def open_(request: HttpRequest, key: UUID) -> HttpResponse:
    """Open the call that was read."""
    call = readable_call(actor(request), key)
    revision = whole_of(request.POST.get("revision", ""), 0)
    try:
        open_call(actor(request), key=call.key, revision=revision)
    except StaleError:
        return overtaken(request, reverse("call", args=[key]))
    messages.success(request, _("The call is open: everybody can read it and apply."))
    return redirect("call", key=key)


@require_POST
@signed_in
def close(request: HttpRequest, key: UUID) -> HttpResponse:
    """Close it once its last day has passed."""
    readable_call(actor(request), key)
    close_call(actor(request), key=key)
    messages.success(request, _("The call is closed. Its reviewers were told."))
    return redirect("call", key=key)


@require_http_methods(["GET", "POST"])
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take it back, with the reason that everybody reads."""
    call = readable_call(actor(request), key)
    require(actor(request), Deed.WITHDRAW_CALL, call)
    form = ReasonForm(*([request.POST] if request.method == "POST" else []))
    done = attempt(
        form, lambda: withdraw_call(actor(request), key=key, reason=form.cleaned_data["reason"])
    )
    if done is not None:
        messages.success(request, _("The call is withdrawn. All who applied are told."))
        return redirect("call", key=key)
    return form_page(
        request,
        form,
        title=_("Withdraw the call"),
        lead=[_("Nobody is selected. Everybody reads the reason; it cannot be undone.")],
        button=_("Withdraw the call"),
        danger=True,
        back=reverse("call", args=[key]),
        back_title=call.title,
    )
