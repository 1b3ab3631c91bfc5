"""Tests of finding the second factor that was shown for a version."""

from tests.sapar_web.signing import Table

from sapar_web.queries.signing.shown import FRESH, shown_for


def test_the_latest_of_a_person_in_a_session_for_a_version(table: Table) -> None:
    table.shown("receiver", minutes=2, factor="passkey")
    session = table.shown("receiver", minutes=1)
    person = table.cast.people["receiver"]
    found = shown_for(person, table.version, session)
    assert found is not None
    assert (found.factor, found.person) == ("code", person)
    assert shown_for(person, table.version, "another") is None
    assert shown_for(table.cast.people["officer"], table.version, session) is None
    assert shown_for(None, table.version, session) is None


def test_not_after_five_minutes(table: Table) -> None:
    session = table.shown("receiver", minutes=FRESH.total_seconds() / 60 + 0.1)
    assert shown_for(table.cast.people["receiver"], table.version, session) is None
