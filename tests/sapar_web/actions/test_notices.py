import json
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from sapar_web.actions.notices import notify, notify_address
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Message, Notice, Person

LINK = "s3"


def jobs() -> list[tuple[str, dict[str, int]]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args FROM procrastinate_jobs ORDER BY id")
        return [(name, json.loads(args)) for name, args in cursor.fetchall()]


@pytest.fixture
def mail(settings, cast) -> None:
    """A mail server is named; nothing waits yet, and nothing is sent until a worker comes."""
    settings.MAIL_IS_SENT = True
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


@transaction.atomic
def undone(person: Person) -> None:
    notify(person, "said", "/terms/1/")
    notify_address("a@example.org", "voice", f"/voices/take/{LINK}/")
    assert [task for task, _args in jobs()] == ["tell_person", "deliver_mail"]
    raise LookupError


@pytest.mark.django_db(transaction=True)
def test_a_notice_and_its_job_are_committed_or_undone_together(cast, mail) -> None:
    person = cast.people["officer"]
    with pytest.raises(LookupError):
        undone(person)
    assert (jobs(), Notice.objects.count(), Message.objects.count()) == ([], 0, 0)
    with transaction.atomic():
        notice = notify(person, "said", "/terms/1/")
    assert jobs() == [("tell_person", {"person": person.pk})]
    assert (notice.kind, notice.path, notice.message) == ("said", "/terms/1/", None)


def test_the_same_is_told_once_while_it_waits(cast, mail) -> None:
    first = notify(cast.people["officer"], "said", "/terms/1/")
    assert notify(cast.people["officer"], "said", "/terms/1/") == first
    assert len(jobs()) == 1


def scheduled() -> list[object]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT scheduled_at FROM procrastinate_jobs ORDER BY id")
        return [at for (at,) in cursor.fetchall()]


def test_one_mail_a_day_goes_at_seven_of_the_sites_own_zone_or_at_once_if_chosen(
    cast, mail, settings
) -> None:
    daily, eager = cast.people["officer"], cast.people["lecturer"]
    eager.daily_mail = False
    notify(daily, "said", "/a/")
    notify(eager, "said", "/a/")
    later, now = scheduled()
    assert settings.TIME_ZONE == "Asia/Almaty"
    local = timezone.localtime(later, timezone.get_default_timezone())
    assert (local.hour, local.minute) == (7, 0)
    assert timezone.now() < later <= timezone.now() + timedelta(days=1)
    assert now <= timezone.now()


def test_the_secret_of_a_link_is_in_the_mail_alone(db, mail, settings) -> None:
    sent = notify_address("a@example.org", "voice", "/voices/take/", secret=LINK, about="/x/")
    assert f"{settings.SITE_URL}/voices/take/{LINK}/\n" in sent.body
    again = notify_address("a@example.org", "voice", f"/voices/take/{LINK}/", secret=LINK)
    assert f"{settings.SITE_URL}/voices/take/{LINK}/\n" in again.body


def test_without_a_mail_server_nothing_is_queued(cast, settings) -> None:
    settings.MAIL_IS_SENT = False
    assert notify_address("a@example.org", "voice", "/x/") is None
    notify(cast.people["officer"], "said", "/a/")
    assert (jobs(), Message.objects.count(), Notice.objects.count()) == ([], 0, 1)


@pytest.mark.parametrize("address", ["", "a", "a@example.org\nBcc: b@example.org", "a@b@c"])
def test_an_address_that_is_none_or_brings_a_header_is_refused(db, mail, address: str) -> None:
    with pytest.raises(UnfitError):
        notify_address(address, "voice", "/x/")
    assert Message.objects.count() == 0
