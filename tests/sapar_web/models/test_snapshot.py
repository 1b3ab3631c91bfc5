"""What the database itself holds of snapshots."""

import pytest
from django.db import IntegrityError, transaction

from sapar_web.models import Snapshot, SnapshotState, Terms


def test_one_snapshot_of_a_scheme_waits_at_a_time(tender) -> None:
    Snapshot.objects.create(terms=tender.terms)
    with pytest.raises(IntegrityError), transaction.atomic():
        Snapshot.objects.create(terms=tender.terms)
    Snapshot.objects.update(state=SnapshotState.FAILED)
    assert Snapshot.objects.create(terms=tender.terms).state == "waiting"


def test_a_snapshot_that_is_ready_has_its_moment(tender) -> None:
    made = Snapshot.objects.create(terms=Terms.objects.get(pk=tender.terms.pk))
    with pytest.raises(IntegrityError), transaction.atomic():
        Snapshot.objects.filter(pk=made.pk).update(state=SnapshotState.READY)
