import pytest
from django.db import connection

from sapar_web.queries.dataset.agreed import agreed_stays

pytestmark = pytest.mark.django_db


def keys():
    with connection.cursor() as cursor:
        cursor.execute("SELECT key FROM agreed")
        return [key for (key,) in cursor.fetchall()]


def test_stays_of_some_terms_or_one_or_all(lived):
    terms = lived.stay.terms_id
    for of, stay in (([terms], None), (None, lived.stay.pk), (None, None)):
        with agreed_stays(of, stay) as found:
            assert (found, keys()) == (1, [lived.key])
    for of, stay in (([0], None), (None, 0), ([], None)):
        with agreed_stays(of, stay) as found:
            assert (found, keys()) == (0, [])


@pytest.mark.django_db(transaction=True)
def test_one_moment_is_read_whatever_is_written_meanwhile():
    with agreed_stays(None, None), connection.cursor() as cursor:
        cursor.execute("SHOW transaction_isolation")
        assert cursor.fetchone() == ("repeatable read",)
