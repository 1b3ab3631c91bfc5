"""The page of one stay, the same for all parties: who, when, where it stands, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from sapar_web.actions.stays.inviting import INVITES
from sapar_web.models import Stay, StayParty, StayState
from sapar_web.pages.asking import signed_in
from sapar_web.pages.history import history_page
from sapar_web.pages.stays.reading import places, shown_stay, stay_or_missing
from sapar_web.queries.stays.standing import Preparing, asked_to_come, may_begin, preparing

ASKED = {
    StayParty.PARTICIPANT: (StayState.PREPARING,),
    StayParty.MENTOR: (StayState.PREPARING, StayState.NEGOTIATING),
}
"""States of a stay in which each is still asked to come."""


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next.

    Attributes:
        text: what, and from whom.
        address: of the page on which it is done; empty where somebody else does it.
        deed: words of the link.
    """

    text: str
    address: str = ""
    deed: str = ""


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """Who takes part, when it is, where it stands, what is next and from whom."""
    stay = stay_or_missing(request, key)
    head = shown_stay(request, stay)
    coming, before = asked_to_come(stay), preparing(stay)
    context = {
        "places": places(stay),
        "coming": coming,
        "invites": _invites(stay, head["mine"]),
        "needs": before,
        "steps": list(_steps(stay, before, head["mine"], coming)),
        "may_begin": bool(head["mine"]) and may_begin(stay),
        "history": history_page(request, stay),
    }
    return render(request, "stay/stay.html", head | context)


def _invites(stay: Stay, mine: tuple[StayParty, ...]) -> list[StayParty]:
    """Whom one may still ask to come."""
    missing = [each for each in ASKED if getattr(stay, f"{each}_id") is None]
    return [each for each in missing if stay.state in ASKED[each] and INVITES[each] in mine]


def _steps(
    stay: Stay, needs: Preparing, mine: tuple[StayParty, ...], coming: frozenset[str]
) -> Iterator[Step]:
    if stay.state == StayState.PREPARING:
        if StayParty.PARTICIPANT in coming:
            yield Step(_("The participant has been sent a link and has not used it yet."))
        for each in needs.awaited:
            yield _need(stay, each, mine)
        if needs.shown:
            address = reverse("mismatch", args=[stay.key])
            yield Step(_("Needs are shown: see where they differ."), address, _("Compare needs"))
    elif stay.state == StayState.NEGOTIATING:
        text = _("The parties agree on each goal and each change; then they sign.")
        yield Step(text, reverse("agreement", args=[stay.key]), _("Open the agreement"))
    elif stay.state == StayState.SIGNING:
        address = reverse("signing", args=[stay.key])
        yield Step(_("Every party signs the agreement."), address, _("See the signatures"))


def _need(stay: Stay, party: StayParty, mine: tuple[StayParty, ...]) -> Step:
    day = date_format(stay.needs_until, "DATE_FORMAT")
    if party in mine:
        text = _("You hand in what you need as {party}, until {day}.")
        address = reverse("need", args=[stay.key, party])
        return Step(text.format(party=party.label, day=day), address, _("Write what you need"))
    text = _("{party}: their needs are waited for until {day}.")
    label = str(party.label)
    return Step(text.format(party=label[:1].upper() + label[1:], day=day))
