"""Statements are shown together, or not yet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.needs.opening import Opening, opened
from sapar.values.party import Party

FOUR = (Party.SPONSOR, Party.SENDING, Party.HOST, Party.PARTICIPANT)
LAST = date(2027, 5, 14)
AFTER = LAST + timedelta(days=1)


def test_three_of_four_show_nothing() -> None:
    assert opened(FOUR[:3], FOUR, LAST, LAST) == Opening(shown=False, awaited=(Party.PARTICIPANT,))


def test_the_fourth_shows_all_before_the_deadline() -> None:
    assert opened(FOUR, FOUR, LAST, date(2027, 5, 1)) == Opening(shown=True)


def test_after_the_deadline_all_are_shown_with_who_was_silent() -> None:
    assert opened([Party.PARTICIPANT, Party.SENDING], FOUR, LAST, AFTER) == Opening(
        shown=True, silent=(Party.SPONSOR, Party.HOST)
    )


def test_without_a_deadline_silence_delays() -> None:
    found = opened([], FOUR, None, date(2099, 1, 1))
    assert found == Opening(shown=False, awaited=FOUR)


def test_a_statement_that_nobody_waits_for_changes_nothing() -> None:
    assert opened([*FOUR, Party.MENTOR], FOUR, LAST, LAST) == Opening(shown=True)


def test_somebody_is_waited_for() -> None:
    with pytest.raises(ValueError, match="nothing to wait for"):
        opened(FOUR, [], LAST, LAST)


some = st.sets(st.sampled_from(Party))


@given(some, some.filter(bool), st.integers(-3, 3))
def test_what_is_shown_stays_shown_and_nobody_is_both_silent_and_awaited(
    submitted: set[Party], wanted: set[Party], days: int
) -> None:
    today = LAST + timedelta(days=days)
    found = opened(submitted, wanted, LAST, today)
    assert not found.shown or opened(submitted, wanted, LAST, AFTER + timedelta(days=9)).shown
    assert not (found.silent and found.awaited)
    assert {*found.silent, *found.awaited} == wanted - submitted
    assert found.shown == (not found.awaited)
