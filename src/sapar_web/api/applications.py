"""Applications, nominations, appeals and reviews, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from sapar_web.access.calls import reviewer_of
from sapar_web.access.deeds import Deed
from sapar_web.actions.calls.appealing import answer_appeal, appeal
from sapar_web.actions.calls.applying import (
    begin_application,
    edit_application,
    submit_application,
    withdraw_application,
)
from sapar_web.actions.calls.nominating import Word, nominate
from sapar_web.actions.calls.places import answer_place
from sapar_web.actions.calls.reviewing import declare_conflict, keep_review, submit_review
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.call_schemas import (
    AppealIn,
    ApplicationIn,
    ApplicationOut,
    ConflictIn,
    GroundsIn,
    NominationIn,
    PlaceIn,
    ReadIn,
    ReviewIn,
    ToReviewOut,
    ToReviewRow,
)
from sapar_web.api.paging import Page, Paging, paged
from sapar_web.api.repeating import repeatable
from sapar_web.models import Application, Review
from sapar_web.queries.calls.applications import readable_application, to_review
from sapar_web.queries.calls.documents import application_document, kept, review_document
from sapar_web.queries.calls.lists import readable_call
from sapar_web.queries.whole_number import whole_of

router = Router(tags=["calls"])


@router.post("/{uuid:key}/apply", response={201: ApplicationOut}, operation_id="apply")
@repeatable
def begin(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Begin an application; one that is there already is given."""
    return 201, _told(begin_application(actor(request), call=key))


@router.get(
    "/applications/{uuid:key}", response={200: ApplicationOut}, operation_id="read_application"
)
def read(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """Read an application."""
    return _told(readable_application(actor(request), key))


@router.put(
    "/applications/{uuid:key}", response={200: ApplicationOut}, operation_id="write_application"
)
@repeatable
def write(request: HttpRequest, key: UUID, sent: ApplicationIn) -> tuple[int, Any]:
    """Write fields of a draft."""
    fields = sent.dict(exclude_unset=True)
    revision = fields.pop("revision")
    plain = {name: _plain(value) for name, value in fields.items() if value is not None}
    return 200, _told(edit_application(actor(request), key=key, revision=revision, fields=plain))


@router.post(
    "/applications/{uuid:key}/submit",
    response={200: ApplicationOut},
    operation_id="submit_application",
)
@repeatable
def submit(request: HttpRequest, key: UUID, sent: ReadIn) -> tuple[int, Any]:
    """Freeze an application and hand it in."""
    return 200, _told(submit_application(actor(request), key=key, revision=sent.revision))


@router.post(
    "/applications/{uuid:key}/withdraw",
    response={200: ApplicationOut},
    operation_id="withdraw_application",
)
@repeatable
def withdraw(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Take an application back; a place that it had goes to the first who waits."""
    return 200, _told(withdraw_application(actor(request), key=key))


@router.post(
    "/applications/{uuid:key}/nominate", response={200: ApplicationOut}, operation_id="nominate"
)
@repeatable
def say(request: HttpRequest, key: UUID, sent: NominationIn) -> tuple[int, Any]:
    """Nominate, or decline to, with reasons."""
    word = Word(sent.outcome, sent.reasons, sent.on_return)
    return 200, _told(nominate(actor(request), key=key, word=word).application)


@router.post(
    "/applications/{uuid:key}/place", response={200: ApplicationOut}, operation_id="answer_place"
)
@repeatable
def place(request: HttpRequest, key: UUID, sent: PlaceIn) -> tuple[int, Any]:
    """Accept or decline a place that came free."""
    return 200, _told(answer_place(actor(request), key=key, accepts=sent.accepts))


@router.post(
    "/applications/{uuid:key}/appeal", response={200: ApplicationOut}, operation_id="appeal"
)
@repeatable
def appeal_against(request: HttpRequest, key: UUID, sent: GroundsIn) -> tuple[int, Any]:
    """Appeal once, within the days of the call."""
    return 200, _told(appeal(actor(request), key=key, text=sent.text).application)


@router.post(
    "/applications/{uuid:key}/appeal/answer",
    response={200: ApplicationOut},
    operation_id="answer_appeal",
)
@repeatable
def answer(request: HttpRequest, key: UUID, sent: AppealIn) -> tuple[int, Any]:
    """Answer an appeal, with reasons."""
    said = answer_appeal(actor(request), key=key, outcome=sent.outcome, answer=sent.answer)
    return 200, _told(said.application)


@router.get("/{uuid:key}/review", response={200: Page[ToReviewRow]}, operation_id="list_to_review")
def list_to_review(request: HttpRequest, key: UUID, paging: Query[Paging]) -> dict[str, Any]:
    """Applications that one may review; those in conflict are not there."""
    call = readable_call(actor(request), key)
    reviewer = reviewer_of(actor(request), call)
    if reviewer is None:
        raise MissingError
    reviewer.call = call
    after = whole_of(paging.after or "", 0)
    rows = to_review(reviewer, after=after, limit=paging.limit + 1)
    return paged(rows, paging.limit, "id")


@router.get("/review/{uuid:key}", response={200: ToReviewOut}, operation_id="read_to_review")
def read_to_review(request: HttpRequest, key: UUID) -> dict[str, Any]:
    """Read an application as its reviewer, with one's own review."""
    made = readable_application(actor(request), key, Deed.READ_TO_REVIEW)
    reviewer = reviewer_of(actor(request), made.call)
    review = Review.objects.filter(reviewer=reviewer, application=made).first()
    return _to_review(made, review)


@router.put("/review/{uuid:key}", response={200: ToReviewOut}, operation_id="write_review")
@repeatable
def write_review(request: HttpRequest, key: UUID, sent: ReviewIn) -> tuple[int, Any]:
    """Write a review as a draft."""
    scores = {name: each.dict() for name, each in sent.scores.items()}
    fields = {"scores": scores, "summary": sent.summary}
    review = keep_review(actor(request), application=key, revision=sent.revision, fields=fields)
    return 200, _to_review(review.application, review)


@router.post("/review/{uuid:key}/submit", response={200: ToReviewOut}, operation_id="submit_review")
@repeatable
def submit_own_review(request: HttpRequest, key: UUID, sent: ReadIn) -> tuple[int, Any]:
    """Freeze a review; from now on it counts."""
    review = submit_review(actor(request), application=key, revision=sent.revision)
    return 200, _to_review(review.application, review)


@router.post("/review/{uuid:key}/conflict", response={204: None}, operation_id="declare_conflict")
@repeatable
def conflict(request: HttpRequest, key: UUID, sent: ConflictIn) -> tuple[int, Any]:
    """Say why one may not review; one sees the application no more."""
    declare_conflict(actor(request), application=key, kind=sent.kind, text=sent.text)
    return 204, None


def _plain(value: Any) -> Any:
    return value if isinstance(value, dict | str) else str(value)


def _told(made: Application) -> dict[str, Any]:
    plain = ("key", "state", "revision", "alias", "digest", "waiting_place", "offered_until")
    return {
        **{name: getattr(made, name) for name in plain},
        "reason": made.reason,
        "submitted_at": made.submitted_at,
        "decided_at": made.decided_at,
        "call": made.call.key,
        "document": kept(application_document(made)),
    }


def _to_review(made: Application, review: Review | None) -> dict[str, Any]:
    document = application_document(made)
    return {
        "key": made.key,
        "alias": made.alias,
        "first_day": document.first_day,
        "last_day": document.last_day,
        "answers": {each.question: each.text for each in document.answers},
        "review": None if review is None else kept(review_document(review)),
        "revision": review.revision if review else 0,
    }
