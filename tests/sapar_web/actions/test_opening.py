import json
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from sapar_web.actions.opening import await_opening, tell_opened
from sapar_web.models import Notice


def told() -> list[tuple[str, str, str]]:
    return list(Notice.objects.values_list("person__name", "kind", "path"))


def test_officers_are_told_after_the_last_day_and_never_before(tender) -> None:
    tender.submitted()
    tell_opened(tender.terms.pk)
    assert told() == []
    tender.close()
    tell_opened(tender.terms.pk)
    assert told() == [("Officer", "offers", f"/offers/under/{tender.terms.key}/")]


def test_where_nobody_has_offered_nobody_is_told(tender) -> None:
    tender.begun()
    tender.close()
    tell_opened(tender.terms.pk)
    assert told() == []


def test_the_job_waits_for_the_morning_after_the_last_day(tender) -> None:
    await_opening(tender.terms)
    tender.terms.offers_until = None
    await_opening(tender.terms)
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, args, scheduled_at FROM procrastinate_jobs")
        ((task, args, at),) = cursor.fetchall()
    assert (task, json.loads(args)) == ("tell_offers_opened", {"terms": tender.terms.pk})
    tender.terms.refresh_from_db()
    local = timezone.localtime(at, timezone.get_default_timezone())
    assert local.date() == tender.terms.offers_until + timedelta(days=1)
    assert (local.hour, local.minute) == (6, 30)
