"""Whoever holds a link is told that it is their turn: a mail a day, with that link."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.sapar_web.recording import Lived, document

from sapar_web.actions.mailing import tell_holder
from sapar_web.actions.people.erasing import erase_person
from sapar_web.actions.record.facts import log_events
from sapar_web.actions.record.linking import send_mentor_link, withdraw_log_link
from sapar_web.actions.record.mediating import tell_mediator
from sapar_web.actions.record.watching import remind
from sapar_web.models import LogLink, Message, Notice, Stay, Watched
from sapar_web.queries.record.finding import linked_record
from sapar_web.queries.record.reading import record_of


@pytest.fixture(autouse=True)
def mail(settings) -> None:
    """A mail server is named; nothing is sent until a worker comes."""
    settings.MAIL_IS_SENT = True


def alone(lived: Lived) -> tuple[LogLink, str]:
    """The mentor has no account, and holds a link; the mail that brought it is gone."""
    Stay.objects.filter(pk=lived.stay.pk).update(mentor=None)
    lived.stay.refresh_from_db()
    made = send_mentor_link(lived.actor("host"), stay=lived.key, email="mentor@example.org")
    Message.objects.all().delete()
    return made


def claims(lived: Lived, *days: int) -> None:
    """Let the visitor log sessions with the mentor."""
    told = [document(lived.session("participant", day)) for day in days]
    log_events(lived.actor("participant"), stay=lived.key, events=told)


def work() -> None:
    """Let the jobs of the daily mail be done."""
    tasks = {"tell_holder": tell_holder, "tell_mediator": tell_mediator}
    for job in ProcrastinateJob.objects.filter(task_name__in=tasks, status="todo").order_by("pk"):
        tasks[job.task_name](**job.args)


def next_day() -> None:
    """Let all mail have been of yesterday."""
    yesterday = timezone.now() - timedelta(days=1)
    Message.objects.update(created_at=yesterday)


def test_a_mentor_without_an_account_is_told_with_the_link_that_they_hold(lived: Lived) -> None:
    link, secret = alone(lived)
    claims(lived, 1, 2)
    notice = Notice.objects.get(link=link)
    assert (notice.person, notice.path) == (None, "")
    (job,) = ProcrastinateJob.objects.filter(task_name="tell_holder")
    local = timezone.localtime(job.scheduled_at, timezone.get_default_timezone())
    assert (job.args, local.hour, local.minute) == ({"link": link.pk}, 7, 0)
    assert not Message.objects.exists()
    work()
    message = Message.objects.get()
    assert (message.address, message.person) == ("mentor@example.org", None)
    assert f"/{secret}/" in message.body
    assert linked_record(secret) is not None
    assert message.asked_by == lived.cast.people["receiver"]


def test_they_are_written_to_once_a_day_at_most_and_never_twice(lived: Lived) -> None:
    alone(lived)
    claims(lived, 1)
    claims(lived, 2)
    assert ProcrastinateJob.objects.filter(task_name="tell_holder").count() == 1
    work()
    work()
    assert Message.objects.count() == 1
    before = ProcrastinateJob.objects.filter(task_name="tell_holder").count()
    assert before == 1
    claims(lived, 3)
    work()
    assert Message.objects.count() == 1
    assert ProcrastinateJob.objects.filter(task_name="tell_holder").count() > before
    next_day()
    work()
    assert Message.objects.count() == 2
    work()
    assert Message.objects.count() == 2


def test_several_stays_of_one_address_are_one_mail(lived: Lived) -> None:
    other = Lived(lived.cast, lived.another(), lived.version)
    secrets = [alone(each)[1] for each in (lived, other)]
    for each in (lived, other):
        claims(each, 1)
    work()
    (message,) = Message.objects.all()
    assert all(secret in message.body for secret in secrets)
    assert message.body.startswith("2 things wait for you")


def test_each_week_they_are_told_again_as_everybody_is(lived: Lived) -> None:
    link, _secret = alone(lived)
    claims(lived, 1)
    work()
    next_day()
    assert Notice.objects.filter(link=link, message=None).count() == 0
    Watched.objects.filter(code="V08").update(since=timezone.localdate() - timedelta(days=7))
    lines = Watched.objects.filter(code="V08", acts=True)
    assert "mentor" in lines.values_list("party", flat=True)
    record = record_of(lived.stay)
    assert record is not None
    remind(record)
    assert Notice.objects.filter(link=link, message=None).count() == 1


def test_a_mentor_with_an_account_is_told_as_themselves_alone(lived: Lived) -> None:
    send_mentor_link(lived.actor("host"), stay=lived.key, email="other@example.org")
    claims(lived, 1)
    assert not Notice.objects.filter(person=None).exists()
    assert Notice.objects.filter(person=lived.cast.people["mentor"], kind="watched").exists()


def test_nobody_is_told_by_a_link_that_has_ended_or_once_nothing_waits(lived: Lived) -> None:
    link, _secret = alone(lived)
    claims(lived, 1)
    Watched.objects.all().delete()
    work()
    assert (Message.objects.count(), Notice.objects.filter(link=link).count()) == (0, 0)
    claims(lived, 2)
    withdraw_log_link(lived.actor("host"), stay=lived.key, key=link.key)
    work()
    assert (Message.objects.count(), Notice.objects.filter(link=link).count()) == (0, 0)
    claims(lived, 3)
    assert not Notice.objects.filter(link=link).exists()


def test_a_link_that_no_mail_can_bring_again_is_left_as_it_is(lived: Lived) -> None:
    link, _secret = alone(lived)
    LogLink.objects.filter(pk=link.pk).update(token="0" * 64)
    claims(lived, 1)
    assert not Notice.objects.filter(person=None).exists()


def test_without_mail_nobody_is_told(lived: Lived, settings) -> None:
    alone(lived)
    settings.MAIL_IS_SENT = False
    claims(lived, 1)
    assert not Notice.objects.filter(person=None).exists()


def test_what_waits_goes_with_the_data_of_whoever_erases_themselves(lived: Lived) -> None:
    person = lived.cast.people["outsider"]
    person.set_password("a long and private word")
    person.save()
    link, _secret = alone(lived)
    LogLink.objects.filter(pk=link.pk).update(email=person.email)
    claims(lived, 1)
    erase_person(lived.cast.actor("outsider"), password="a long and private word")  # noqa: S106
    work()
    assert not Notice.objects.filter(link=link).exists()
    assert not Message.objects.filter(address=person.email).exists()
