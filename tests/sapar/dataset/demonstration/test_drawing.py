"""What is drawn is believable: shares, dependence, and the same rows however it is cut."""

import pytest

from sapar.dataset.demonstration import write_demonstration
from sapar.dataset.demonstration.drawing import query
from sapar.dataset.reading import open_dataset
from sapar.dataset.schema import TABLES

STAYS = """
WITH kept AS (
    SELECT c.stay, c.owed_by IN ('host', 'mentor', 'contractor') AS by_host,
        least(1, coalesce(sum(d.quantity) FILTER (answer = 'acknowledged'), 0)
            / any_value(c.quantity)) AS low
    FROM commitments AS c LEFT JOIN deliveries AS d USING (commitment)
    GROUP BY c.commitment, c.stay, by_host
), served AS (
    SELECT stay, avg(low) FILTER (by_host) AS host, avg(low) FILTER (NOT by_host) AS home
    FROM kept GROUP BY stay
), gained AS (
    SELECT stay, avg(later.score - earlier.score) AS gain FROM goals
    JOIN attainments AS earlier ON earlier.goal = goals.goal AND earlier.wave = 'pre'
    JOIN attainments AS later ON later.goal = goals.goal AND later.wave = 'post' GROUP BY stay
)
SELECT {} FROM served JOIN gained USING (stay)
"""
PAIRS = "corr(host, gain), corr(home, gain), corr(host, home)"


def rows(folder):
    with open_dataset(folder) as dataset:
        return {name: dataset.connection.table(name).fetchall() for name in dataset.tables}


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_its_query(name):
    assert "SELECT" in query(name)


@pytest.mark.parametrize(("slice_stays", "threads"), [(2048, 1), (2048, 3), (4096, 2)])
def test_the_same_rows_in_slices_of_any_size(tmp_path, many_folder, slice_stays, threads):
    cut = write_demonstration(
        tmp_path / "dataset", stays=6000, slice_stays=slice_stays, threads=threads
    )
    assert rows(cut) == rows(many_folder)


@pytest.mark.parametrize(
    ("table", "least", "most"),
    [("commitments", 5.5, 6.5), ("deliveries", 9, 10.5), ("flows", 4, 5)],
)
def test_rows_for_each_stay(many, table, least, most):
    counted = {name: many(f"SELECT count(*) FROM {name}")[0][0] for name in (table, "stays")}  # noqa: S608 -- names of tables
    assert least <= counted[table] / counted["stays"] <= most


def test_gains_follow_delivery_and_home_which_do_not_follow_each_other(many):
    ((by_host, by_home, between),) = many(STAYS.format(PAIRS))
    assert by_host > 0.2
    assert by_home > 0.1
    assert abs(between) < 0.1


def test_most_is_gained_where_both_are_high_and_least_where_neither_is(many):
    both = "avg(gain) FILTER (host >= .5 AND home >= .5)"
    neither = "avg(gain) FILTER (host < .5 AND home < .5)"
    ((least, mean, most),) = many(STAYS.format(f"{neither}, avg(gain), {both}"))
    assert least < mean < most


def test_people_rate_their_start_lower_when_they_look_back(many):
    found = dict(many("SELECT wave, avg(value) FROM ratings GROUP BY wave"))
    assert found["then"] < found["pre"] < found["post"]


def test_credit_does_not_follow_effort(many):
    ((worked,),) = many("SELECT sum(hours) FILTER (party = 'sending') / sum(hours) FROM effort")
    ((named,),) = many("SELECT count(*) FILTER (party = 'sending') / count(*) FROM credits")
    assert worked > 2 * named


def test_a_few_hosts_have_many_guests_and_most_have_few(many):
    ((most, median),) = many(
        "SELECT max(n), median(n) FROM (SELECT count(*) AS n FROM stays GROUP BY host)"
    )
    assert most > 20 * median


def test_what_is_missing_is_null_and_only_months_are_known_of_some(many):
    ((days, months, people, both),) = many(
        "SELECT avg((days IS NULL)::INT), avg((start_month IS NOT NULL)::INT), "
        "avg((people IS NULL)::INT), count(*) FILTER (start_month IS NOT NULL AND first_day "
        "IS NOT NULL) FROM stays"
    )
    assert 0.05 < days < 0.1
    assert 0.02 < months < 0.04
    assert 0.01 < people < 0.03
    assert both == 0


def test_every_answer_and_every_outcome_occurs(many):
    assert {each for (each,) in many("SELECT DISTINCT answer FROM deliveries")} == {
        "acknowledged", "disputed", "unanswered"
    }  # fmt: skip
    assert {each for (each,) in many("SELECT DISTINCT outcome FROM access")} == {
        "granted", "charged", "denied", "pending", None
    }  # fmt: skip


def test_nothing_is_recorded_after_the_last_day_of_the_record(many):
    for table, day in (("deliveries", "on"), ("attainments", "on"), ("stays", "back_until")):
        ((latest,),) = many(f'SELECT max("{day}")::VARCHAR FROM {table}')  # noqa: S608 -- as above
        assert latest <= "2025-12-31"


def test_years_of_study_cost_less_a_day_than_short_stays(many):
    found = dict(
        many(
            "SELECT purpose = 'study', sum(amount) / sum(days) FROM flows JOIN stays USING (stay) "
            "WHERE item = 'fee' AND flows.currency = 'EUR' GROUP BY ALL"
        )
    )
    assert found[True] < found[False]


def test_few_stays_are_like_those_of_a_study_by_interviews(few):
    ((humanities, europe, shortest, longest),) = few(
        "SELECT avg((field LIKE '02%')::INT), "
        "avg((host_country IN ('DE', 'PL', 'FR', 'CZ', 'IT', 'NL', 'LT'))::INT), "
        "min(days)::INT, max(days)::INT FROM stays"
    )
    assert humanities > 0.6
    assert europe > 0.9
    assert (shortest >= 30, longest <= 270) == (True, True)


def test_participants_of_few_stays_were_a_year_in_post_and_half_a_year_back(few):
    ((before, after),) = few(
        "SELECT min(first_day - in_post_since), min(back_until - last_day) FROM stays"
    )
    assert before >= 366
    assert after >= 184
