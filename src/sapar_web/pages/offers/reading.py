"""What pages of offers read before they show anything."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Offer, OfferState, Terms
from sapar_web.models.offer import takes_offers
from sapar_web.pages.asking import actor


def readable_offer(request: HttpRequest, key: UUID) -> Offer:
    """An offer that whoever asks may read, with its terms and organisation.

    Raises:
        MissingError: if there is none.
        RefusedError: if it is not theirs to read.
    """
    rows = Offer.objects.select_related("terms__sponsor", "organisation")
    found = next(iter(rows.filter(key=key)), None)
    if found is None:
        raise MissingError
    require(actor(request), Deed.READ_OFFER, found)
    return found


def published_terms(key: UUID) -> Terms:
    """Terms that were published, with their sponsor.

    Raises:
        MissingError: if there are none.
    """
    found = Terms.objects.exclude(digest="").select_related("sponsor").filter(key=key).first()
    if found is None:
        raise MissingError
    return found


def allowed(request: HttpRequest, offer: Offer) -> Mapping[str, bool]:
    """What whoever asks may do to an offer: which buttons the page has."""
    who, taken = actor(request), takes_offers(offer.terms)
    return {
        "edit": taken and may(who, Deed.EDIT_OFFER, offer).allowed,
        "submit": taken and may(who, Deed.SUBMIT_OFFER, offer).allowed,
        "withdraw": may(who, Deed.WITHDRAW_OFFER, offer).allowed,
        "select": may(who, Deed.SELECT_OFFER, offer).allowed,
        "compare": may(who, Deed.COMPARE_OFFERS, offer.terms).allowed,
        "call": offer.state == OfferState.SELECTED
        and may(who, Deed.DRAFT_CALL, offer.terms).allowed,
    }


def shown_offer(offer: Offer) -> dict[str, Any]:
    """Which offer it is, for the head of its pages."""
    return {"offer": offer, "terms": offer.terms, "open": takes_offers(offer.terms)}
