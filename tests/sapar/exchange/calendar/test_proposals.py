from datetime import UTC, datetime

import pytest

from sapar.exchange.calendar.meeting import Attendee, Meeting
from sapar.exchange.calendar.proposals import Told, with_mentor

NAME = "Prof. Mikko Laine (invented)"


def meeting(title: str, *people: Attendee, minutes: int = 60) -> Meeting:
    return Meeting("a", "", datetime(2026, 11, 3, 10, tzinfo=UTC), minutes, title, people)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (meeting("Coffee", Attendee("", "mikko@example.org")), Told.PEOPLE),
        (meeting("Coffee", Attendee("Laine, Mikko", "")), Told.PEOPLE),
        (meeting("Talk with Laine"), Told.NAME),
        (meeting("Supervision, chapter 2"), Told.WORD),
        (meeting("Тәлімгермен кездесу"), Told.WORD),
        (meeting("Научный руководитель"), Told.WORD),
        (meeting("Lunch with the professor", Attendee("Dana", "dana@example.org")), None),
        (meeting("Mentoring", minutes=5), None),
        (meeting("Mentoring", minutes=600), None),
    ],
)
def test_a_meeting_tells_by_its_people_or_its_title(made: Meeting, told: Told | None) -> None:
    assert with_mentor(made, NAME, ["mikko@example.org"]) is told


def test_without_a_name_and_an_address_the_title_alone_tells() -> None:
    assert with_mentor(meeting("Coffee", Attendee("", "")), "") is None
    assert with_mentor(meeting("Consultation"), "") is Told.WORD
