"""Offers, for programs: the same deeds and look-ups as the pages."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from sapar.terms.offers.published_comparison import comparison_published
from sapar.terms.offers.publishing import published
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.editing import edit_offer
from sapar_web.actions.offers.parts import LISTED, PRICES, SINGLE, part_of
from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.actions.offers.submitting import submit_offer, withdraw_offer
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.terms.parts import mark_of
from sapar_web.api.authentication import actor
from sapar_web.api.offer_schemas import (
    BeginIn,
    ComparisonOut,
    OfferOut,
    OfferPaging,
    OfferRow,
    OpenPaging,
    OpenRow,
    PartIn,
    SelectIn,
    SubmitIn,
    UnderOut,
)
from sapar_web.api.paging import Page, paged
from sapar_web.api.repeating import repeatable
from sapar_web.models import Offer, Terms
from sapar_web.models.offer import offers_opened, takes_offers
from sapar_web.queries.offers.documents import kept_offer, offer_document
from sapar_web.queries.offers.lists import open_terms, own_offers, place_of
from sapar_web.queries.offers.reports import compared, report_of, submitted

router = Router(tags=["offers"])

Tongue = Literal["en", "kk", "ru"]


@router.get("", response={200: Page[OfferRow]}, operation_id="list_offers")
def list_offers(request: HttpRequest, paging: Query[OfferPaging]) -> dict[str, Any]:
    """Offers of the organisations that one is a member of, last changed first."""
    who, state = _may_read(request), paging.state
    rows = own_offers(who, state=str(state or ""), after=_key(paging.after), limit=paging.limit + 1)
    named = [
        {**row, "terms": row["terms_key"], "organisation": row["organisation_name"]} for row in rows
    ]
    return paged(named, paging.limit, "key")


@router.get("/open", response={200: Page[OpenRow]}, operation_id="list_open_terms")
def list_open_terms(request: HttpRequest, paging: Query[OpenPaging]) -> dict[str, Any]:
    """Terms that take offers, the nearest last day first."""
    _may_read(request)
    rows = open_terms(words=paging.words, after=paging.after, limit=paging.limit + 1)
    named = [{**row, "sponsor": row["sponsor_name"], "place": place_of(row)} for row in rows]
    return paged(named, paging.limit, "place")


@router.post("", response={201: OfferOut}, operation_id="begin_offer")
@repeatable
def begin(request: HttpRequest, sent: BeginIn) -> tuple[int, Any]:
    """Begin an offer; one that is there already is given."""
    offer = begin_offer(
        actor(request), terms=sent.terms, organisation=sent.organisation, role=sent.role
    )
    return 201, _told(offer)


@router.get("/{uuid:key}", response={200: OfferOut}, operation_id="read_offer")
def read(request: HttpRequest, key: UUID, language: Tongue = "en") -> dict[str, Any]:
    """Read an offer, with what the check says of it."""
    rows = Offer.objects.select_related("terms", "organisation")
    offer = rows.filter(key=key).first()
    if offer is None:
        raise MissingError
    require(actor(request), Deed.READ_OFFER, offer)
    return _told(offer, Language(language))


@router.put("/{uuid:key}/part", response={200: OfferOut}, operation_id="write_offer")
@repeatable
def write(request: HttpRequest, key: UUID, sent: PartIn) -> tuple[int, Any]:
    """Write one part of a draft."""
    offer = edit_offer(actor(request), key=key, part=sent.part, value=sent.value, read=sent.read)
    return 200, _told(offer)


@router.post("/{uuid:key}/submit", response={200: OfferOut}, operation_id="submit_offer")
@repeatable
def submit(request: HttpRequest, key: UUID, sent: SubmitIn) -> tuple[int, Any]:
    """Freeze an offer and hand it to the sponsor, whatever the check says of it."""
    return 200, _told(submit_offer(actor(request), key=key, revision=sent.revision))


@router.post("/{uuid:key}/withdraw", response={200: OfferOut}, operation_id="withdraw_offer")
@repeatable
def withdraw(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Take an offer back before the decision."""
    return 200, _told(withdraw_offer(actor(request), key=key))


@router.post("/{uuid:key}/select", response={200: OfferOut}, operation_id="select_offer")
@repeatable
def select(request: HttpRequest, key: UUID, sent: SelectIn) -> tuple[int, Any]:
    """Select an offer once the last day has passed; every other submitted one is not selected."""
    others = {str(each): reason for each, reason in sent.others.items()}
    reasons = Reasons(sent.selected, others, sent.rest)
    return 200, _told(select_offer(actor(request), key=key, reasons=reasons))


@router.get("/under/{uuid:terms}", response={200: UnderOut}, operation_id="count_offers")
def under(request: HttpRequest, terms: UUID) -> dict[str, Any]:
    """How many offers were submitted under one's own terms."""
    asked = _terms(terms)
    require(actor(request), Deed.READ_OFFERS, asked)
    return {
        "submitted": submitted(asked),
        "opened": offers_opened(asked),
        "open": takes_offers(asked),
        "offers_until": asked.offers_until,
    }


@router.get(
    "/under/{uuid:terms}/comparison",
    response={200: ComparisonOut},
    operation_id="compare_offers",
)
def compare(request: HttpRequest, terms: UUID, language: Tongue = "en") -> dict[str, Any]:
    """Offers side by side, once the last day has passed."""
    who, asked = actor(request), _terms(terms)
    require(who, Deed.READ_OFFERS, asked)
    require(who, Deed.COMPARE_OFFERS, asked)
    found = compared(asked)
    told = found.comparison and comparison_published(found.comparison, Language(language))
    rows = [
        {
            "key": row.key,
            "state": row.state,
            "organisation": row.organisation.name,
            "reason": row.reason,
        }
        for row in found.rows
    ]
    return {"offers": rows, "comparison": told}


def _may_read(request: HttpRequest) -> Actor:
    """Who asks for a list of what is theirs to see: a token must allow to read."""
    who = actor(request)
    require(who, Deed.READ_PERSON, who.person)
    return who


def _terms(key: UUID) -> Terms:
    found = Terms.objects.exclude(digest="").filter(key=key).first()
    if found is None:
        raise MissingError
    return found


def _told(offer: Offer, language: Language = Language.ENGLISH) -> dict[str, Any]:
    plain = ("key", "state", "revision", "digest", "submitted_at", "decided_at", "reason")
    return {
        **{name: getattr(offer, name) for name in plain},
        "terms": offer.terms.key,
        "organisation": offer.organisation.key,
        "open": takes_offers(offer.terms),
        "document": kept_offer(offer_document(offer)),
        "marks": _marks(offer.document),
        "check": published(report_of(offer), language),
    }


def _marks(document: dict[str, Any]) -> dict[str, str]:
    """The mark of each part that something stands in."""
    names = [*SINGLE, *(PRICES if "money" in document else ())]
    for listed, (within, key) in LISTED.items():
        group = document.get("money", {}) if listed == "items" else document
        names += [f"{listed}/{each[key]}" for each in group.get(within, ())]
    return {name: mark_of(part_of(document, name)) for name in names}


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
