from typing import Any

import pytest

from sapar.terms.calls.application import Application, application_problems
from sapar.terms.calls.document import Call


def found(call: Call, application: Application, **changed: Any) -> list[tuple[str, str]]:
    content = application.model_dump(mode="json") | changed
    told = application_problems(call, Application.model_validate(content))
    return [(each.code.value, each.place) for each in told]


def test_a_whole_application_can_be_submitted(call: Call, application: Application) -> None:
    assert found(call, application) == []


@pytest.mark.parametrize("name", ["sending", "host", "first_day", "last_day"])
def test_what_is_missing_is_told(call: Call, application: Application, name: str) -> None:
    assert found(call, application, **{name: None}) == [("CA06", name)]


def test_a_stay_is_within_the_days_of_the_call(call: Call, application: Application) -> None:
    assert found(call, application, first_day="2027-08-31") == [("CA11", "first_day")]
    assert found(call, application, last_day="2027-12-21") == [("CA12", "last_day")]
    assert found(call, application, last_day="2027-09-01") == [("CA07", "last_day")]


def test_every_question_has_an_answer_that_is_not_too_long(call, application) -> None:
    assert found(call, application, answers=[]) == [("CA13", "answers.plan")]
    long = [{"question": "plan", "text": "a" * 201}]
    assert found(call, application, answers=long) == [("CA14", "answers.plan")]
    other = [{"question": "plan", "text": "a"}, {"question": "b", "text": "b"}]
    assert found(call, application, answers=other) == [("CA15", "answers.b")]


def test_files_are_as_many_as_the_call_allows(call: Call, application: Application) -> None:
    file = {"name": "a.pdf", "kind": "application/pdf", "size": 1, "digest": "0" * 64}
    assert found(call, application, files=[file] * 5) == []
    assert found(call, application, files=[file] * 6) == [("CA16", "files")]
