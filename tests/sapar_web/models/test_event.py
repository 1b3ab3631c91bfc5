"""What the database itself holds of what happened in stays."""

from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.recording import Lived, kept

from sapar.deliveries.events.kinds import KINDS
from sapar_web.models import Event, EventKind, Stay


def test_every_kind_of_the_library_can_be_kept() -> None:
    assert {kind.value for kind in EventKind} == set(KINDS)


def test_an_event_is_kept_as_it_is(lived: Lived) -> None:
    made = lived.session_kept("mentor", 2)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Event.objects.filter(pk=made.pk).update(author="host")
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Event.objects.filter(pk=made.pk).delete()


def test_a_stay_has_one_event_of_a_key(lived: Lived) -> None:
    told = lived.session("mentor", 2)
    assert lived.kept(told).key == UUID(told.id)
    with pytest.raises(IntegrityError), transaction.atomic():
        lived.kept(told)


def test_an_event_was_logged_by_somebody(lived: Lived) -> None:
    made = lived.session_kept("mentor", 2)
    fields = {f.attname: getattr(made, f.attname) for f in Event._meta.concrete_fields}
    unsigned = {**fields, "id": None, "key": UUID(int=1), "person_id": None}
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.create(**unsigned)


def test_nothing_is_recorded_of_a_stay_that_was_not_agreed(lived: Lived) -> None:
    other = Stay.objects.get(pk=lived.stay.pk)
    other.pk, other.key, other.state = None, UUID(int=2), "preparing"
    other.save()
    with pytest.raises(DatabaseError, match="not agreed"), transaction.atomic():
        kept(other, lived.session("mentor", 2))
