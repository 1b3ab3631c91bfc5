"""Calls and their decision, for programs: the same deeds and look-ups as the pages."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.calls.deciding import Decision, decide_call
from sapar_web.actions.calls.drafting import Taking, discard_call, draft_call, edit_call
from sapar_web.actions.calls.inviting import end_reviewer, invite_reviewer
from sapar_web.actions.calls.opening import close_call, open_call, withdraw_call
from sapar_web.actions.calls.places import offer_places
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.call_schemas import (
    ApplicationRow,
    Applications,
    BeginCallIn,
    CallIn,
    CallOut,
    CallRow,
    DecisionIn,
    OpenCalls,
    ReadIn,
    ReviewerIn,
    ReviewerOut,
    WhyIn,
)
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.repeating import repeatable
from sapar_web.models import Call, Reviewer
from sapar_web.models.call import takes_applications
from sapar_web.queries.calls.applications import applications_of
from sapar_web.queries.calls.applications import place_of as place_of_application
from sapar_web.queries.calls.documents import call_document, kept
from sapar_web.queries.calls.lists import Wanted, open_calls, own_calls, place_of, readable_call

router = Router(tags=["calls"])


@router.get("", response={200: Page[CallRow]}, operation_id="list_open_calls")
def list_open(request: HttpRequest, paging: Query[OpenCalls]) -> dict[str, Any]:
    """Calls that take applications, the nearest last day first."""
    who = actor(request)
    require(who, Deed.READ_PERSON, who.person)
    wanted = Wanted(paging.country, paging.field, paging.until, paging.words)
    rows = open_calls(wanted, after=paging.after or "", limit=paging.limit + 1)
    named = [{**row, "sponsor": row["sponsor_name"], "place": place_of(row)} for row in rows]
    return paged(named, paging.limit, "place")


@router.get("/own", response={200: Page[CallRow]}, operation_id="list_own_calls")
def list_own(request: HttpRequest, paging: Query[Paging]) -> dict[str, Any]:
    """Calls of one's own sponsors, last changed first."""
    who = actor(request)
    require(who, Deed.READ_PERSON, who.person)
    rows = own_calls(who, after=key_of(paging.after), limit=paging.limit + 1)
    named = [{**row, "sponsor": row["sponsor_name"]} for row in rows]
    return paged(named, paging.limit, "key")


@router.post("", response={201: CallOut}, operation_id="draft_call")
@repeatable
def draft(request: HttpRequest, sent: BeginCallIn) -> tuple[int, Any]:
    """Begin a call under terms of which an offer was selected."""
    return 201, _told(draft_call(actor(request), terms=sent.terms))


@router.get("/{uuid:key}", response={200: CallOut}, operation_id="read_call")
def read(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """Read a call."""
    return _told(readable_call(actor(request), key))


@router.put("/{uuid:key}", response={200: CallOut}, operation_id="write_call")
@repeatable
def write(request: HttpRequest, key: UUID, sent: CallIn) -> tuple[int, Any]:
    """Write fields of a draft."""
    hosts = None if sent.hosts is None else [str(each) for each in sent.hosts]
    told = {"revision": sent.revision, "fields": sent.fields}
    call = edit_call(actor(request), key=key, **told, taking=Taking(hosts, sent.contractor))
    return 200, _told(call)


@router.delete("/{uuid:key}", response={204: None}, operation_id="discard_call")
@repeatable
def discard(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Throw a draft away."""
    discard_call(actor(request), key=key)
    return 204, None


@router.post("/{uuid:key}/open", response={200: CallOut}, operation_id="open_call")
@repeatable
def open_(request: HttpRequest, key: UUID, sent: ReadIn) -> tuple[int, Any]:
    """Freeze a call and let everybody apply."""
    return 200, _told(open_call(actor(request), key=key, revision=sent.revision))


@router.post("/{uuid:key}/close", response={200: CallOut}, operation_id="close_call")
@repeatable
def close(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Close a call once its last day has passed."""
    return 200, _told(close_call(actor(request), key=key))


@router.post("/{uuid:key}/withdraw", response={200: CallOut}, operation_id="withdraw_call")
@repeatable
def withdraw(request: HttpRequest, key: UUID, sent: WhyIn) -> tuple[int, Any]:
    """Take a call back, with the reason that everybody reads."""
    return 200, _told(withdraw_call(actor(request), key=key, reason=sent.reason))


@router.get(
    "/{uuid:key}/applications",
    response={200: Page[ApplicationRow]},
    operation_id="list_applications",
)
def list_applications(
    request: HttpRequest, key: UUID, paging: Query[Applications]
) -> dict[str, Any]:
    """Applications of one's own call, the most points first."""
    call = readable_call(actor(request), key, Deed.READ_APPLICATIONS)
    rows = applications_of(
        call,
        state=str(paging.state or ""),
        words=paging.words,
        after=paging.after or "",
        limit=paging.limit + 1,
    )
    named = [
        {
            **row,
            "name": "" if row["erased"] else row["name"],
            "sending": row["sending_name"],
            "host": row["host_name"],
            "place": place_of_application(row),
        }
        for row in rows
    ]
    return paged(named, paging.limit, "place")


@router.post("/{uuid:key}/decide", response={200: CallOut}, operation_id="decide_call")
@repeatable
def decide(request: HttpRequest, key: UUID, sent: DecisionIn) -> tuple[int, Any]:
    """Decide about every application at once."""
    decision = Decision(
        [str(each) for each in sent.selected],
        [str(each) for each in sent.waiting],
        {str(each): reason for each, reason in sent.reasons.items()},
        sent.for_selected,
        sent.for_waiting,
        sent.for_rest,
    )
    return 200, _told(decide_call(actor(request), key=key, decision=decision))


@router.post("/{uuid:key}/places", response={200: list[UUID]}, operation_id="offer_places")
@repeatable
def places(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Offer places that are free to those who wait: keys of their applications."""
    return 200, [each.key for each in offer_places(actor(request), key=key)]


@router.post("/{uuid:key}/reviewers", response={201: ReviewerOut}, operation_id="invite_reviewer")
@repeatable
def invite(request: HttpRequest, key: UUID, sent: ReviewerIn) -> tuple[int, Any]:
    """Ask somebody to review; the secret of the link is told once."""
    asked, secret = invite_reviewer(actor(request), call=key, email=sent.email)
    return 201, {"key": asked.key, "secret": secret}


@router.post("/reviewers/{uuid:key}/end", response={200: ReviewerOut}, operation_id="end_reviewer")
@repeatable
def end(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Ask somebody no longer; what they submitted stays."""
    found = Reviewer.objects.select_related("call").filter(key=key).first()
    if found is None:
        raise MissingError
    require(actor(request), Deed.READ_REVIEWERS, found.call)
    return 200, {"key": end_reviewer(actor(request), key=key).key, "secret": ""}


def key_of(text: str | None) -> UUID | None:
    """A key that somebody sent; None for what is none."""
    try:
        return UUID(text or "")
    except ValueError:
        return None


def _told(call: Call) -> dict[str, Any]:
    plain = ("key", "state", "revision", "digest", "ended_why")
    return {
        **{name: getattr(call, name) for name in plain},
        "terms": call.terms.key,
        "offer": call.offer.key,
        "sponsor": call.sponsor.key,
        "contractor": call.contractor and call.contractor.key,
        "open": takes_applications(call),
        "hosts": list(call.hosts.order_by("pk").values_list("organisation__key", flat=True)),
        "document": kept(call_document(call)),
    }
