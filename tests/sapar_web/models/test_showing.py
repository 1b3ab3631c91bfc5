"""Tests of what the database holds of second factors that were shown."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from tests.sapar_web.signing import Table

from sapar_web.models import Showing


def test_once_spent_it_stays_spent(table: Table) -> None:
    table.shown("receiver")
    assert Showing.objects.update(spent_at=timezone.now()) == 1
    with pytest.raises(DatabaseError, match="signs once"), transaction.atomic():
        Showing.objects.update(spent_at=None)


def test_it_is_never_of_another_version_or_session(table: Table) -> None:
    table.shown("receiver")
    with pytest.raises(DatabaseError, match="signs once"), transaction.atomic():
        Showing.objects.update(session="another")
    with pytest.raises(DatabaseError, match="signs once"), transaction.atomic():
        Showing.objects.update(version=table.amend_before_it_is_signed())


def test_paper_is_no_second_factor(table: Table) -> None:
    with pytest.raises(IntegrityError, match="shown_by_passkey_or_code"), transaction.atomic():
        table.shown("receiver", factor="paper")
