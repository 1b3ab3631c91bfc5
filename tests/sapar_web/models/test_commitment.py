"""What the database itself refuses about what follows from a signed version."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from tests.sapar_web.signatures import sign_rows, version_of

from sapar_web.models import (
    Commitment,
    DueDate,
    Ending,
    MilestoneLine,
    OwedStill,
    PriceLine,
    Stay,
    Version,
)

CLAUSES = {"clauses": [{"id": "mentor-hours"}]}
KINDS: list[tuple[Any, dict[str, Any]]] = [
    (Commitment, {"clause": "mentor-hours", "owed_by": ["host"], "owed_to": ["participant"]}),
    (PriceLine, {"item": "desk", "part": "fee", "clauses": [], "currency": "EUR"}),
    (MilestoneLine, {"name": "First", "share": "0.3", "currency": "EUR", "after": []}),
    (DueDate, {"on": "2027-01-01", "occasion": "first_day", "parties": ["host"]}),
]


@pytest.fixture
def version(stay: Stay) -> Version:
    return version_of(stay, document=CLAUSES)


def row(kind: Any, fields: dict[str, Any], version: Version, **other: Any) -> Any:
    whole = {"stay": version.agreement.stay, "version": version, "number": 1, **fields}
    return kind.objects.create(**whole | other)


@pytest.mark.parametrize(("kind", "fields"), KINDS)
def test_nothing_follows_from_a_version_that_somebody_has_not_signed(
    version: Version, kind: Any, fields: dict[str, Any]
) -> None:
    sign_rows(version, ["sponsor", "sending", "host"])
    with pytest.raises(DatabaseError, match="all have signed"), transaction.atomic():
        row(kind, fields, version)
    sign_rows(version, ["participant"], number=4)
    assert row(kind, fields, version).pk


@pytest.mark.parametrize(("kind", "fields"), KINDS)
def test_what_follows_is_kept_as_it_is(version: Version, kind: Any, fields: dict[str, Any]) -> None:
    sign_rows(version)
    made = row(kind, fields, version)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        kind.objects.filter(pk=made.pk).update(number=2)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        made.delete()


def test_no_commitment_is_without_a_signed_clause(version: Version) -> None:
    sign_rows(version)
    kind, fields = KINDS[0]
    with pytest.raises(DatabaseError, match="no such clause"), transaction.atomic():
        row(kind, fields, version, clause="desk")


@pytest.mark.parametrize(("kind", "fields"), KINDS)
def test_nothing_follows_for_another_stay(
    cast, version: Version, kind: Any, fields: dict[str, Any]
) -> None:
    sign_rows(version)
    stay = version.agreement.stay
    other = Stay.objects.get(pk=stay.pk)
    other.pk, other.key = None, "11111111-1111-4111-8111-111111111111"
    other.save()
    with pytest.raises(DatabaseError, match="of its stay"), transaction.atomic():
        row(kind, fields, version, stay=other)


def test_in_part_a_commitment_is_owed_only_where_its_stay_was_terminated(version: Version) -> None:
    sign_rows(version)
    kind, fields = KINDS[0]
    made = row(kind, fields, version)
    with pytest.raises(DatabaseError, match="was terminated"), transaction.atomic():
        OwedStill.objects.create(commitment=made, released=True)
    stay = version.agreement.stay
    Ending.objects.create(
        stay=stay, kind="terminated", party="host", by=stay.created_by, on=date(2027, 1, 1),
        reason="Fire.",
    )  # fmt: skip
    kept = OwedStill.objects.create(commitment=made, released=True)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        OwedStill.objects.filter(pk=kept.pk).update(released=False)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        kept.delete()
