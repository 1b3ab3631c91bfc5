"""What the queries read is what the file says."""

import duckdb
import pytest

from sapar.dataset.demonstration.lending import lend
from sapar.dataset.demonstration.parameters import load_parameters


@pytest.fixture
def lent():
    with duckdb.connect() as connection:
        lend(connection, load_parameters(), 21, 7)
        yield lambda query: connection.execute(query).fetchall()


def test_a_number_has_the_name_of_its_place(lent):
    assert lent("SELECT getvariable('money.margin'), getvariable('seed')") == [(0.18, "7")]


def test_a_word_stands_as_often_as_its_weight_says(lent):
    ((words,),) = lent("SELECT getvariable('stay.purposes')")
    assert (words.count("teaching"), len(words)) == (25, 100)


def test_columns_keep_their_names_whatever_their_order_in_the_file(lent):
    query = "SELECT fee_month, living_day, contractor, currency FROM places WHERE country = 'GB'"
    assert lent(query) == [(1450.0, 58.0, 0.6, "GBP")]


def test_few_stays_are_of_one_scheme_and_no_degree(lent):
    assert lent("SELECT scheme, first_day::VARCHAR FROM schemes") == [("INVENTED-1", "2021-01-20")]


def test_the_second_of_two_stays_knows_the_first(lent):
    assert lent(
        "SELECT n - pair FROM planted WHERE code IN ('same-participant', 'visit-back')"
    ) == [
        (2,),
        (2,),
    ]
