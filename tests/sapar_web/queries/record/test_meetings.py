"""What a calendar file proposes for a record."""

from datetime import timedelta
from uuid import uuid5

import pytest
from django.utils import timezone
from tests.sapar_web.pages.record.test_calendar_file import calendar
from tests.sapar_web.recording import Lived, linked

from sapar.exchange.calendar.meeting import LeftOut
from sapar.values.party import Party
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language
from sapar_web.models import Stay
from sapar_web.queries.record.meetings import (
    mentor_known,
    mentor_name,
    promised_sessions,
    proposals_of,
    session_of,
)
from sapar_web.queries.record.reading import Record, record_of


def record(lived: Lived) -> Record:
    lived.stay.refresh_from_db()
    found = record_of(lived.stay)
    assert found is not None
    return found


def proposed(lived: Lived, most: int = 100):
    mentor = mentor_known(record(lived), Language.ENGLISH)
    return proposals_of(record(lived), mentor, calendar(lived), "work.ics", most)


def test_sessions_are_those_of_the_visit_to_tell_of(lived: Lived) -> None:
    found = {party: promised_sessions(record(lived), [party]) for party in Party}
    mine = {party for party, duty in found.items() if duty is not None}
    assert mine == {Party.HOST, Party.CONTRACTOR, Party.PARTICIPANT, Party.MENTOR}
    assert promised_sessions(record(lived), []) is None


def test_the_mentor_is_known_by_the_account_by_the_agreement_and_by_the_link(lived: Lived) -> None:
    assert mentor_name(record(lived), Language.ENGLISH) == "Mentor"
    link, _secret = linked(lived)
    link.email = "By.Link@example.org"
    known = mentor_known(record(lived), Language.ENGLISH, link)
    assert known.emails == {"mentor@example.org", "by.link@example.org"}
    Stay.objects.update(mentor=None)
    known = mentor_known(record(lived), Language.ENGLISH)
    assert (known.name, known.emails) == ("Mentor (invented)", frozenset())


def test_meetings_are_known_by_their_identity_and_listed_by_day(lived: Lived) -> None:
    found = proposed(lived)
    first = lived.stay.first_day
    days = [each.meeting.on - first for each in found.shown]
    assert days == [timedelta(1), timedelta(2), timedelta(8)]
    assert found.left_out == {LeftOut.OUTSIDE: 1}
    lunch = found.shown[1]
    assert lunch.key == uuid5(lived.stay.key, "b\n")


def test_of_too_many_the_likely_ones_are_shown(lived: Lived) -> None:
    found = proposed(lived, most=2)
    assert [each.meeting.title for each in found.shown] == ["Consultation", "Consultation"]
    assert (found.more, found.known) == (1, 0)


def test_what_is_no_calendar_is_refused(lived: Lived) -> None:
    mentor = mentor_known(record(lived), Language.ENGLISH)
    with pytest.raises(UnusableError):
        proposals_of(record(lived), mentor, b"hello", "work.ics", 100)


def test_a_session_is_told_as_it_is_logged(lived: Lived) -> None:
    (one, *_others), now = proposed(lived).shown, timezone.now()
    given = {"key": one.key, "on": one.meeting.on, "minutes": 75, "mentor": "M"}
    assert session_of(given, "mentor-hours", now) == {
        "kind": "session",
        "id": str(one.key),
        "on": one.meeting.on.isoformat(),
        "logged_at": now.isoformat(),
        "commitment": "mentor-hours",
        "mentor": "M",
        "minutes": 75,
    }
