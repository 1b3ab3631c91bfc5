import pytest
from django.utils import translation

from sapar.terms.calls.problem import Code, Problem
from sapar.terms.calls.review import Review
from sapar_web.actions.calls.fitting import fitting, reason_of, refuse
from sapar_web.actions.refusals import UnfitError


def test_a_form_becomes_a_document_or_is_told_where_it_is_wrong() -> None:
    made = fitting(Review, {"application": "0" * 64, "summary": " Good. "})
    assert made.summary == "Good."
    with pytest.raises(UnfitError) as told:
        fitting(Review, {"application": "short"})
    assert list(told.value.problems) == ["application"]


def test_problems_are_told_in_the_language_of_the_reader() -> None:
    with translation.override("ru"), pytest.raises(UnfitError) as told:
        refuse([Problem(Code.NO_POINTS, ("scores", "plan"))])
    sentence = "баллы не выставлены (в отзыве есть баллы по каждому критерию)"
    assert told.value.problems == {"scores.plan": [sentence]}
    assert refuse([]) is None


@pytest.mark.parametrize("text", ["", "  ", "a" * 5001, "a\u202eb"])
def test_a_reason_says_something(text: str) -> None:
    with pytest.raises(UnfitError):
        reason_of(text)
    assert reason_of(" So. ") == "So."
