import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Person


def test_a_person_is_called_by_name_else_by_address(db) -> None:
    person = Person.objects.create_user("Ada@Example.org", name="Ada")
    assert (str(person), person.email) == ("Ada", "ada@example.org")
    person.name = ""
    assert person.get_full_name() == "ada@example.org"


def test_the_erased_have_no_name(db) -> None:
    person = Person(email="erased-1@erased.invalid", erased_at=timezone.now())
    assert str(person) == "erased person"


def test_one_address_is_one_person_whatever_its_case(db) -> None:
    person = Person.objects.create_user("ada@example.org")
    assert Person.objects.get_by_natural_key("ADA@example.org") == person
    assert not person.has_usable_password()
    for address in ("ada@example.org", "ADA@example.org"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Person.objects.create(email=address)
