import pytest
from django.db import IntegrityError, transaction

from sapar_web.models import Seen


def test_a_thing_is_seen_once_by_each(cast) -> None:
    for name in ("receiver", "mentor"):
        Seen.objects.create(person=cast.people[name], object=cast.host.key)
    with pytest.raises(IntegrityError), transaction.atomic():
        Seen.objects.create(person=cast.people["mentor"], object=cast.host.key)
    assert Seen.objects.count() == 2
