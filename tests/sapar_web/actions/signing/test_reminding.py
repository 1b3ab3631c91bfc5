"""Tests of reminders: whom, how often, and what the mail says."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.signing.reminding import remind_all, remind_to_sign
from sapar_web.models import Entry, Notice, Reminder, Stay
from sapar_web.queries.signing.versions import day_of


def test_everybody_who_is_missing_is_reminded_once_a_day(table: Table) -> None:
    table.sign("host")
    host = table.cast.actor("receiver")
    assert remind_to_sign(host, key=table.key) == [p for p in table.version.signers if p != "host"]
    assert remind_to_sign(host, key=table.key) == []
    told = Notice.objects.filter(kind="reminder").values_list("person__email", flat=True)
    assert set(told) == {f"{SPEAKS[p]}@example.org" for p in table.version.signers if p != "host"}
    assert Entry.objects.filter(deed="remind_to_sign").count() == 1


def test_strangers_remind_nobody(table: Table) -> None:
    with pytest.raises(RefusedError):
        remind_to_sign(table.cast.actor("outsider"), key=table.key)


def test_there_is_nobody_to_remind_once_it_is_signed(table: Table) -> None:
    table.sign_all()
    with pytest.raises(RefusedError):
        remind_to_sign(table.cast.actor("receiver"), key=table.key)


def test_there_is_nothing_to_remind_of_before_a_version_is_frozen(cast, stay: Stay) -> None:
    with pytest.raises(MissingError):
        remind_to_sign(cast.actor("receiver"), key=stay.key)


def test_the_site_reminds_of_what_waits_since_another_day(table: Table) -> None:
    now = timezone.now()
    remind_all(int(now.timestamp()))
    assert not Reminder.objects.exists()
    tomorrow = now + timedelta(days=1)
    for _time in range(2):
        remind_all(int(tomorrow.timestamp()))
        rows = Reminder.objects.filter(by=None, on=day_of(tomorrow))
        assert rows.count() == Reminder.objects.count() == len(table.version.signers)
