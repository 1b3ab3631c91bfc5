import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from sapar_web.models import Organisation, Unit

ROR = "https://ror.org/052bx8q98"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("country", "kz"),
        ("country", "KZ\n"),
        ("ror", "https://ror.org/052BX8Q98"),
        ("ror", ROR + "\n"),
        ("ror", "https://evil.example/052bx8q98"),
    ],
)
def test_odd_codes_are_refused(db, field: str, wrong: str) -> None:
    with pytest.raises(ValidationError, match=field):
        Organisation(**{"name": "Hill", "country": "KZ", "ror": "", field: wrong}).full_clean()


def test_the_database_keeps_identifiers_and_units_apart(db) -> None:
    first = Organisation.objects.create(name="Hill", country="KZ", ror=ROR)
    Organisation.objects.create(name="Mill", country="KZ")
    Organisation.objects.create(name="Mill", country="KZ")
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.create(name="Other", country="KZ", ror=ROR)
    unit = Unit.objects.create(organisation=first, name="Law")
    with pytest.raises(IntegrityError), transaction.atomic():
        Unit.objects.create(organisation=first, name="Law")
    assert (str(first), str(unit)) == ("Hill", "Law")
