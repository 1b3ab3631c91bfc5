from decimal import Decimal

import pytest
from django.utils import translation

from sapar.parties.conflicts import Kind
from sapar.terms.calls.document import Call
from sapar_web.models import ApplicationState, CallState
from sapar_web.pages.calls.words import (
    BY_STATE,
    CONFLICTS,
    TONE,
    application_row,
    call_in_words,
    call_row,
    fields_of_study,
    points,
)


def test_every_state_and_kind_of_conflict_has_its_words() -> None:
    states = {each.value for each in (*CallState, *ApplicationState)}
    assert set(BY_STATE) == states
    assert set(TONE) <= states
    assert set(CONFLICTS) == set(Kind)


def test_points_are_rounded_for_reading_alone() -> None:
    assert points(None) == ""
    assert points(Decimal("66.666666666667")) == "66.67"


def test_rows_say_states_fields_and_erased_people() -> None:
    row = {"title": "C", "state": "open", "countries": ["DE", "IE"], "fields": []}
    assert {**call_row(row)}["fields"] == "every field"
    assert call_row({**row, "fields": ["05"]})["fields"].startswith("natural sciences")
    told = application_row({"state": "selected", "score": None, "erased": 1, "name": "Dana"})
    assert (told["name"], str(told["label"]), told["tone"]) == ("erased person", "selected", "good")


@pytest.mark.parametrize(("language", "name"), [("kk", "педагогика"), ("ru", "образование")])
def test_fields_are_said_in_the_language_of_the_page(language: str, name: str) -> None:
    with translation.override(language):
        assert dict(fields_of_study())["01"] == name


def test_a_draft_says_what_it_knows() -> None:
    document = Call.model_validate({"id": "c", "terms": {"id": "t", "version": 1}, "title": "C"})
    told = call_in_words(document)
    assert told["criteria"] == told["questions"] == []
    assert told["facts"][0] == ("Places", "1")
