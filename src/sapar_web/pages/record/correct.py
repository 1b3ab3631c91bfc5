"""The page on which somebody tells an own fact anew."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.days import Absence
from sapar.deliveries.events.delivery import Done, Introduction, Session
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.kinds import document_of
from sapar_web.actions.record.mending import correct as correct_event
from sapar_web.actions.refusals import MissingError
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.offers.forms import DayInput
from sapar_web.pages.record.door import Door, door_of, either_door
from sapar_web.pages.record.log_fields import charged, name_field, outcome_fields, quantity_field
from sapar_web.pages.record.words import title
from sapar_web.queries.record.reading import Record
from sapar_web.queries.record.telling import Claim, claim_of


class CorrectForm(forms.Form):
    """A fact as it should have been: its day, and what its kind has."""

    on = forms.DateField(label=gettext_lazy("Day"), widget=DayInput)

    def __init__(self, told: Told, record: Record, *given: Any, **named: Any) -> None:
        super().__init__(*given, initial=_initial(told), **named)
        self.told = told
        self.fields |= dict(_fields(told, record))

    def document(self) -> dict[str, Any]:
        """The whole fact, without its id."""
        given = self.cleaned_data
        before = document_of(self.told)
        kept = {n: v for n, v in before.items() if n not in ("id", "author", "logged_at")}
        kept["on"] = given["on"].isoformat()
        for name in ("mentor", "minutes", "people", "activity", "text", "result"):
            if name in self.fields:
                kept[name] = given[name]
        if "until" in self.fields:
            kept["until"] = given["until"].isoformat() if given["until"] else None
        if "quantity" in self.fields:
            kept["quantity"] = None if given["quantity"] is None else str(given["quantity"])
        if isinstance(self.told, Outcome):
            kept |= {"charge": None, "price_item": None, **charged(given)}
        return kept


def _initial(told: Told) -> dict[str, Any]:
    given = {name: getattr(told, name) for name in told.__dataclass_fields__}
    if isinstance(told, Outcome) and told.charge is not None:
        given |= {"charge": told.charge.number, "currency": told.charge.currency}
    return given


def _fields(told: Told, record: Record) -> Any:
    if isinstance(told, Session):
        yield "mentor", name_field(_("With whom"), required=True)
        yield "minutes", forms.IntegerField(label=_("Minutes"), min_value=1, max_value=24 * 60)
    elif isinstance(told, Introduction):
        yield "people", forms.IntegerField(label=_("To how many"), min_value=1)
    elif isinstance(told, Asked):
        yield "activity", name_field(_("Into what"), required=True)
    elif isinstance(told, Outcome):
        yield from outcome_fields(record)
    elif isinstance(told, Absence):
        yield "mentor", name_field(_("Who"), required=True)
        until = _("Last day away, if you know it")
        yield "until", forms.DateField(label=until, widget=DayInput, required=False)
    elif isinstance(told, Done):
        yield "quantity", quantity_field(_("How much, if it is counted"))
        yield "text", forms.CharField(label=_("In your words"), required=False, max_length=5000)


@require_http_methods(["GET", "POST"])
@either_door
def correct(
    request: HttpRequest, event: UUID, key: UUID | None = None, secret: str = ""
) -> HttpResponse:
    """Tell it anew; what stood there stays in the record."""
    door = door_of(request, key, secret)
    claim = claim_of(door.record, str(event))
    if claim is None or not may_correct(door, claim):
        raise MissingError
    told = claim.fact.told
    given = [request.POST] if request.method == "POST" else []
    form = CorrectForm(told, door.record, *given)
    party = str(told.author)
    # The version that was read comes back with the form: who was overtaken is told.
    version = request.POST.get("version", claim.fact.version)

    def deed() -> Any:
        written = (form.document(), version)
        by = door.by(party)
        return correct_event(door.actor, stay=door.stay.key, event=event, written=written, by=by)

    if attempt(form, deed) is None:
        back = {"back": door.address("event", event), "back_title": title(told, door.record)}
        shown = {"version": version, "stay": door.stay, **back}
        return form_page(request, form, "record/correct.html", **shown)
    messages.success(request, _("It is corrected; whoever answered before is asked again."))
    return redirect(door.address("event", event))


def may_correct(door: Door, claim: Claim) -> bool:
    """Whether a fact is the reader's own and still stands."""
    own = claim.fact.told.author in door.parties
    return own and not claim.fact.withdrawn and claim.fact.resolution is None
