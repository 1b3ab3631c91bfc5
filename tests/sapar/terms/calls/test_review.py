from typing import Any

from sapar.terms.calls.document import Call
from sapar.terms.calls.review import Review, review_problems


def found(call: Call, review: Review, *scores: dict[str, Any]) -> list[tuple[str, str]]:
    changed = Review.model_validate(review.model_dump() | {"scores": scores})
    return [(each.code.value, each.place) for each in review_problems(call, changed)]


def score(criterion: str, points: int | None, reason: str | None = "So.") -> dict[str, Any]:
    return {"criterion": criterion, "points": points, "reason": reason}


def test_a_whole_review_can_be_submitted(call: Call, review: Review) -> None:
    assert review_problems(call, review) == []


def test_each_criterion_has_points_and_a_reason(call: Call, review: Review) -> None:
    assert found(call, review, score("plan", 4)) == [
        ("CA17", "scores.use"),
        ("CA19", "scores.use.reason"),
    ]
    assert found(call, review, score("plan", None), score("use", 1)) == [("CA17", "scores.plan")]
    told = found(call, review, score("plan", 4, None), score("use", 1))
    assert told == [("CA19", "scores.plan.reason")]


def test_points_are_at_most_the_best_of_the_criterion(call: Call, review: Review) -> None:
    assert found(call, review, score("plan", 6), score("use", 10)) == [("CA18", "scores.plan")]


def test_only_criteria_of_the_call_count(call: Call, review: Review) -> None:
    told = found(call, review, score("plan", 5), score("use", 10), score("charm", 5))
    assert told == [("CA20", "scores.charm")]
