"""Balances of schemes and stays, for programs: the same deeds and look-ups as the pages."""

import json
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import Router, Schema

from sapar.values.language import spoken
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.balance.asking import ask_for_snapshot
from sapar_web.actions.balance.handing_out import take_dataset
from sapar_web.actions.balance.showing import current_stay, seen_by
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.repeating import repeatable
from sapar_web.queries.balance.open_record import require_whole
from sapar_web.queries.balance.published import text_of
from sapar_web.queries.balance.snapshots import listed_snapshots
from sapar_web.queries.stays.finding import readable_stay
from sapar_web.queries.terms.reading import readable_terms

router = Router(tags=["balance"])


class BalanceOut(Schema):
    """A balance with the moment of the record that it shows.

    Attributes:
        at: that moment.
        release: for whom it is: `parties` withholds nothing.
        behind: whether something was recorded since, or figures changed by the passing of days.
        balance: in the published form `sapar-balance/1`, in the language that was asked for.
    """

    at: datetime
    release: Literal["parties", "public"]
    behind: bool = False
    balance: dict[str, Any]


class SnapshotOut(Schema):
    """A snapshot of a scheme.

    Attributes:
        at: moment of the record that it shows; None until it is made.
        digest: SHA-256 of the archive of its dataset.
        released: whether its public balance was put out.
        why: why it could not be made.
    """

    key: UUID
    state: str
    asked_at: datetime
    at: datetime | None = None
    stays: int = 0
    digest: str = ""
    released: bool = False
    why: str = ""


BUSY = {
    503: {"description": "Others' balances are computed; `Retry-After` says when to ask again."}
}
COMPUTED = {"responses": BUSY}
ARCHIVE = {
    "responses": {
        200: {"description": "The archive.", "content": {"application/zip": {}}},
        **BUSY,
    }
}


@router.get(
    "/schemes/{uuid:key}",
    response={200: BalanceOut},
    operation_id="read_scheme_balance",
    openapi_extra=COMPUTED,
)
def read_scheme(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """The balance of all agreed stays under some terms, as far as one may see it."""
    seen = seen_by(actor(request), readable_terms(actor(request), key))
    if seen.told is None:
        raise MissingError
    balance = json.loads(text_of(seen.told, seen.release, spoken()))
    told = {"release": seen.release.value, "behind": seen.behind}
    return {"at": seen.told.at, **told, "balance": balance}


@router.get(
    "/schemes/{uuid:key}/snapshots",
    response={200: list[SnapshotOut]},
    operation_id="list_snapshots",
)
def list_of(request: HttpRequest, key: UUID) -> Any:
    """The last snapshots of a scheme, the latest first."""
    terms = readable_terms(actor(request), key)
    require(actor(request), Deed.READ_WHOLE_BALANCE, terms)
    return listed_snapshots(terms)


@router.post(
    "/schemes/{uuid:key}/snapshots", response={202: SnapshotOut}, operation_id="make_snapshot"
)
@repeatable
def make(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Have a snapshot made in the background; one that waits already is the answer."""
    readable_terms(actor(request), key)
    return 202, SnapshotOut.from_orm(ask_for_snapshot(actor(request), terms=key))


@router.post("/schemes/{uuid:key}/dataset", operation_id="take_dataset", openapi_extra=ARCHIVE)
def take(request: HttpRequest, key: UUID) -> HttpResponse:
    """The dataset behind the balance, as an archive; history tells each time who took it."""
    readable_terms(actor(request), key)
    path = take_dataset(actor(request), terms=key)
    return FileResponse(path.open("rb"), content_type="application/zip")


@router.get(
    "/stays/{uuid:key}",
    response={200: BalanceOut},
    operation_id="read_stay_balance",
    openapi_extra=COMPUTED,
)
def read_stay(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """The balance of one stay, for its parties."""
    stay = readable_stay(actor(request), key)
    if stay is None:
        raise MissingError
    require(actor(request), Deed.READ_STAY_BALANCE, stay)
    require_whole(actor(request), stay)
    at, text, *_points = current_stay(stay)
    return {"at": at, "release": "parties", "balance": json.loads(text)}
