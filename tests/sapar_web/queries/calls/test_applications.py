from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError
from sapar_web.queries.calls.applications import (
    appeal_until,
    applications_in_all,
    applications_of,
    own_applications,
    place_of,
    places_and_behind,
    readable_application,
    readable_upload,
    reviews_of,
    sent_applications,
    to_review,
)
from sapar_web.queries.turn.waiting import waiting


def test_a_page_of_applications_goes_on_where_it_ended(contest) -> None:
    contest.open()
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(4)]
    contest.review(made[2], 5, 5)
    contest.review(made[3], 5, 5)
    expected = [made[2].key, made[3].key, made[0].key, made[1].key]
    seen, after = [], ""
    while rows := applications_of(contest.call, after=after, limit=1):
        seen += [row["key"] for row in rows]
        after = place_of(rows[-1])
    assert seen == expected
    assert [row["key"] for row in applications_in_all(contest.call)] == expected


def test_nobody_lists_drafts_not_even_by_their_state(contest) -> None:
    contest.open()
    contest.draft()
    assert applications_of(contest.call, limit=9) == []
    assert applications_of(contest.call, state="draft", limit=9) == []


def test_equal_points_at_the_end_of_a_page_are_all_there_or_told(contest) -> None:
    contest.open(places=1)
    contest.reviewer()
    made = [contest.nominated(name) for name in contest.people(5)]
    for each, points in zip(made, (5, 4, 4, 3), strict=False):
        contest.review(each, points, 0)
    found = [row["key"] for row in places_and_behind(contest.call, 1)]
    assert found == [each.key for each in made[:3]]


def test_reviewers_see_what_is_sent_and_not_in_conflict(contest) -> None:
    contest.open()
    asked = contest.reviewer()
    made = [contest.nominated("applicant0") for _each in contest.people(1)]
    contest.draft()
    assert [row["key"] for row in to_review(asked, limit=9)] == [made[0].key]
    contest.review(made[0], 5, 5)
    assert to_review(asked, limit=9) == []
    assert [row["key"] for row in to_review(asked, done=True, limit=9)] == [made[0].key]
    assert [each.reviewer for each in reviews_of(made[0])] == [asked]


def test_who_applies_to_the_call_reviews_nobody_who_competes_with_them(contest) -> None:
    contest.open()
    contest.draft("nobody")
    asked, made = contest.reviewer(), contest.nominated()
    rival = contest.cast.actor("nobody")
    assert to_review(asked, limit=9) == []
    with pytest.raises(RefusedError):
        readable_application(rival, made.key, Deed.READ_TO_REVIEW)
    assert [item.kind for item in waiting(rival, limit=9).mine.items] == ["finish_application"]


def test_lists_of_ones_own(contest) -> None:
    contest.open()
    made = contest.submit()
    lecturer, office = contest.cast.actor("lecturer"), contest.cast.actor("international")
    assert [row["key"] for row in own_applications(lecturer, limit=9)] == [made.key]
    assert own_applications(lecturer, after=made.key, limit=9) == []
    assert [row["key"] for row in sent_applications(office, limit=9)] == [made.key]
    assert sent_applications(office, after=made.key, limit=9) == []
    assert sent_applications(lecturer, limit=9) == []


def test_an_appeal_has_the_days_of_the_call(contest) -> None:
    contest.open()
    made = contest.submit()
    assert appeal_until(made) is None
    made.decided_at = timezone.now()
    zone = timezone.get_default_timezone()
    assert appeal_until(made) == timezone.localdate(timezone=zone) + timedelta(days=10)


def test_what_is_not_there_is_answered_like_what_may_not_be_seen(contest) -> None:
    contest.open()
    made = contest.draft()
    officer = contest.cast.actor("officer")
    for key in (made.key, contest.call.key):
        with pytest.raises(RefusedError) as told:
            readable_application(officer, key)
        assert told.value.deed == Deed.READ_APPLICATION
        with pytest.raises(RefusedError):
            readable_upload(officer, key)
