"""The page on which what happened is logged: in a form, or by a program in the browser as JSON."""

import json
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from sapar.values.party import Party
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.record.facts import REFUSED, Sent, log_events
from sapar_web.actions.record.showing import attach_evidence
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.pages.record.door import Door, door_of, either_door
from sapar_web.pages.record.files import file_of
from sapar_web.pages.record.log_form import LogForm, problems_of

JSON = "application/json"


@require_http_methods(["GET", "POST"])
@either_door
def log(request: HttpRequest, key: UUID | None = None, secret: str = "") -> HttpResponse:
    """Tick what happened, and log it; several things at once."""
    door = door_of(request, key, secret)
    _require(door)
    if request.content_type == JSON and request.method == "POST":
        return _as_json(request, door)
    if request.method == "GET":
        return render(request, "record/log.html", _shown(door, LogForm(door)))
    form = LogForm(door, request.POST, request.FILES)
    if form.is_valid():
        done = _logged(request, door, form)
        if done is not None:
            return done
    return render(request, "record/log.html", _shown(door, form), status=422)


def _require(door: Door) -> None:
    """Who cannot log here is told before the form is shown."""
    if door.link is None:
        require(door.actor, Deed.LOG_EVENTS, door.stay)
    elif Party.MENTOR not in door.parties:
        raise MissingError


def _shown(door: Door, form: LogForm) -> dict[str, Any]:
    return {"form": form, "door": door.addresses, "stay": door.stay, "linked": bool(door.secret)}


def _logged(request: HttpRequest, door: Door, form: LogForm) -> HttpResponse | None:
    """Log what was ticked; None if something was refused, with the reasons in the form."""
    by = door.by(form.cleaned_data["party"])
    try:
        file = file_of(form.cleaned_data.get("file"))
        sent = log_events(door.actor, stay=door.stay.key, events=form.events(), by=by)
        kept = [each for each in sent if each.outcome != REFUSED]
        if file is not None and kept:
            attach_evidence(door.actor, stay=door.stay.key, event=kept[0].id, file=file, by=by)
    except UnfitError as error:
        for sentence in problems_of(error.problems):
            form.add_error(None, sentence)
        return None
    for each in sent:
        for sentence in problems_of(each.problems):
            form.add_error(None, sentence)
    if len(kept) < len(sent):
        return None
    told = ngettext("{n} thing is logged.", "{n} things are logged.", len(kept))
    messages.success(request, told.format(n=len(kept)))
    return redirect(door.addresses["home"])


def _as_json(request: HttpRequest, door: Door) -> HttpResponse:
    """What a script of the page sends: `party` and `events`; what became of each."""
    try:
        asked = json.loads(request.body)
        events, party = asked["events"], str(asked.get("party", ""))
        fit = all(isinstance(each, dict) for each in events)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        fit = False
    if not fit:
        raise UnfitError({"": [_("expected JSON with a list of events")]})
    sent = log_events(door.actor, stay=door.stay.key, events=events, by=door.by(party))
    return JsonResponse({"events": [_told(each) for each in sent]})


def _told(sent: Sent) -> dict[str, Any]:
    return {"id": sent.id, "outcome": sent.outcome, "problems": sent.problems}
