"""A whole call and what answers it; all of it invented."""

from datetime import date

import pytest

from sapar.terms.calls.application import Application
from sapar.terms.calls.document import Call
from sapar.terms.calls.review import Review

TODAY = date(2027, 1, 10)
DIGEST = "0" * 64


@pytest.fixture
def call() -> Call:
    """A call that can be opened on 10 January 2027."""
    return Call.model_validate(
        {
            "id": "call",
            "terms": {"id": "terms", "version": 1, "digest": DIGEST},
            "title": "Research stays",
            "summary": "Short stays with a mentor.",
            "budget": 90000,
            "currency": "EUR",
            "places": 3,
            "first_day": "2027-09-01",
            "last_day": "2027-12-20",
            "closes_on": "2027-03-01",
            "nominates_on": "2027-03-15",
            "decides_on": "2027-05-01",
            "criteria": [
                {"id": "plan", "name": "Plan", "how": "Can it be done?", "weight": 60},
                {"id": "use", "name": "Use", "how": "Who gains?", "weight": 40, "best": 10},
            ],
            "of_applicants": [{"id": "plan", "text": "What will you do?", "longest": 200}],
        }
    )


@pytest.fixture
def application(call: Call) -> Application:
    """An application that can be submitted."""
    return Application.model_validate(
        {
            "call": DIGEST,
            "sending": "University of the Steppe (invented)",
            "host": "Riverside University (invented)",
            "first_day": "2027-09-01",
            "last_day": "2027-10-01",
            "answers": [{"question": call.of_applicants[0].id, "text": "Measure soil."}],
        }
    )


@pytest.fixture
def review() -> Review:
    """A review that can be submitted."""
    return Review.model_validate(
        {
            "application": DIGEST,
            "scores": [
                {"criterion": "plan", "points": 4, "reason": "Clear."},
                {"criterion": "use", "points": 7, "reason": "Two courses."},
            ],
        }
    )
