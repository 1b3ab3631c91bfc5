import pytest
from pydantic import ValidationError

from sapar_web.api.call_schemas import ApplicationIn, ConflictIn, DecisionIn, OpenCalls, ReviewIn


@pytest.mark.parametrize("query", [{"country": "de"}, {"field": "5"}, {"words": "\x00"}])
def test_what_no_list_has_is_refused(query) -> None:
    with pytest.raises(ValidationError):
        OpenCalls.model_validate(query)


def test_fields_that_are_not_sent_are_not_written() -> None:
    sent = ApplicationIn.model_validate({"revision": 1, "answers": {"plan": ""}})
    assert sent.dict(exclude_unset=True) == {"revision": 1, "answers": {"plan": ""}}


def test_what_is_sent_is_bounded() -> None:
    with pytest.raises(ValidationError):
        ReviewIn.model_validate({"revision": -1})
    with pytest.raises(ValidationError):
        ConflictIn.model_validate({"kind": "self"})
    with pytest.raises(ValidationError):
        DecisionIn.model_validate({"selected": [], "for_rest": "a" * 5001})
