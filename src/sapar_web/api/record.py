"""What happened in stays, for programs: the same deeds and look-ups as the pages."""

import base64
import binascii
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from ninja import Query, Router
from ninja.decorators import decorate_view

from sapar.deliveries.events.standing import Standing
from sapar.deliveries.watch.notice import Notice
from sapar.values.wording import Language
from sapar_web.access.relations import reads_as
from sapar_web.actions.record.answering import acknowledge, dispute, reply
from sapar_web.actions.record.facts import log_events
from sapar_web.actions.record.linking import (
    send_mediator_link,
    send_mentor_link,
    withdraw_log_link,
)
from sapar_web.actions.record.mending import correct, withdraw
from sapar_web.actions.record.showing import File, attach_evidence
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.api.authentication import actor
from sapar_web.api.files import takes_file
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.record_schemas import (
    AcknowledgeIn,
    CorrectIn,
    DisputeIn,
    EventOut,
    EvidenceIn,
    EvidenceOut,
    LinkIn,
    LinkOut,
    LoggedOut,
    LogIn,
    MediatorIn,
    RecordOut,
    ReplyIn,
    WithdrawEventIn,
    WrittenOut,
)
from sapar_web.api.repeating import repeatable
from sapar_web.api.stay_schemas import Tongue
from sapar_web.models import LogLink
from sapar_web.queries.record.finding import links_of, readable_evidence, readable_record
from sapar_web.queries.record.narrowing import sees_all
from sapar_web.queries.record.reading import Record
from sapar_web.queries.record.telling import Claim, claims

router = Router(tags=["record"])


@router.get("/{uuid:key}/record", response={200: RecordOut}, operation_id="read_record")
def read(request: HttpRequest, key: UUID, language: Tongue = "en") -> dict[str, Any]:
    """Read how each commitment of a stay stands, and what is to be seen to."""
    record = _record(request, key)
    stands = record.reading.standings.commitments.values()
    return {
        "today": record.today,
        "version": record.version.digest,
        "whole": _whole(request, record),
        "commitments": [_standing(each) for each in stands],
        "notices": [_notice(each, Language(language)) for each in record.notices],
        "facts": [_fact(each) for each in claims(record)],
    }


@router.get("/{uuid:key}/events", response={200: Page[EventOut]}, operation_id="list_events")
def events(request: HttpRequest, key: UUID, paging: Query[Paging]) -> dict[str, Any]:
    """List what was logged in a stay, in the order in which it came."""
    rows = list(_record(request, key).rows.values())
    names = [str(row["key"]) for row in rows]
    begin = names.index(paging.after) + 1 if paging.after in names else 0
    shown = rows[begin : begin + paging.limit + 1]
    return paged([_event(row) for row in shown], paging.limit)


@router.post("/{uuid:key}/events", response={200: LoggedOut}, operation_id="log_events")
@repeatable
def log(request: HttpRequest, key: UUID, sent: LogIn) -> tuple[int, Any]:
    """Log what happened: several things at once, each kept once or refused for itself."""
    made = log_events(actor(request), stay=key, events=sent.events, by=By(sent.party))
    told = [{"id": e.id, "outcome": e.outcome, "problems": dict(e.problems)} for e in made]
    return 200, {"events": told}


@router.post(
    "/{uuid:key}/events/acknowledge",
    response={200: WrittenOut},
    operation_id="acknowledge_events",
)
@repeatable
def confirm(request: HttpRequest, key: UUID, sent: AcknowledgeIn) -> tuple[int, Any]:
    """Confirm what the other side logged, as it was read; all or none."""
    by = By(sent.party)
    made = acknowledge(actor(request), stay=key, versions=sent.versions, by=by)
    return 200, {"events": [each.key for each in made]}


@router.post(
    "/{uuid:key}/events/{uuid:event}/dispute",
    response={200: WrittenOut},
    operation_id="dispute_event",
)
@repeatable
def doubt(request: HttpRequest, key: UUID, event: UUID, sent: DisputeIn) -> tuple[int, Any]:
    """Dispute what the other side logged, by the version that was read."""
    by = By(sent.party)
    made = dispute(actor(request), stay=key, version=event, reason=sent.reason, by=by)
    return 200, {"events": [made.key]}


@router.post(
    "/{uuid:key}/events/{uuid:event}/reply",
    response={200: WrittenOut},
    operation_id="reply_to_dispute",
)
@repeatable
def answer(request: HttpRequest, key: UUID, event: UUID, sent: ReplyIn) -> tuple[int, Any]:
    """Reply to a dispute, as the side that claims."""
    made = reply(actor(request), stay=key, about=event, text=sent.text, by=By(sent.party))
    return 200, {"events": [made.key]}


@router.post(
    "/{uuid:key}/events/{uuid:event}/correct",
    response={200: WrittenOut},
    operation_id="correct_event",
)
@repeatable
def mend(request: HttpRequest, key: UUID, event: UUID, sent: CorrectIn) -> tuple[int, Any]:
    """Tell an own fact anew."""
    written = (sent.instead, sent.version)
    made = correct(actor(request), stay=key, event=event, written=written, by=By(sent.party))
    return 200, {"events": [made.key]}


