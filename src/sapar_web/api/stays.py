"""Stays and statements of needs, for programs: the same deeds and look-ups as the pages."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router

from sapar.agreements.mismatch.finding import mismatch
from sapar.agreements.mismatch.publishing import published
from sapar.agreements.needs.problems import problems
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import SPEAKERS, parties_of
from sapar_web.access.verdict import require
from sapar_web.actions.needs.submitting import submit_need
from sapar_web.actions.needs.writing import PARTS, write_need
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.actions.stays.opening import Days, Parties, begin_stay
from sapar_web.actions.terms.parts import mark_of
from sapar_web.api.authentication import actor
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.repeating import repeatable
from sapar_web.api.stay_schemas import (
    BeginStayIn,
    ComeIn,
    NeedOut,
    PartIn,
    PartyName,
    StayOut,
    StayRow,
    SubmitIn,
    Tongue,
)
from sapar_web.models import Agreement, Need, Stay, StayParty
from sapar_web.models.stay import needs_shown
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.needs.documents import kept_need
from sapar_web.queries.needs.reading import as_read, need_of, needs_as_read
from sapar_web.queries.stays.finding import readable_stay
from sapar_web.queries.stays.lists import own_stays
from sapar_web.queries.stays.standing import preparing
from sapar_web.queries.terms.documents import document_of

router = Router(tags=["stays"])


@router.get("", response={200: Page[StayRow]}, operation_id="list_stays")
def list_stays(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Stays that one takes part in or looks after, newest first."""
    who = actor(request)
    require(who, Deed.READ_PERSON, who.person)
    rows = own_stays(who, after=_key(paging.after), limit=paging.limit + 1)
    named = [
        {**row, **{each: row[f"{each}_name"] for each in ("sponsor", "sending", "host")}}
        for row in rows
    ]
    return paged(named, paging.limit, "key")


@router.post("", response={201: StayOut}, operation_id="begin_stay")
@repeatable
def begin(request: HttpRequest, sent: BeginStayIn) -> tuple[int, Any]:
    """Open a stay without a call; the participant is sent a link."""
    parties = Parties(sent.sending, sent.participant, sent.offer, sent.host, sent.contractor)
    days = Days(sent.first_day, sent.last_day, sent.needs_until)
    stay, secret = begin_stay(actor(request), terms=sent.terms, parties=parties, days=days)
    return 201, {**_told(request, stay), "link": _link(secret)}


@router.get("/{uuid:key}", response={200: StayOut}, operation_id="read_stay")
def read(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """Read a stay: who takes part, and whose needs are in."""
    return _told(request, _stay(request, key))


@router.post("/{uuid:key}/invite", response={201: StayOut}, operation_id="invite_to_stay")
@repeatable
def invite(request: HttpRequest, key: UUID, sent: ComeIn) -> tuple[int, Any]:
    """Send the participant or the mentor the link by which they come."""
    _stay(request, key)
    _made, secret = invite_to_stay(actor(request), stay=key, party=sent.party, email=sent.email)
    return 201, {**_told(request, _stay(request, key)), "link": _link(secret)}


@router.get("/{uuid:key}/needs/{party}", response={200: NeedOut}, operation_id="read_needs")
def read_need(
    request: HttpRequest, key: UUID, party: PartyName, language: Tongue = "en"
) -> dict[str, Any]:
    """Read a party's needs: one's own, or those of others once all are shown."""
    need = need_of(actor(request), _stay(request, key), party)
    if need is None:
        raise MissingError
    return _need(request, need, Language(language))


@router.put("/{uuid:key}/needs/{party}", response={200: NeedOut}, operation_id="write_needs")
@repeatable
def write(request: HttpRequest, key: UUID, party: PartyName, sent: PartIn) -> tuple[int, Any]:
    """Write a part of one's own needs."""
    written = (sent.value, sent.read)
    need = write_need(actor(request), stay=key, party=party, part=sent.part, written=written)
    return 200, _need(request, need, Language.ENGLISH)


@router.post(
    "/{uuid:key}/needs/{party}/submit", response={200: NeedOut}, operation_id="submit_needs"
)
@repeatable
def submit(request: HttpRequest, key: UUID, party: PartyName, sent: SubmitIn) -> tuple[int, Any]:
    """Hand one's needs in: from then on nobody changes them."""
    need = submit_need(actor(request), stay=key, party=party, revision=sent.revision)
    return 200, _need(request, need, Language.ENGLISH)


@router.get("/{uuid:key}/mismatch", response={200: dict[str, Any]}, operation_id="compare_needs")
def compare(request: HttpRequest, key: UUID, language: Tongue = "en") -> dict[str, Any]:
    """Needs side by side, once they are shown."""
    stay = _stay(request, key)
    if not needs_shown(stay):
        raise MissingError
    agreement = Agreement.objects.filter(stay=stay).first()
    asked = document_of(stay.terms) if agreement is None else agreement_document(agreement)
    found = mismatch(needs_as_read(actor(request), stay), asked.clauses)
    return published(found, Language(language))


def _stay(request: HttpRequest, key: UUID) -> Stay:
    found = readable_stay(actor(request), key)
    if found is None:
        raise MissingError
    return found


def _told(request: HttpRequest, stay: Stay) -> dict[str, Any]:
    needs = preparing(stay)
    plain = ("key", "title", "state", "first_day", "last_day", "needs_until")
    return {
        **{name: getattr(stay, name) for name in plain},
        "terms": stay.terms.key,
        "parties": {party.value: _party(stay, party) for party in StayParty},
        "mine": list(parties_of(actor(request), stay)),
        "needs_shown": needs.shown,
        "handed_in": list(needs.handed),
        "awaited": list(needs.awaited),
        "silent": list(needs.silent),
    }


def _party(stay: Stay, party: StayParty) -> UUID | bool | None:
    there = getattr(stay, party.value)
    if party in SPEAKERS:
        return None if there is None else there.key
    return there is not None


def _need(request: HttpRequest, need: Need, language: Language) -> dict[str, Any]:
    document = as_read(actor(request), need)
    kept = kept_need(document)
    plain = ("party", "state", "revision", "digest", "submitted_at")
    return {
        **{name: getattr(need, name) for name in plain},
        "document": kept,
        "marks": {part: mark_of(kept[part]) for part in PARTS if part in kept},
        "problems": [each.message(language) for each in problems(document)],
    }


def _link(secret: str) -> str:
    return settings.SITE_URL + reverse("stay_join", args=[secret])


def _key(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
