"""What can be ticked, and what it becomes."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from tests.sapar_web.recording import Lived, linked

from sapar_web.models.offer import today
from sapar_web.pages.record.door import Door, door_of
from sapar_web.pages.record.log_form import LogForm, mentor_of, problems_of


@pytest.fixture
def door(rf: RequestFactory, lived: Lived) -> Door:
    request = rf.get("/")
    request.user = lived.cast.people["lecturer"]
    return door_of(request, lived.key)


def filled(door: Door, **given: str) -> LogForm:
    return LogForm(door, {"party": "participant", "on": today().isoformat(), **given})


def test_the_most_frequent_comes_first_with_what_is_likely(door: Door) -> None:
    form = LogForm(door)
    assert [section.tick.name for section in form.sections][:2] == ["session", "asked"]
    session = form.sections[0]
    assert [(field.name, field.value()) for field in session.more] == [
        ("session_mentor", "Mentor"), ("session_minutes", 60),
    ]  # fmt: skip
    assert form["on"].value() == today()


def test_a_mentor_who_has_no_account_stands_in_the_agreement(door: Door) -> None:
    assert mentor_of(door.record) == "Mentor"
    door.stay.mentor = None
    assert mentor_of(door.record) == "Mentor (invented)"


def test_what_is_ticked_becomes_events_and_the_rest_is_left_out(door: Door) -> None:
    form = filled(door, session="on", session_mentor="M", desk_key="", talk_key="")
    assert form.is_valid()
    (event,) = form.events()
    assert {name: event[name] for name in ("kind", "commitment", "mentor", "minutes")} == {
        "kind": "session", "commitment": "mentor-hours", "mentor": "M", "minutes": 60,
    }  # fmt: skip


def test_a_request_and_what_came_of_it_are_two_events(door: Door) -> None:
    given = {"asked": "on", "asked_activity": "seminar", "asked_result": "charged"}
    form = filled(door, **given, asked_charge="12.50", asked_currency="EUR")
    assert form.is_valid()
    asked, came = form.events()
    assert (asked["kind"], came["kind"], came["of"]) == ("asked", "outcome", asked["id"])
    assert came["charge"] == {"number": "12.50", "currency": "EUR"}
    free = filled(door, **{**given, "asked_result": "granted"}, asked_charge="12")
    assert free.is_valid()
    assert "charge" not in free.events()[1]


def test_a_mentors_link_ticks_as_the_mentor(rf: RequestFactory, lived: Lived) -> None:
    _link, secret = linked(lived)
    request = rf.get("/")
    request.user = AnonymousUser()
    form = LogForm(door_of(request, secret=secret))
    assert form.fields["party"].initial == "mentor"
    assert problems_of({"a": ["x", "y"], "b": ["z"]}) == ["x", "y", "z"]
