from datetime import date

from sapar.dataset.facts.keys import KEYS

LENT = {
    "stay": "s1", "scheme": "A", "participant": "p", "sending": "KZ-1", "host": "DE-1",
    "origin_country": "KZ", "host_country": "DE", "first_day": "2022-10-03", "days": 84,
    "people": 2, "teaching_hours": 8.0,
}  # fmt: skip


def test_a_stay_says_what_it_counts_for(fact_rows):
    (row,) = fact_rows("stays", stays=[LENT])
    assert list(row)[: len(KEYS)] == list(KEYS)
    assert row["first_day"] == date(2022, 10, 3)
    assert (row["start_month"], row["year"]) == ("2022-10", "2022")
    assert (row["days"], row["people"], row["person_days"]) == (84.0, 2.0, 168.0)
    assert row["teaching_hours"] == 8.0


def test_the_month_stands_in_for_a_day_that_is_not_known(fact_rows):
    (row,) = fact_rows("stays", stays=[{"stay": "s1", "start_month": "2019-02"}])
    assert (row["start_month"], row["year"], row["first_day"]) == ("2019-02", "2019", None)


def test_a_participant_in_two_stays_is_two_rows(fact_rows):
    rows = fact_rows("stays", "stay", "participant", stays=[LENT, LENT | {"stay": "s2"}])
    assert rows == [{"stay": "s1", "participant": "p"}, {"stay": "s2", "participant": "p"}]


def test_a_number_below_zero_is_no_measurement(fact_rows):
    (row,) = fact_rows("stays", "days", "people", "person_days", stays=[LENT | {"people": -1}])
    assert row == {"days": 84.0, "people": None, "person_days": None}


def test_an_empty_table_is_an_empty_fact(fact_rows):
    assert fact_rows("stays", stays=[]) == []
