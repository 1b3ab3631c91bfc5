from decimal import Decimal

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.reviewing import declare_conflict, keep_review, submit_review
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Conflict, Review


def test_submitted_reviews_count_exactly(contest) -> None:
    contest.open()
    made = contest.nominated()
    for name, plan, use in (("nobody", 4, 7), ("outsider", 5, 5), ("mentor", 0, 0)):
        if name != "mentor":
            contest.reviewer(name)
            contest.review(made, plan, use, name)
    made.refresh_from_db()
    assert (made.score, made.reviews_in) == (Decimal("78.000000000000"), 2)


def test_a_draft_counts_nothing_and_another_device_is_told(contest) -> None:
    contest.open()
    made, actor = contest.nominated(), contest.cast.actor("nobody")
    contest.reviewer()
    fields = {"scores": {"plan": {"points": 5, "reason": ""}}, "summary": "Good."}
    kept = keep_review(actor, application=made.key, revision=0, fields=fields)
    made.refresh_from_db()
    assert (kept.state, made.score) == ("draft", None)
    with pytest.raises(StaleError):
        keep_review(actor, application=made.key, revision=0, fields=fields)
    with pytest.raises(UnfitError) as told:
        submit_review(actor, application=made.key, revision=kept.revision)
    expected = {"scores.plan.reason", "scores.use", "scores.use.reason"}
    assert set(told.value.problems) == expected


def test_what_was_submitted_stays(contest) -> None:
    contest.open()
    made, actor = contest.nominated(), contest.cast.actor("nobody")
    contest.reviewer()
    contest.review(made, 5, 10)
    with pytest.raises(RefusedError, match="submitted this review"):
        keep_review(actor, application=made.key, revision=1, fields={})
    with pytest.raises(RefusedError, match="submitted this review"):
        submit_review(actor, application=made.key, revision=1)
    with pytest.raises(RefusedError, match="submitted this review"):
        declare_conflict(actor, application=made.key, kind="kinship", text="")


def test_a_declared_conflict_takes_draft_and_application_away(contest) -> None:
    contest.open()
    made, actor = contest.nominated(), contest.cast.actor("nobody")
    contest.reviewer()
    keep_review(actor, application=made.key, revision=0, fields={"summary": "Good."})
    with pytest.raises(UnfitError):
        declare_conflict(actor, application=made.key, kind="self", text="")
    declare_conflict(actor, application=made.key, kind="co_author", text="A paper.")
    assert (Review.objects.count(), Conflict.objects.get().kind) == (0, "co_author")
    with pytest.raises(RefusedError):
        keep_review(actor, application=made.key, revision=0, fields={})


@pytest.mark.parametrize("name", ["receiver", "international"])
def test_a_reviewer_of_an_organisation_concerned_finds_nothing(contest, name: str) -> None:
    contest.open()
    made = contest.nominated()
    contest.reviewer(name)
    with pytest.raises(RefusedError):
        keep_review(contest.cast.actor(name), application=made.key, revision=0, fields={})


@pytest.mark.parametrize("name", ["officer", "outsider", "visitor"])
def test_whoever_was_not_asked_does_not_review(contest, name: str) -> None:
    contest.open()
    made = contest.nominated()
    with pytest.raises(RefusedError):
        keep_review(contest.cast.actor(name), application=made.key, revision=0, fields={})


def test_there_is_nothing_to_submit_before_it_was_written(contest) -> None:
    contest.open()
    made = contest.nominated()
    contest.reviewer()
    with pytest.raises(MissingError):
        submit_review(contest.cast.actor("nobody"), application=made.key, revision=0)
