"""What the database itself refuses about endings of stays."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from sapar_web.models import Ending, Stay


def ended(stay: Stay, **other: Any) -> Ending:
    told = {"kind": "withdrawn", "party": "host", "reason": "Ill.", **other}
    return Ending.objects.create(stay=stay, by=stay.created_by, **told)


@pytest.mark.parametrize(
    "change",
    [
        {"reason": ""},
        {"on": "2027-01-01"},
        {"kind": "terminated"},
        {"kind": "terminated", "on": "2027-01-01", "reason": ""},
        {"kind": "completed"},
    ],
)
def test_an_ending_has_its_reason_and_its_day(stay: Stay, change: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ended(stay, **change)


def test_an_ending_is_kept_as_it_is(stay: Stay) -> None:
    made = ended(stay)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Ending.objects.filter(pk=made.pk).update(reason="Other.")
    with pytest.raises(IntegrityError), transaction.atomic():
        ended(stay)
