"""The page on which the sponsor decides: what the points say, and what people make of it."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sapar.terms.calls.selection import order
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.deciding import Decision, decide_call
from sapar_web.actions.calls.places import offer_places
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import ApplicationState, Call
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.call import shown_call
from sapar_web.pages.calls.lists import text_of
from sapar_web.pages.calls.words import application_row
from sapar_web.pages.errors import overtaken
from sapar_web.queries.calls.applications import applications_of, places_and_behind
from sapar_web.queries.calls.lists import readable_call
from sapar_web.queries.whole_number import whole_of

BEHIND = 15
"""Rows behind the places that the page shows besides those with equal points."""

LAST = 10**6
"""Where somebody stands on the waiting list who was given no number."""

COMMON = ("for_selected", "for_waiting", "for_rest")
NAMED = ("", "selected", "reason", *COMMON)


@require_http_methods(["GET", "POST"])
@signed_in
def decide(request: HttpRequest, key: UUID) -> HttpResponse:
    """Nominated applications by their points, with a proposal that people confirm or change."""
    call = readable_call(actor(request), key, Deed.READ_APPLICATIONS)
    if call.state != "decided":
        require(actor(request), Deed.DECIDE_CALL, call)
    if request.method == "GET":
        return _shown(request, call, {}, 200)
    decision = _decision(request.POST)
    try:
        decide_call(actor(request), key=key, decision=decision)
    except UnfitError as error:
        return _shown(request, call, error.problems, 422)
    except StaleError:
        return overtaken(request, reverse("applications", args=[key]))
    messages.success(request, _("Decided. Everybody who applied is told."))
    return redirect("applications", key=key)


def _decision(sent: QueryDict) -> Decision:
    """What was chosen; a waiting list is in the order of the numbers that were given."""
    selected, waiting = list[str](), list[tuple[int, int, str]]()
    for place, key in enumerate(sent.getlist("key")):
        chosen = sent.get(f"outcome-{key}", "")
        if chosen == "selected":
            selected.append(key)
        if chosen == "waiting":
            waiting.append((whole_of(sent.get(f"place-{key}", ""), LAST), place, key))
    reasons = {key: sent.get(f"reason-{key}", "") for key in sent.getlist("key")}
    common = {name: sent.get(name, "") for name in COMMON}
    return Decision(selected, [key for _n, _p, key in sorted(waiting)], reasons, **common)


def _shown(
    request: HttpRequest, call: Call, problems: Mapping[str, Sequence[str]], status: int
) -> HttpResponse:
    found = places_and_behind(call, BEHIND)
    also = text_of(request, "also")
    if also:
        known = {row["key"] for row in found}
        state = ApplicationState.NOMINATED
        more = applications_of(call, state=state, words=also, limit=BEHIND)
        found = [*found, *(row for row in more if row["key"] not in known)]
    sent = request.POST
    context = {
        **shown_call(call),
        "rows": _rows(call, found, sent, problems),
        "problems": [
            each for name in ("", "selected", "reason", *COMMON) for each in problems.get(name, ())
        ],
        "common": {name: sent.get(name, "") for name in COMMON},
        "also": also,
    }
    return render(request, "calls/decide.html", context, status=status)


def _rows(
    call: Call, found: Sequence[Mapping[str, Any]], sent: QueryDict, problems: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Each application with what the points propose, or what was chosen.

    What has nothing to be escaped, or written by a language's rules, is said to be so: there are
    hundreds of fields.
    """
    scores = {
        str(row["key"]): None if row["score"] is None else Fraction(row["score"]) for row in found
    }
    proposed = order(scores, call.places)
    behind = [name for rank in proposed.waiting for name in rank]
    labels = {"selected": _("selected"), "waiting": _("waiting list"), "rest": _("not selected")}
    labels = {value: escape(label) for value, label in labels.items()}
    rows = []
    for row in found:
        key = str(row["key"])
        first = "selected" if key in proposed.selected else "rest"
        place = behind.index(key) + 1 if key in behind else ""
        rows.append(
            {
                **application_row(row),
                "key": SafeString(key),
                "reviews_in": SafeString(row["reviews_in"]),
                "tied": key in proposed.tied,
                "choices": _choices(key, sent.get(f"outcome-{key}", first), labels),
                "place": sent.get(f"place-{key}", SafeString(place)),
                "reason": sent.get(f"reason-{key}", ""),
                "problems": problems.get(key, ()),
            }
        )
    return rows


def _choices(key: str, chosen: str, labels: Mapping[str, str]) -> SafeString:
    """What may become of an application, as HTML: there may be hundreds.

    Args:
        key: of the application.
        chosen: which of them.
        labels: each in words, escaped.
    """
    told = (
        f'<div class="choice"><input type="radio" id="{value[0]}-{key}" name="outcome-{key}" '
        f'value="{value}"{" checked" if value == chosen else ""}>'
        f'<label for="{value[0]}-{key}">{label}</label></div>'
        for value, label in labels.items()
    )
    return SafeString("".join(told))


@require_POST
@signed_in
def places(request: HttpRequest, key: UUID) -> HttpResponse:
    """Offer places that are free to those who wait."""
    readable_call(actor(request), key, Deed.READ_APPLICATIONS)
    offered = offer_places(actor(request), key=key)
    told = _("Places offered: {count}.").format(count=len(offered))
    messages.success(request, told if offered else _("No place is free, or nobody waits."))
    return redirect("applications", key=key)
