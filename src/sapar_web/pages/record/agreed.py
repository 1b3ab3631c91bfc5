"""What the signed agreement shows by itself, as proposals: ticked, and logged by one button."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from sapar.deliveries.shown import Shown
from sapar.values.party import Party
from sapar_web.actions.record.facts import log_events
from sapar_web.actions.refusals import UnfitError
from sapar_web.pages.record.door import Door, door_of, either_door, parties_to_choose
from sapar_web.pages.record.log import all_logged, require_log
from sapar_web.pages.record.log_form import problems_of
from sapar_web.pages.record.words import duty_title, much
from sapar_web.pages.signing.forms import ForParty
from sapar_web.queries.record.agreed import claim_of, untold


@dataclass(frozen=True, slots=True)
class Line:
    """A proposal as the list has it.

    Attributes:
        clause: identifier of its clause.
        what: was promised.
        much: how much of it there is; empty where it is done or not.
        on: day of it.
        ticked: whether it is.
    """

    clause: str
    what: str
    much: str
    on: date
    ticked: bool


@require_http_methods(["GET", "POST"])
@either_door
def agreed(request: HttpRequest, key: UUID | None = None, secret: str = "") -> HttpResponse:
    """What nobody has told yet is listed; what is ticked of it is logged."""
    door = door_of(request, key, secret)
    require_log(door)
    shown = untold(door.record, door.mine)
    if request.method == "GET":
        return _page(request, door, shown, {each.clause for each in shown})
    form, ticked = _form(request, door), request.POST.getlist("clause")
    if not form.is_valid():
        return _page(request, door, shown, ticked, problems_of(form.errors))
    if not ticked:
        return _page(request, door, shown, ticked, [_("Tick what happened.")])
    return _log(request, door, Party(form.cleaned_data["party"]), ticked)


def _log(request: HttpRequest, door: Door, party: Party, ticked: Collection[str]) -> HttpResponse:
    """Log what is ticked and the party's to tell; the rest stays listed for another one."""
    chosen = [each for each in untold(door.record, [party]) if each.clause in ticked]
    if not chosen:
        # The same form came before, or somebody else was faster, or it is another party's to tell.
        messages.info(request, _("Nothing of this is left to be logged."))
        return redirect(door.addresses["home"])
    problems = _problems(door, party, chosen)
    if not problems:
        return all_logged(request, door, len(chosen))
    # Some of it may be logged: the list is read anew.
    again = door_of(request, door.stay.key, door.secret)
    return _page(request, again, untold(again.record, again.mine), ticked, problems)


def _page(
    request: HttpRequest,
    door: Door,
    shown: Sequence[Shown],
    ticked: Collection[str],
    problems: Sequence[str] = (),
) -> HttpResponse:
    context = {
        "stay": door.stay,
        "door": door.addresses,
        "form": _form(request, door),
        "lines": [_line(each, door, ticked) for each in shown],
        "problems": problems,
    }
    return render(request, "record/agreed.html", context, status=422 if problems else 200)


def _form(request: HttpRequest, door: Door) -> ForParty:
    given = request.POST if request.method == "POST" else None
    return ForParty(given, parties=parties_to_choose(door))


def _line(each: Shown, door: Door, ticked: Collection[str]) -> Line:
    unit = door.record.by_duty[each.clause].unit
    amount = "" if each.quantity is None else much(Fraction(each.quantity), unit)
    what = duty_title(each.clause, door.record)
    return Line(each.clause, what, amount, each.on, each.clause in ticked)


def _problems(door: Door, party: Party, chosen: Sequence[Shown]) -> list[str]:
    """Log what was chosen; what of it was refused, and why."""
    now = timezone.now()
    events = [claim_of(each, door.record, party, now) for each in chosen]
    try:
        sent = log_events(door.actor, stay=door.stay.key, events=events, by=door.by(party))
    except UnfitError as error:
        return problems_of(error.problems)
    return [sentence for each in sent for sentence in problems_of(each.problems)]
