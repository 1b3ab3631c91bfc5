"""Reviewing an application, or saying why one may not."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar.parties.conflicts import DECLARED
from sapar.terms.calls.review import Review as Document
from sapar.terms.calls.review import review_problems
from sapar.terms.calls.scoring import listed, mean, weighed
from sapar.terms.document.digest import canonical, digest_of
from sapar_web.access.actor import Actor
from sapar_web.access.calls import reviewer_of
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict, require
from sapar_web.actions.calls.fitting import LONGEST, fitting, refuse
from sapar_web.actions.locking import locked
from sapar_web.actions.offers.signs import refuse_signs
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Application, Conflict, Review, Reviewer, ReviewState
from sapar_web.queries.calls.documents import call_document, kept, review_document


@transaction.atomic
def keep_review(
    actor: Actor, *, application: UUID | str, revision: int, fields: Mapping[str, Any]
) -> Review:
    """Write a review as a draft.

    Effects: the draft has what was given and a higher revision. No entry of history: nobody else
    reads it.

    Args:
        actor: the reviewer.
        application: key of it.
        revision: that the writer read; 0 where there was none.
        fields: `scores` by criterion, each with `points` and `reason`, and `summary`.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person is no reviewer, is in conflict, or it is past that.
        StaleError: if it was changed elsewhere meanwhile.
        UnfitError: if a value does not fit.
    """
    made, reviewer = _asked(actor, application, Deed.REVIEW)
    review = _locked_review(reviewer, made)
    if review is not None and review.state != ReviewState.DRAFT:
        raise _submitted()
    stands = review.revision if review else 0
    if stands != revision:
        theirs = review.document if review else {}
        raise StaleError(review or made, revision=stands, yours=dict(fields), theirs=theirs)
    document = fitting(Document, {**_form(fields), "application": made.digest})
    if review is None:
        return Review.objects.create(reviewer=reviewer, application=made, document=kept(document))
    review.document = kept(document)
    review.revision += 1
    review.save(update_fields=["document", "revision", "changed_at"])
    return review


@transaction.atomic
def submit_review(actor: Actor, *, application: UUID | str, revision: int) -> Review:
    """Freeze a review; from now on it counts.

    Effects: the review is frozen with its digest; the mean of the application takes it in; an
    entry of history of the reviewer, which the applicant does not read.

    Args:
        actor: the reviewer.
        application: key of it.
        revision: of the draft that the writer read.

    Raises:
        MissingError: if there is no such application, or no draft.
        RefusedError: if the person is no reviewer, is in conflict, or submitted it.
        StaleError: if it was changed elsewhere meanwhile.
        UnfitError: if points or reasons are missing.
    """
    made, reviewer = _asked(actor, application, Deed.REVIEW)
    review = _locked_review(reviewer, made)
    if review is None:
        raise MissingError
    if review.state != ReviewState.DRAFT:
        raise _submitted()
    if review.revision != revision:
        raise StaleError(review, revision=review.revision, yours=revision, theirs=review.document)
    document = review_document(review)
    refuse(review_problems(call_document(made.call), document))
    review.canonical, review.digest = canonical(document).decode(), digest_of(document).text
    review.state, review.submitted_at = ReviewState.SUBMITTED, timezone.now()
    review.save()
    _count(made)
    append(actor, Deed.REVIEW, reviewer, version=review.digest, application=str(made.key))
    return review


@transaction.atomic
def declare_conflict(actor: Actor, *, application: UUID | str, kind: str, text: str) -> Conflict:
    """Say why one may not review an application: one sees it no more.

    Effects: the conflict is kept, a draft of a review is deleted; an entry of history of the
    reviewer.

    Args:
        actor: the reviewer.
        application: key of it.
        kind: of `sapar.parties.conflicts`.
        text: anything else; may be empty.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person is no reviewer, or reviewed it already.
        UnfitError: for a kind that is none.
    """
    made, reviewer = _asked(actor, application, Deed.DECLARE_CONFLICT)
    if kind not in list(DECLARED):
        raise UnfitError({"kind": [_("say what kind of conflict it is")]})
    told = text.strip()[:LONGEST]
    refuse_signs(told, "text")
    if Review.objects.filter(reviewer=reviewer, application=made, state="submitted").exists():
        raise _submitted()
    Review.objects.filter(reviewer=reviewer, application=made).delete()
    found = Conflict.objects.create(
        reviewer=reviewer, application=made, kind=kind, text=told[:2000]
    )
    append(actor, Deed.DECLARE_CONFLICT, reviewer, application=str(made.key), conflict=kind)
    return found


def _asked(actor: Actor, key: UUID | str, deed: Deed) -> tuple[Application, Reviewer]:
    """The application, locked, for somebody who may review it.

    Raises:
        MissingError: if there is no such application.
        RefusedError: if the person may not see it, or may not do the deed.
    """
    made = locked(Application, key, "call")
    require(actor, Deed.READ_TO_REVIEW, made)
    require(actor, deed, made)
    reviewer = reviewer_of(actor, made.call)
    if reviewer is None:
        raise MissingError
    return made, reviewer


def _locked_review(reviewer: Reviewer, made: Application) -> Review | None:
    rows = Review.objects.select_for_update().filter(reviewer=reviewer, application=made)
    return rows.first()


def _submitted() -> RefusedError:
    reason = _("you submitted this review already")
    return RefusedError(Deed.REVIEW, Verdict(allowed=False, reason=reason))


def _form(fields: Mapping[str, Any]) -> dict[str, Any]:
    scores = []
    for name, given in fields.get("scores", {}).items():
        told = {"criterion": name, **given}
        scores.append({each: value for each, value in told.items() if value not in (None, "")})
    form: dict[str, Any] = {"scores": scores}
    if fields.get("summary"):
        form["summary"] = fields["summary"]
    return form


def _count(made: Application) -> None:
    """Take every submitted review into the mean, exactly."""
    criteria = call_document(made.call).criteria
    rows = Review.objects.filter(application=made, state=ReviewState.SUBMITTED)
    points = [weighed(criteria, review_document(each).scores) for each in rows]
    whole = mean(points)
    made.score = None if whole is None else listed(whole)
    made.reviews_in = len(points)
    made.save(update_fields=["score", "reviews_in"])
