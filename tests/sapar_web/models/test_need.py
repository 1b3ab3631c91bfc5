"""What the database itself refuses about needs."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Need, Stay


@pytest.fixture
def need(cast, stay: Stay) -> Need:
    return Need.objects.create(
        stay=stay, party="participant", document={}, by=cast.people["lecturer"]
    )


def test_each_party_has_one(cast, need: Need) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Need.objects.create(
            stay=need.stay, party="participant", document={}, by=cast.people["lecturer"]
        )


def test_none_is_handed_in_without_its_digest(need: Need) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Need.objects.filter(pk=need.pk).update(state="submitted")


def test_what_was_handed_in_is_never_changed(need: Need) -> None:
    rows = Need.objects.filter(pk=need.pk)
    handed = {"state": "submitted", "submitted_at": timezone.now()}
    assert rows.update(**handed, canonical="{}", digest="0" * 64) == 1
    for change in ({"document": {"party": "host"}}, {"digest": "1" * 64}, {"state": "draft"}):
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            rows.update(**change)
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        need.delete()
