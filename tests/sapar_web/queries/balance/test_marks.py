import pytest
from tests.sapar_web.recording import Lived

from sapar_web.models import Rate, Stay
from sapar_web.models.offer import today
from sapar_web.queries.balance.marks import mark_of_scheme, mark_of_stay

pytestmark = pytest.mark.django_db


def test_a_mark_changes_with_the_record_and_with_nothing_else(lived: Lived):
    terms = lived.stay.terms
    first = mark_of_scheme(terms)
    assert (mark_of_scheme(terms), first.stays) == (first, 1)
    assert mark_of_stay(lived.stay) != first
    lived.session_kept("mentor", 2)
    second = mark_of_scheme(terms)
    Rate.objects.create(
        sponsor=terms.sponsor, currency="KZT", on=today(), per_euro="520", source="ecb"
    )
    third = mark_of_scheme(terms)
    Stay.objects.get(pk=lived.stay.pk).save()
    assert len({first, second, third, mark_of_scheme(terms)}) == 4


def test_a_stay_that_is_not_agreed_is_not_in_it(stay):
    assert mark_of_scheme(stay.terms).stays == 0
