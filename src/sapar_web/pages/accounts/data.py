"""A person's data: see, export, erase."""

import json
from collections.abc import Mapping
from typing import Any

from django.contrib.auth import logout
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import localize
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.people.erasing import erase_person
from sapar_web.models import Person
from sapar_web.pages.accounts.forms import EraseForm
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.mending import attempt, form_page
from sapar_web.queries.people.account import stays_naming
from sapar_web.queries.people.data import data_of

PARTS: Mapping[str, Any] = {
    "person": _("You"),
    "addresses": _("E-mail addresses"),
    "memberships": _("Memberships, and those handed over to you"),
    "invitations": _("Invitations that you sent or used, and those sent to you"),
    "asked_for_a_say": _("Drafts that you were asked about, and people whom you asked"),
    "said": _("What you said about drafts"),
    "answered": _("Your answers to what others said"),
    "terms_begun": _("Terms that you began"),
    "offers": _("Offers that you began or decided on"),
    "stays": _("Stays that you opened, or go on, or are the mentor of"),
    "asked_into_stays": _("Stays that you were asked into, and people whom you asked"),
    "needs": _("Needs that you wrote"),
    "proposed": _("Changes that you proposed to agreements"),
    "accepted": _("Proposals that you accepted"),
    "remarks": _("Your remarks under clauses"),
    "goals_accepted": _("Goals that you accepted"),
    "versions_frozen": _("Agreements that you opened for signing"),
    "calls_begun": _("Calls that you began"),
    "applications": _("Your applications"),
    "files": _("Files of your applications"),
    "nominations": _("Nominations that you wrote, and yours"),
    "asked_to_review": _("Calls that you were asked to review, and people whom you asked"),
    "reviews": _("Reviews that you wrote"),
    "conflicts": _("Conflicts of interest that you declared"),
    "appeals": _("Appeals that you made or answered"),
    "signatures": _("Signatures that you made or attested"),
    "second_factors_shown": _("Second factors that you showed to sign"),
    "scans": _("Scans that you uploaded"),
    "not_signed": _("Versions that you did not sign"),
    "reminders": _("Reminders that you sent"),
    "stays_ended": _("Stays that you ended"),
    "logged": _("What you logged and answered in stays"),
    "evidence": _("Files that you added to what was logged"),
    "log_links": _("Links to a log that you had sent"),
    "to_be_seen_to": _("What is to be seen to in your stays"),
    "posted": _("What you wrote into the ledgers of stays"),
    "payments": _("Payments that you recorded"),
    "statements_read": _("Statements of banks that you uploaded"),
    "bank_lines_matched": _("Lines of a bank that you matched or set aside"),
    "milestones_released": _("Milestones that you released"),
    "refunds_claimed": _("Refunds that you claimed"),
    "snapshots_asked_for": _("Snapshots of balances that you asked for"),
    "money_that_waits": _("Money that waits for you"),
    "calendar_links": _("Links of your calendar"),
    "tokens": _("Tokens of the API"),
    "writes_by_api": _("Writes by the API, kept so that they are not done twice"),
    "ways_to_sign_in": _("Passkeys and codes"),
    "sessions": _("Sessions"),
    "notices": _("What waits to be told by mail"),
    "messages": _("Messages sent to you, or sent for you"),
    "looked_at": _("Decisions that you opened"),
    "history": _("Your deeds in history"),
}
"""Each part of the data in words."""

NOTES: Mapping[str, Any] = {
    "needs": _(
        "If you erase yourself, your own needs go, but for those of a stay that all have signed "
        "for: its agreement was negotiated on them. What limits you goes in any case."
    ),
}
"""What somebody should know of a part beforehand."""

SHOWN = 10
"""Rows of a part that the page shows; the file has all."""


def _own(request: HttpRequest, deed: Deed) -> Person:
    person = actor(request).person
    require(actor(request), deed, person)
    assert person is not None  # noqa: S101 -- `require` saw to it
    return person


@require_safe
@signed_in
def data(request: HttpRequest) -> HttpResponse:
    """All that is kept about oneself, part by part."""
    kept = data_of(_own(request, Deed.READ_PERSON), most=SHOWN + 1)
    about = kept.pop("person")
    parts = [
        {
            "title": PARTS[name],
            "note": NOTES.get(name, ""),
            "cards": [_card(row) for row in rows[:SHOWN]],
            "more": len(rows) > SHOWN,
        }
        for name, rows in kept.items()
        if rows
    ]
    shown = {"about": about, "parts": parts, "most": SHOWN}
    return render(request, "account/data.html", shown)


def _card(row: Mapping[str, Any]) -> str:
    """A row as HTML: there may be hundreds."""
    told = [
        f"<dt>{escape(name)}</dt><dd>{escape(localize(value))}</dd>"
        for name, value in row.items()
        if value not in (None, "")
    ]
    return mark_safe("".join(told))  # noqa: S308 -- each is escaped above


@require_safe
@signed_in
def export(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    kept = data_of(_own(request, Deed.READ_PERSON))
    text = json.dumps(kept, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    return HttpResponse(
        text,
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="sapar-my-data.json"'},
    )


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@signed_in
def erase(request: HttpRequest) -> HttpResponse:
    """What goes, what stays and why; then the deed, with the password."""
    person = _own(request, Deed.ERASE_PERSON)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if attempt(form, lambda: erase_person(actor(request), password=form.cleaned_data["password"])):
        logout(request)
        return render(request, "account/erased.html")
    return form_page(request, form, "account/erase.html", stays=stays_naming(person))
