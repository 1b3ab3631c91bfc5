"""Signatures, what follows from them and the end of a stay, for programs.

Nobody signs or attests by a token: a token is not a person with a second factor at that moment.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.signing.declining import decline_to_sign
from sapar_web.actions.signing.ending import complete_stay, terminate_stay, withdraw_stay
from sapar_web.actions.signing.reminding import remind_to_sign
from sapar_web.api.authentication import actor
from sapar_web.api.repeating import repeatable
from sapar_web.models import Agreement, Version
from sapar_web.queries.signing.files import file_of
from sapar_web.queries.signing.following import commitments, due_dates, money_lines
from sapar_web.queries.signing.versions import Standing, in_force, versions_of

router = Router(tags=["signing"])


class SignatureOut(Schema):
    """A signature: whose, when, with what; `method` is `paper` where it was attested."""

    party: str
    name: str
    position: str
    organisation: str
    at: datetime
    signed_on: date | None
    factor: str
    method: str
    subject: str
    chain: str
    digest: str
    file_digest: str


class VersionOut(Schema):
    """A frozen version; `declined` is the party that did not sign it."""

    number: int
    why: str
    digest: str
    made_at: datetime
    signers: list[str]
    missing: list[str]
    complete: bool
    declined: str
    reason: str
    signatures: list[SignatureOut]


class CommitmentOut(Schema):
    """Who owes what to whom."""

    clause: str
    item: str
    owed_by: list[str]
    owed_to: list[str]
    quantity: Decimal | None
    unit: str
    opens: date | None
    due: date | None
    price: Decimal | None
    currency: str


class DateOut(Schema):
    """What falls on a day; `opens` is the first day of a stretch."""

    on: date
    opens: date | None
    occasion: str
    parties: list[str]
    clause: str


class PriceOut(Schema):
    """A line of the price list over the whole stay."""

    item: str
    part: str
    clauses: list[str]
    amount: Decimal | None
    currency: str
    paid_by: str
    paid_to: str


class MilestoneOut(Schema):
    """A part of the fee, and the clauses that are acknowledged first."""

    name: Any
    share: Decimal
    amount: Decimal | None
    currency: str
    after: list[str]


class FollowedOut(Schema):
    """What follows from the version in force."""

    version: int
    digest: str
    commitments: list[CommitmentOut]
    dates: list[DateOut]
    prices: list[PriceOut]
    milestones: list[MilestoneOut]


class DeclineIn(Schema):
    """Why not, and the digest that was read."""

    digest: str = Field(..., max_length=64)
    reason: str = Field(..., max_length=5_000)
    party: str = Field("", max_length=12)


class WithdrawIn(Schema):
    """Why."""

    reason: str = Field(..., max_length=5_000)
    party: str = Field("", max_length=12)


class TerminateIn(WithdrawIn):
    """Why, and the last day of the stay."""

    on: date


class EndedOut(Schema):
    """How a stay ended."""

    kind: str
    party: str
    on: date | None
    reason: str


class RemindedOut(Schema):
    """Parties that were reminded now; none that was reminded today already."""

    reminded: list[str]


@router.get("/{uuid:key}/versions", response={200: list[VersionOut]}, operation_id="list_versions")
def list_versions(request: HttpRequest, key: UUID) -> list[dict[str, Any]]:
    """Every version of a stay's agreement with its signatures, the latest first."""
    return [_version(each) for each in versions_of(_readable(request, key).pk)]


@router.get("/{uuid:key}/commitments", response={200: FollowedOut}, operation_id="list_commitments")
def list_commitments(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """Commitments, days, prices and milestones of the version in force."""
    found = in_force(_readable(request, key).pk)
    if found is None:
        raise MissingError
    version = found.version
    prices, milestones = money_lines(version)
    return {
        "version": version.number,
        "digest": version.digest,
        "commitments": commitments(version),
        "dates": due_dates(version),
        "prices": prices,
        "milestones": milestones,
    }


@router.get(
    "/{uuid:key}/versions/{int:number}/agreement.json", operation_id="download_agreement_text"
)
def download_text(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """The text that is signed, byte for byte: its SHA-256 is the digest."""
    version = _version_of(request, key, number)
    return HttpResponse(version.canonical.encode(), content_type="application/json")


@router.get(
    "/{uuid:key}/versions/{int:number}/signed.pdf", operation_id="download_signed_agreement"
)
def download_signed(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """The PDF with all signatures so far."""
    content = file_of(_version_of(request, key, number))
    if not content:
        raise MissingError
    return HttpResponse(content, content_type="application/pdf")


@router.post("/{uuid:key}/decline", response={200: VersionOut}, operation_id="decline_to_sign")
@repeatable
def decline(request: HttpRequest, key: UUID, sent: DeclineIn) -> tuple[int, Any]:
    """Do not sign the version that waits."""
    given = {"digest": sent.digest, "reason": sent.reason, "party": sent.party}
    made = decline_to_sign(actor(request), key=key, **given)
    return 200, _version(versions_of(made.version.agreement_id)[0])


@router.post("/{uuid:key}/remind", response={200: RemindedOut}, operation_id="remind_to_sign")
@repeatable
def remind(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Remind each party whose signature is missing, once a day at most."""
    return 200, {"reminded": remind_to_sign(actor(request), key=key)}


@router.post("/{uuid:key}/withdraw", response={200: EndedOut}, operation_id="withdraw_stay")
@repeatable
def withdraw(request: HttpRequest, key: UUID, sent: WithdrawIn) -> tuple[int, Any]:
    """Leave a stay before it was agreed."""
    made = withdraw_stay(actor(request), key=key, reason=sent.reason, party=sent.party)
    return 200, EndedOut.from_orm(made)


@router.post("/{uuid:key}/terminate", response={200: EndedOut}, operation_id="terminate_stay")
@repeatable
def terminate(request: HttpRequest, key: UUID, sent: TerminateIn) -> tuple[int, Any]:
    """End a stay that is in force, with a day."""
    given = {"reason": sent.reason, "party": sent.party, "on": sent.on}
    return 200, EndedOut.from_orm(terminate_stay(actor(request), key=key, **given))


@router.post("/{uuid:key}/complete", response={200: EndedOut}, operation_id="complete_stay")
@repeatable
def complete(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Close a stay that is over."""
    return 200, EndedOut.from_orm(complete_stay(actor(request), key=key))


def _readable(request: HttpRequest, key: UUID, deed: Deed = Deed.READ_AGREEMENT) -> Agreement:
    rows = Agreement.objects.select_related("stay")
    found = rows.filter(stay__key=key).first()
    if found is None:
        raise MissingError
    require(actor(request), Deed.READ_AGREEMENT, found)
    require(actor(request), deed, found)
    return found


def _version_of(request: HttpRequest, key: UUID, number: int) -> Version:
    agreement = _readable(request, key, Deed.DOWNLOAD_AGREEMENT)
    found = Version.objects.filter(agreement=agreement, number=number).first()
    if found is None:
        raise MissingError
    return found


def _version(found: Standing) -> dict[str, Any]:
    version, declined = found.version, found.declined
    return {
        "number": version.number,
        "why": version.why,
        "digest": version.digest,
        "made_at": version.made_at,
        "signers": version.signers,
        "missing": found.missing,
        "complete": found.complete,
        "declined": declined.party if declined else "",
        "reason": declined.reason if declined else "",
        "signatures": found.signatures,
    }
