import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.queries.calls.lists import (
    Wanted,
    open_calls,
    own_calls,
    place_of,
    readable_call,
    reviewed_calls,
    reviewers_of,
)


def test_a_page_of_open_calls_ends_at_a_place(contest) -> None:
    contest.open()
    row = open_calls(Wanted(), limit=5)[0]
    assert place_of(row) == f"{contest.call.closes_on.isoformat()}_{contest.call.pk}"
    assert open_calls(Wanted(), after=place_of(row), limit=5) == []
    contest.past("closes_on")
    assert open_calls(Wanted(), limit=5) == []


def test_own_calls_are_those_of_ones_sponsor(contest) -> None:
    found = own_calls(contest.cast.actor("observer"), limit=5)
    assert [row["key"] for row in found] == [contest.call.key]
    assert own_calls(contest.cast.actor("observer"), after=contest.call.key, limit=5) == []
    assert own_calls(contest.cast.actor("receiver"), limit=5) == []


def test_who_reviews_is_listed_on_both_sides(contest) -> None:
    contest.open()
    asked = contest.reviewer()
    assert [row["key"] for row in reviewers_of(contest.call)] == [asked.key]
    found = reviewed_calls(contest.cast.actor("nobody"), limit=5)
    assert [row["call_key"] for row in found] == [contest.call.key]


def test_a_call_that_is_not_there_is_answered_like_one_that_may_not_be_seen(contest) -> None:
    visitor = contest.cast.actor("visitor")
    for key in (contest.call.key, contest.terms.key):
        with pytest.raises(RefusedError):
            readable_call(visitor, key)
