import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from sapar_web.access.links import new_link
from sapar_web.models import Conflict, Review, Reviewer


def reviewer(round_, email: str = "nobody@example.org") -> Reviewer:
    return Reviewer.objects.create(
        call=round_.opened(),
        person=round_.cast.people["nobody"],
        email=email,
        token=new_link()[1],
        invited_by=round_.cast.people["officer"],
    )


def test_a_reviewer_is_asked_once_at_a_time(round_) -> None:
    first = reviewer(round_)
    for email in (first.email, "other@example.org"):
        with pytest.raises(IntegrityError), transaction.atomic():
            reviewer(round_, email)
    first.ended_at = timezone.now()
    first.save()
    assert reviewer(round_).ended_at is None


def test_whoever_is_in_conflict_does_not_review(round_) -> None:
    asked, made = reviewer(round_), round_.application("submitted")
    conflict = Conflict.objects.create(reviewer=asked, application=made, kind="kinship")
    with pytest.raises(DatabaseError, match="in conflict"), transaction.atomic():
        Review.objects.create(reviewer=asked, application=made, document={})
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        conflict.delete()


def test_a_submitted_review_is_frozen(round_) -> None:
    asked, made = reviewer(round_), round_.application("submitted")
    review = Review.objects.create(
        reviewer=asked,
        application=made,
        state="submitted",
        document={"points": {}},
        canonical="{}",
        digest="0" * 64,
        submitted_at=timezone.now(),
    )
    with pytest.raises(DatabaseError, match="is frozen"), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(document={})
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.create(reviewer=asked, application=made, document={})
