"""The page of a stay before it is agreed: who, when, where it stands, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar_web.actions.stays.inviting import INVITES
from sapar_web.models import Stay, StayParty, StayState
from sapar_web.pages.days import day_in_words
from sapar_web.pages.history import history_page
from sapar_web.pages.stays.reading import places, shown_stay
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


def before(request: HttpRequest, stay: Stay) -> dict[str, Any]:
    """Who takes part, when it is, where it stands, what is next and from whom."""
    head = shown_stay(request, stay)
    coming, needs = asked_to_come(stay), preparing(stay)
    return head | {
        "places": places(stay),
        "coming": coming,
        "invites": _invites(stay, head["mine"]),
        "needs": needs,
        "steps": list(_steps(stay, needs, head["mine"], coming)),
        "may_begin": bool(head["mine"]) and may_begin(stay),
        "history": history_page(request, stay),
    }


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
    day = day_in_words(stay.needs_until)
    if party in mine:
        text = _("You hand in what you need as {party}, until {day}.")
        address = reverse("need", args=[stay.key, party])
        return Step(text.format(party=party.label, day=day), address, _("Write what you need"))
    text = _("{party}: their needs are waited for until {day}.")
    label = str(party.label)
    return Step(text.format(party=label[:1].upper() + label[1:], day=day))
