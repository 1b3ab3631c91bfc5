"""The page on which what happened is logged, by its form or by the script that keeps the form."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from sapar.values.party import Party
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.content import LARGEST
from sapar_web.actions.record.facts import ALREADY, REFUSED, Sent, log_events
from sapar_web.actions.record.showing import File, ThereAlreadyError, attach_evidence
from sapar_web.actions.record.speaking import require_link
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.pages.offline.owner import owner_of
from sapar_web.pages.record.door import Door, door_of, either_door
from sapar_web.pages.record.files import file_of
from sapar_web.pages.record.log_form import LogForm, problems_of
from sapar_web.pages.record.scripted import by_script, refused, scripted, told
from sapar_web.queries.record.agreed import untold


@require_http_methods(["GET", "POST"])
@either_door
@scripted
def log(request: HttpRequest, key: UUID | None = None, secret: str = "") -> HttpResponse:
    """Tick what happened, and log it; several things at once."""
    door = door_of(request, key, secret)
    require_log(door)
    if request.method == "GET":
        return render(request, "record/log.html", _shown(request, door, LogForm(door)))
    form = LogForm(door, request.POST, request.FILES)
    kept = _logged(door, form) if form.is_valid() else 0
    if by_script(request):
        return told([]) if kept else told(refused(form), status=422)
    if not kept:
        return render(request, "record/log.html", _shown(request, door, form), status=422)
    return all_logged(request, door, kept)


def all_logged(request: HttpRequest, door: Door, kept: int) -> HttpResponse:
    """Back to the record, which says how much of what was ticked is in it now."""
    words = ngettext("{n} thing is logged.", "{n} things are logged.", kept)
    messages.success(request, words.format(n=kept))
    return redirect(door.addresses["home"])


def require_log(door: Door) -> None:
    """Who cannot log here is told before a form is shown.

    Raises:
        MissingError: if a link is for no log, or for one that has ended.
        RefusedError: if the person, or the link, may not log.
    """
    if door.link is None:
        require(door.actor, Deed.LOG_EVENTS, door.stay)
    elif Party.MENTOR not in door.parties:
        raise MissingError
    else:
        require_link(Deed.LOG_EVENTS, door.link)


def _shown(request: HttpRequest, door: Door, form: LogForm) -> dict[str, Any]:
    return {
        "form": form,
        "door": door.addresses,
        "stay": door.stay,
        "calendar": door.address("calendar") if "session" in form.fields else "",
        "agreed": door.address("agreed") if untold(door.record, door.mine) else "",
        # What is logged by a link is the link's, whoever holds it.
        "owner": "" if door.secret else owner_of(request.user),
        "largest": LARGEST,
    }


def _logged(door: Door, form: LogForm) -> int:
    """How much is kept of what was ticked; 0 if some was refused, with the reasons in the form."""
    by = door.by(form.cleaned_data["party"])
    try:
        file = file_of(form.cleaned_data.get("file"))
        sent = log_events(door.actor, stay=door.stay.key, events=form.events(), by=by)
        kept = [each for each in sent if each.outcome != REFUSED]
        if file is not None and kept:
            _attach(door, kept[0], file, form.cleaned_data["party"])
    except UnfitError as error:
        for sentence in problems_of(error.problems):
            form.add_error(None, sentence)
        return 0
    for each in sent:
        for sentence in problems_of(each.problems):
            form.add_error(None, sentence)
    return len(kept) if len(kept) == len(sent) else 0


def _attach(door: Door, to: Sent, file: File, party: str) -> None:
    """Put a file to an event; where both were sent before, nothing is to be done."""
    try:
        attach_evidence(door.actor, stay=door.stay.key, event=to.id, file=file, by=door.by(party))
    except ThereAlreadyError:
        if to.outcome != ALREADY:
            raise
