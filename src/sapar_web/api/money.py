"""The money of stays and schemes, for programs: the same deeds and look-ups as the pages."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from sapar.money.ledger.budget import Row
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import reads_as
from sapar_web.access.verdict import require
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.paying import PAID, Paid
from sapar_web.actions.money.recording import Settles, record_payment, reverse_payment
from sapar_web.actions.money.releasing import release_milestone
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.money_schemas import (
    ClaimOut,
    MoneyOut,
    PaymentIn,
    PaymentOut,
    RefundIn,
    ReleaseOut,
    ReverseIn,
)
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.repeating import repeatable
from sapar_web.models import Payment, Stay
from sapar_web.queries.money.budget import budget_of
from sapar_web.queries.money.milestones import Stage, reasons, retained, stages
from sapar_web.queries.money.payments import page_of
from sapar_web.queries.money.refunds import claimable
from sapar_web.queries.money.sheet import sheet_of
from sapar_web.queries.money.standing import so_far
from sapar_web.queries.record.narrowing import narrowed
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import readable_stay

router = Router(tags=["money"])


@router.get("/stays/{uuid:key}", response={200: MoneyOut}, operation_id="read_money")
def read(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """The money of a stay: budget, milestones with what each waits for, refunds."""
    stay = _stay(request, key)
    record, parties = record_of(stay), reads_as(actor(request), stay)
    if record is None:
        raise MissingError
    sheet = sheet_of(stay)
    found = stages(record, sheet)
    return {
        "sums": so_far(stay, parties, sheet),
        "budget": [budget_line(row) for row in budget_of(stay, parties, sheet)],
        "milestones": [_milestone(each, narrowed(record, parties)) for each in found],
        "retained": retained(found),
        "claims": sheet.seen(parties).claims,
        "claimable": claimable(record, sheet, parties),
    }


@router.get(
    "/stays/{uuid:key}/payments", response={200: Page[PaymentOut]}, operation_id="list_payments"
)
def listed(request: HttpRequest, key: UUID, paging: Query[Paging]) -> dict[str, Any]:
    """Payments of a stay that whoever asks may see, newest first."""
    stay = _stay(request, key)
    seen = sheet_of(stay).seen(reads_as(actor(request), stay))
    rows = page_of(seen, after=paging.after, limit=paging.limit + 1)
    return paged([_payment(row, row.back_on) for row in rows], paging.limit, "key")  # type: ignore[attr-defined]


@router.post(
    "/stays/{uuid:key}/payments", response={201: PaymentOut}, operation_id="record_payment"
)
@repeatable
def record(request: HttpRequest, key: UUID, sent: PaymentIn) -> tuple[int, Any]:
    """Record a payment that one's party made or got."""
    _stay(request, key)
    paid = Paid(**{name: getattr(sent, name) for name in PAID})
    settles = Settles(sent.release, sent.claim)
    given = {"stay": key, "paid": paid, "settles": settles, "party": sent.party}
    return 201, _payment(record_payment(actor(request), **given), None)


@router.post(
    "/stays/{uuid:key}/payments/{uuid:payment}/reverse",
    response={200: PaymentOut},
    operation_id="reverse_payment",
)
@repeatable
def reverse(request: HttpRequest, key: UUID, payment: UUID, sent: ReverseIn) -> tuple[int, Any]:
    """Take a payment back that was recorded wrongly."""
    stay = _stay(request, key)
    if not Payment.objects.filter(stay=stay, key=payment).exists():
        raise MissingError
    given = {"payment": payment, "reason": sent.reason, "party": sent.party}
    made = reverse_payment(actor(request), **given)
    return 200, _payment(made, made.transaction.reversed_by.on)


@router.post(
    "/stays/{uuid:key}/milestones/{int:number}/release",
    response={201: ReleaseOut},
    operation_id="release_milestone",
)
@repeatable
def release(request: HttpRequest, key: UUID, number: int) -> tuple[int, Any]:
    """Say that a milestone may be paid; the number is its place, from 0."""
    _stay(request, key)
    return 201, ReleaseOut.from_orm(release_milestone(actor(request), stay=key, number=number))


@router.post("/stays/{uuid:key}/refunds", response={201: ClaimOut}, operation_id="claim_refund")
@repeatable
def claim(request: HttpRequest, key: UUID, sent: RefundIn) -> tuple[int, Any]:
    """Claim back what a mediator found not delivered."""
    _stay(request, key)
    given = {"stay": key, "commitment": sent.commitment, "party": sent.party}
    made = claim_refund(actor(request), **given)
    (found,) = (each for each in sheet_of(made.stay).claims if each.pk == made.pk)
    return 201, ClaimOut.from_orm(found)


def _stay(request: HttpRequest, key: UUID) -> Stay:
    found = readable_stay(actor(request), key)
    if found is None:
        raise MissingError
    require(actor(request), Deed.READ_MONEY, found)
    return found


def _milestone(stage: Stage, seen: Record) -> dict[str, Any]:
    """A milestone; of what it waits for and rests on, what is in the part of a record."""
    released = [str(key) for each in stage.releases for key in each.evidence]
    return {
        "number": stage.row.number,
        "name": stage.row.name,
        "amount": stage.row.amount,
        "currency": stage.row.currency,
        "ready": stage.ready,
        "released": stage.released,
        "paid": stage.paid,
        "waits_for": {name: str(why or "") for name, why in reasons(stage, seen).items()},
        "evidence": [name for name in released or stage.rests_on if name in seen.rows],
    }


def _payment(made: Payment, back: date | None) -> dict[str, Any]:
    plain = (
        *("key", "on", "payer", "payee", "item", "given", "given_currency", "arrived"),
        *("arrived_currency", "reference", "spent_in", "budget", "origin", "party"),
    )
    told = {name: getattr(made, name) for name in plain}
    return {**told, "taken_back": back}


def budget_line(row: Row) -> dict[str, Any]:
    """A line of a budget, as programs get it."""
    names = ("item", "payer", "payee", "currency", "spent_in")
    told = {name: getattr(row.line, name) for name in names}
    return {**told, "planned": row.planned, "paid": row.paid, "left": row.left}
