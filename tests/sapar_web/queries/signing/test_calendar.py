"""Tests of the days of a person's stays as a calendar."""

from tests.sapar_web.signing import Table

from sapar.values.wording import Language
from sapar_web.actions.signing.feeds import make_feed
from sapar_web.queries.signing.calendar import calendar, feed_calendar, feed_of

EN = Language.ENGLISH


def test_days_are_there_once_all_have_signed_for_those_whom_they_concern(table: Table) -> None:
    lecturer = table.cast.actor("lecturer")
    assert b"BEGIN:VEVENT" not in calendar(lecturer, EN, neutral=False)
    table.sign_all()
    own = calendar(lecturer, EN, neutral=False)
    first = table.stay.first_day.strftime("%Y%m%d")
    assert f"DTSTART;VALUE=DATE:{first}\r\n".encode() in own
    assert own.startswith(b"BEGIN:VCALENDAR\r\n")
    assert own.endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert b"BEGIN:VEVENT" not in calendar(table.cast.actor("outsider"), EN, neutral=False)
    assert b"BEGIN:VEVENT" not in calendar(table.cast.actor("observer"), EN, neutral=False)


def test_neutral_titles_say_nothing_of_the_matter(table: Table) -> None:
    table.sign_all()
    told = calendar(table.cast.actor("lecturer"), EN, neutral=True)
    titles = [line for line in told.split(b"\r\n") if line.startswith(b"SUMMARY")]
    assert set(titles) == {b"SUMMARY:Sapar"}
    assert b"DESCRIPTION" not in told


def test_whoever_has_a_role_no_more_has_its_days_no_more(table: Table) -> None:
    table.sign_all()
    feed, secret = make_feed(table.cast.actor("receiver"), neutral=False)
    assert b"BEGIN:VEVENT" in feed_calendar(feed_of(secret), EN)
    feed.person.memberships.update(until=feed.created_at)
    assert b"BEGIN:VEVENT" not in feed_calendar(feed_of(secret), EN)
