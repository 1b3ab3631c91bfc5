"""The page on which several things are confirmed at once."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from sapar.values.party import Party
from sapar_web.actions.record.answering import acknowledge
from sapar_web.actions.refusals import UnfitError
from sapar_web.pages.record.door import Door, door_of, either_door
from sapar_web.pages.record.log_form import problems_of
from sapar_web.pages.record.timeline import entries
from sapar_web.pages.record.words import party_name
from sapar_web.queries.record.telling import waiting_for


@require_http_methods(["GET", "POST"])
@either_door
def confirm(request: HttpRequest, key: UUID | None = None, secret: str = "") -> HttpResponse:
    """What waits for one's answer; what is ticked is confirmed. Each opens to be disputed."""
    door = door_of(request, key, secret)
    problems: list[str] = []
    if request.method == "POST":
        chosen = request.POST.getlist("version")
        try:
            by = door.by(request.POST.get("party", ""))
            done = len(acknowledge(door.actor, stay=door.stay.key, versions=chosen, by=by))
        except UnfitError as error:
            problems = problems_of(error.problems)
        else:
            told = ngettext("{n} thing is confirmed.", "{n} things are confirmed.", done)
            messages.success(request, told.format(n=done))
            return redirect(door.addresses["home"])
    return render(
        request, "record/confirm.html", _shown(door, problems), status=422 if problems else 200
    )


def _shown(door: Door, problems: list[str]) -> dict[str, Any]:
    groups = [(each, waiting_for(door.record, frozenset({each}))) for each in door.mine]
    return {
        "stay": door.stay,
        "door": door.addresses,
        "problems": problems,
        "groups": [
            {
                "party": str(party),
                "title": _("As {party}").format(party=party_name(party)),
                "entries": entries(door, found),
            }
            for party, found in groups
            if found and party is not Party.THIRD
        ],
    }
