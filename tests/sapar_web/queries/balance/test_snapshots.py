import pytest
from django.utils import timezone

from sapar_web.models import Snapshot
from sapar_web.queries.balance.snapshots import (
    ARCHIVE,
    archive_of,
    folder_of,
    listed_snapshots,
    newest_snapshot,
    released_snapshot,
    waits,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(tender, settings, tmp_path):
    settings.SNAPSHOTS = tmp_path
    of = {"terms": tender.terms, "state": "ready", "at": timezone.now()}
    first = Snapshot.objects.create(**of, released=True)
    return first, Snapshot.objects.create(**of)


def test_the_newest_is_shown_to_the_sponsor_and_the_released_to_everybody(made, tender):
    first, second = made
    assert (newest_snapshot(tender.terms), released_snapshot(tender.terms)) == (second, first)
    assert waits(tender.terms) is False
    Snapshot.objects.create(terms=tender.terms)
    assert (newest_snapshot(tender.terms), waits(tender.terms)) == (second, True)
    assert [each["state"] for each in listed_snapshots(tender.terms)] == [
        "waiting", "ready", "ready",
    ]  # fmt: skip


def test_an_archive_is_there_until_it_is_removed(made):
    first, _second = made
    assert archive_of(first) is None
    folder_of(first).mkdir()
    (folder_of(first) / ARCHIVE).write_bytes(b"PK")
    assert archive_of(first) == folder_of(first) / ARCHIVE
