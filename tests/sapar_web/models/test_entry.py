import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from sapar_web.models import Entry

pytestmark = pytest.mark.django_db


def entry(number: int, key) -> Entry:
    return Entry(
        number=number,
        at=timezone.now(),
        deed="leave",
        kind="organisation",
        object=key,
        digest="0" * 64,
    )


def test_no_two_entries_have_one_number(cast) -> None:
    entry(1, cast.host.key).save(force_insert=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        entry(1, cast.host.key).save(force_insert=True)


def test_whoever_is_in_history_cannot_be_deleted(cast) -> None:
    made = entry(1, cast.host.key)
    made.actor = cast.people["nobody"]
    made.save(force_insert=True)
    with pytest.raises(ProtectedError):
        made.actor.delete()
