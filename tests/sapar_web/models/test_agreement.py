"""What the database itself refuses about agreements and their versions."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from sapar_web.models import Agreement, Stay, Version


@pytest.fixture
def agreement(stay: Stay) -> Agreement:
    return Agreement.objects.create(stay=stay, document={})


def version(cast, agreement: Agreement, **other: Any) -> Version:
    whole = {"canonical": "{}", "digest": "0" * 64, "signers": ["sponsor"], "document": {}}
    made = {"revision": 1, "made_by": cast.people["officer"], "number": 1}
    return Version.objects.create(agreement=agreement, **{**whole, **made, **other})


def test_an_agreement_stands_where_its_stay_stands(agreement: Agreement) -> None:
    agreement.stay.state = "negotiating"
    assert (agreement.state, agreement.get_state_display()) == ("negotiating", "being negotiated")


def test_a_version_is_kept_as_it_is(cast, agreement: Agreement) -> None:
    made = version(cast, agreement)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Version.objects.filter(pk=made.pk).update(document={"title": "Other"})
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        made.delete()


@pytest.mark.parametrize("change", [{"digest": ""}, {"number": 0}, {"signers": []}])
def test_no_version_lacks_a_digest_a_number_or_somebody_to_sign(
    cast, agreement: Agreement, change: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        version(cast, agreement, **change)


def test_numbers_of_versions_differ(cast, agreement: Agreement) -> None:
    version(cast, agreement)
    with pytest.raises(IntegrityError), transaction.atomic():
        version(cast, agreement)
