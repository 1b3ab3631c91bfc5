"""What the database itself refuses about links of calendars."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Feed


def test_a_person_has_one_link_that_lasts(cast) -> None:
    person = cast.people["lecturer"]
    first = Feed.objects.create(person=person, digest="a" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        Feed.objects.create(person=person, digest="b" * 64)
    first.ended_at = timezone.now()
    first.save()
    Feed.objects.create(person=person, digest="b" * 64)
