"""Waiting for needs: a reminder before the last day, and the end of waiting after it."""

from datetime import timedelta

from sapar_web.actions.stays.awaiting import remind_of_needs, show_needs, silent
from sapar_web.models import Entry, Notice, Stay
from sapar_web.models.offer import today


def over(stay: Stay) -> None:
    stay.needs_until = today() - timedelta(days=1)
    stay.save()


def told(kind: str) -> set[str]:
    return set(Notice.objects.filter(kind=kind).values_list("person__email", flat=True))


def test_those_are_reminded_who_have_not_handed_in(talks) -> None:
    talks.hand_in("host")
    remind_of_needs(talks.stay.pk)
    assert told("needs") == {
        f"{name}@example.org" for name in ("officer", "international", "lecturer")
    }


def test_nobody_is_reminded_after_the_last_day(talks) -> None:
    over(talks.stay)
    remind_of_needs(talks.stay.pk)
    assert told("needs") == set()


def test_after_the_last_day_all_are_told_who_was_silent(talks) -> None:
    talks.hand_in("host")
    over(talks.stay)
    show_needs(talks.stay.pk)
    show_needs(talks.stay.pk)
    assert Entry.objects.get(deed="show_needs").told == {
        "silent": ["sponsor", "sending", "participant"]
    }
    assert told("mismatch") == {
        f"{name}@example.org" for name in ("officer", "international", "receiver", "lecturer")
    }
    assert silent(talks.stay) == ["sponsor", "sending", "participant"]


def test_before_the_last_day_nothing_is_shown(talks) -> None:
    show_needs(talks.stay.pk)
    talks.stay.refresh_from_db()
    assert talks.stay.needs_opened_at is None