@router.post(
    "/{uuid:key}/events/{uuid:event}/withdraw",
    response={200: WrittenOut},
    operation_id="withdraw_event",
)
@repeatable
def back(request: HttpRequest, key: UUID, event: UUID, sent: WithdrawEventIn) -> tuple[int, Any]:
    """Take back an own fact, or an own dispute."""
    made = withdraw(actor(request), stay=key, event=event, by=By(sent.party))
    return 200, {"events": [made.key]}


@router.post(
    "/{uuid:key}/events/{uuid:event}/evidence",
    response={201: EvidenceOut},
    operation_id="attach_evidence",
)
@decorate_view(takes_file)
@repeatable
def show(request: HttpRequest, key: UUID, event: UUID, sent: EvidenceIn) -> tuple[int, Any]:
    """Put a file to an event."""
    try:
        content = base64.b64decode(sent.content, validate=True)
    except (binascii.Error, ValueError):
        raise UnfitError({"content": [_("expected base64")]}) from None
    file, by = File(sent.name, content), By(sent.party)
    made = attach_evidence(actor(request), stay=key, event=event, file=file, by=by)
    return 201, EvidenceOut.from_orm(made)


@router.get("/{uuid:key}/evidence/{uuid:evidence}", operation_id="download_evidence")
def download(request: HttpRequest, key: UUID, evidence: UUID) -> HttpResponse:
    """Read a file with an event, as it was sent."""
    found = readable_evidence(_record(request, key), evidence)
    if found is None:
        raise MissingError
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(bytes(found.content), content_type=found.kind, headers=headers)


@router.get("/{uuid:key}/log-links", response={200: list[LinkOut]}, operation_id="list_log_links")
def links(request: HttpRequest, key: UUID) -> list[dict[str, Any]]:
    """List the links of mentor and mediator, and where they went."""
    record = _record(request, key)
    return [_link(each) for each in links_of(record.stay, whole=_whole(request, record))]


@router.post("/{uuid:key}/log-links", response={201: LinkOut}, operation_id="send_mentor_link")
@repeatable
def to_mentor(request: HttpRequest, key: UUID, sent: LinkIn) -> tuple[int, Any]:
    """Send the mentor a link by which they log and answer."""
    made, secret = send_mentor_link(actor(request), stay=key, email=sent.email, party=sent.party)
    return 201, {**_link(made), "link": settings.SITE_URL + reverse("linked_home", args=[secret])}


@router.post(
    "/{uuid:key}/log-links/mediator",
    response={201: LinkOut},
    operation_id="send_mediator_link",
)
@repeatable
def to_mediator(request: HttpRequest, key: UUID, sent: MediatorIn) -> tuple[int, Any]:
    """Send the mediator a link, to the address that all signed; nobody else is shown it."""
    made, _secret = send_mediator_link(actor(request), stay=key, party=sent.party)
    return 201, _link(made)


@router.post(
    "/{uuid:key}/log-links/{uuid:link}/end",
    response={200: LinkOut},
    operation_id="withdraw_log_link",
)
@repeatable
def end(request: HttpRequest, key: UUID, link: UUID) -> tuple[int, Any]:
    """Let a link open nothing any more."""
    return 200, _link(withdraw_log_link(actor(request), stay=key, key=link))


def _record(request: HttpRequest, key: UUID) -> Record:
    found = readable_record(actor(request), key)
    if found is None:
        raise MissingError
    return found


def _whole(request: HttpRequest, record: Record) -> bool:
    return sees_all(record, reads_as(actor(request), record.stay))


def _event(row: Any) -> dict[str, Any]:
    return {
        "id": str(row["key"]),
        "received_at": row["received_at"],
        "by_link": row["link_id"] is not None,
        "document": row["document"],
    }


def _standing(each: Standing) -> dict[str, Any]:
    sums = ("owed", "claimed", "acknowledged", "disputed", "unanswered", "delivered")
    duty = each.duty
    return {
        "clause": duty.id,
        "item": duty.item or "",
        "owed_by": list(duty.owed_by),
        "owed_to": list(duty.owed_to),
        "unit": duty.unit or "",
        "due": duty.due,
        "overdue": each.overdue,
        **{name: _decimal(getattr(each, name)) for name in sums},
    }


def _decimal(quantity: Fraction) -> Decimal:
    return Decimal(round(quantity * 10**6)).scaleb(-6)


def _notice(each: Notice, language: Language) -> dict[str, Any]:
    return {
        "code": each.rule.code,
        "about": each.about,
        "acts": list(each.acts),
        "shown_to": list(each.shown_to),
        "since": each.since,
        "title": each.rule.title(language),
        "sentence": each.sentence(language),
    }


def _fact(each: Claim) -> dict[str, Any]:
    return {
        "id": each.fact.told.id,
        "version": each.fact.version,
        "state": each.state or "",
        "withdrawn": each.fact.withdrawn,
        "answerers": sorted(each.answerers),
    }


def _link(each: LogLink) -> dict[str, Any]:
    names = ("key", "party", "email", "state", "created_at", "expires_at")
    return {name: getattr(each, name) for name in names}
