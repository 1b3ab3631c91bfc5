"""What is to be seen to: kept for first pages, told by mail, brought up to date each night."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.sapar_web.recording import Lived

from sapar_web.actions.record.watching import remind, watch_record, watch_some, watch_stays
from sapar_web.models import Notice, Stay, Watched
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import record_of


def look(lived: Lived, day: int | None = None) -> None:
    on = None if day is None else lived.stay.first_day + timedelta(days=day)
    record = record_of(lived.stay, on)
    assert record is not None
    watch_record(record)


def lines(lived: Lived, code: str) -> set[tuple[str, bool, int]]:
    rows = Watched.objects.filter(stay=lived.stay, code=code)
    return set(rows.values_list("party", "acts", "count"))


def test_who_acts_and_who_is_shown_have_a_line_each(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    lived.session_kept("mentor", 2)
    look(lived)
    assert lines(lived, "V08") == {
        ("participant", True, 2),
        ("mentor", False, 2),
        ("sending", False, 2),
    }
    line = Watched.objects.get(code="V08", party="participant")
    assert line.since == lived.stay.first_day + timedelta(days=1)
    assert (line.person, line.organisation) == (lived.cast.people["lecturer"], None)
    other = Watched.objects.get(code="V08", party="sending")
    assert (other.person, other.organisation) == (None, lived.cast.sender)


def test_home_is_not_shown_what_the_agreement_does_not_open(lived: Lived) -> None:
    closed = lived.without("A04")
    closed.session_kept("mentor", 1)
    look(closed)
    assert lines(closed, "V08") == {("participant", True, 1), ("mentor", False, 1)}


def test_only_what_changed_is_written_anew(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    look(lived)
    kept = set(Watched.objects.values_list("pk", flat=True))
    look(lived)
    assert set(Watched.objects.values_list("pk", flat=True)) == kept
    lived.session_kept("mentor", 2)
    look(lived)
    now = set(Watched.objects.values_list("pk", flat=True))
    assert len(kept - now) == len(now - kept) == 3


def test_whoever_has_to_act_is_told_once(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    look(lived)
    look(lived)
    told = Notice.objects.filter(path__endswith="/confirm/")
    assert [each.person for each in told] == [lived.cast.people["lecturer"]]
    assert not Notice.objects.filter(person=lived.cast.people["mentor"], path__endswith="/confirm/")


def test_a_stay_that_is_over_waits_for_answers_alone(lived: Lived) -> None:
    lived.session_kept("mentor", 1)
    look(lived)
    assert set(Watched.objects.values_list("code", flat=True)) > {"V08"}
    ended = {"ended_at": timezone.now(), "state": "completed"}
    Stay.objects.filter(pk=lived.stay.pk).update(**ended)
    lived.stay.refresh_from_db()
    look(lived)
    assert set(Watched.objects.values_list("code", flat=True)) == {"V08"}


def test_a_night_finds_what_passed_its_day(lived: Lived) -> None:
    look(lived, day=0)
    assert lines(lived, "V05") == set()
    watch_some(stays=[lived.stay.pk, 0])
    assert ("host", True, 1) in lines(lived, "V05")


def test_each_night_every_stay_in_force_is_looked_over(lived: Lived) -> None:
    other = lived.another()
    Stay.objects.filter(pk=other.pk).update(state="completed", ended_at=timezone.now())
    watch_stays(0)
    jobs = ProcrastinateJob.objects.filter(task_name="watch_some")
    assert [job.args for job in jobs] == [{"stays": [lived.stay.pk]}]


@pytest.mark.parametrize(("days", "told"), [(6, 0), (7, 2), (8, 0), (14, 2)])
def test_both_sides_are_told_again_each_week(lived: Lived, days: int, told: int) -> None:
    since = today() - timedelta(days=days)
    for party, acts, name in (("participant", True, "lecturer"), ("mentor", False, "mentor")):
        person = lived.cast.people[name]
        fields = {"stay": lived.stay, "code": "V08", "since": since, "count": 1}
        Watched.objects.create(party=party, acts=acts, person=person, **fields)
    record = record_of(lived.stay)
    assert record is not None
    remind(record)
    assert Notice.objects.filter(kind="watched").count() == told
