"""The page of one fact: what it tells, all that was said about it, and what may be said now."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar.values.party import Party
from sapar_web.actions.refusals import MissingError
from sapar_web.pages.mending import attempt
from sapar_web.pages.record.correct import may_correct
from sapar_web.pages.record.door import Door, door_of, either_door
from sapar_web.pages.record.forms import DecideForm, OutcomeForm
from sapar_web.pages.record.thread import clock_in_words, clock_of, open_dispute, thread
from sapar_web.pages.record.timeline import entry
from sapar_web.pages.record.ways import Way, ways
from sapar_web.pages.record.words import duty_title, parties_named
from sapar_web.queries.record.finding import evidence_of
from sapar_web.queries.record.telling import Claim, claim_of, root_of


@dataclass(frozen=True, slots=True)
class Offered:
    """Something that the reader may say, with its form."""

    way: Way
    form: forms.Form


@require_http_methods(["GET", "POST"])
@either_door
def event(
    request: HttpRequest, event: UUID, key: UUID | None = None, secret: str = ""
) -> HttpResponse:
    """What it tells, and what may be said; what is posted names its deed.

    An answer, a dispute or a correction leads to the fact that it is about.
    """
    door = door_of(request, key, secret)
    about = root_of(door.record, str(event))
    if request.method == "GET" and about != str(event):
        return redirect(door.address("event", about))
    claim = claim_of(door.record, str(event))
    if claim is None:
        raise MissingError
    deed = request.POST.get("deed", "") if request.method == "POST" else ""
    offered = [_offered(request, door, claim, each, deed) for each in ways(door, claim)]
    if request.method == "POST":
        chosen = next((each for each in offered if each.way.name == deed), None)
        if chosen is None:
            raise MissingError
        if _said(door, claim, chosen):
            messages.success(request, _("It is in the record."))
            return redirect(door.address("event", event))
    return render(
        request,
        "record/event.html",
        _shown(door, claim, offered),
        status=422 if request.method == "POST" else 200,
    )


def _offered(
    request: HttpRequest, door: Door, claim: Claim, found: tuple[Way, list[Any]], deed: str
) -> Offered:
    way, parties = found
    given = [request.POST, request.FILES] if way.name == deed else []
    named: dict[str, Any] = {"parties": parties, "auto_id": f"{way.name}_%s"}
    if way.form is DecideForm:
        named = {"between": _between(claim), "auto_id": f"{way.name}_%s"}
    elif way.form is OutcomeForm:
        named["record"] = door.record
    return Offered(way, way.form(*given, **named))


def _between(claim: Claim) -> tuple[Party, ...]:
    against = open_dispute(claim)
    return () if against is None else (claim.fact.told.author, against.author)


def _said(door: Door, claim: Claim, chosen: Offered) -> bool:
    form, way = chosen.form, chosen.way
    return attempt(form, lambda: way.say(door, claim, form.cleaned_data) or True) is not None


def _shown(door: Door, claim: Claim, offered: list[Offered]) -> dict[str, Any]:
    record, told = door.record, claim.fact.told
    clock = clock_of(record, claim)
    return {
        "stay": door.stay,
        "door": door.addresses,
        "entry": entry(door, claim, {}),
        "commitment": duty_title(claim.duty.id, record) if claim.duty else "",
        "awaited": parties_named(sorted(claim.answerers)) if claim.open else "",
        "thread": thread(record, claim),
        "clock": clock_in_words(clock) if clock is not None else "",
        "files": [
            {**row, "address": door.address("evidence", row["key"])}
            for row in evidence_of(record).get(told.id, [])
        ],
        "offered": offered,
        "correct": door.address("correct", told.id) if may_correct(door, claim) else "",
    }
