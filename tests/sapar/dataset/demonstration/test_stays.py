"""The invented stays are dated, placed and incomplete in the ways that real records are."""

from collections import Counter
from datetime import date, timedelta

from sapar.dataset.demonstration.chance import Chance
from sapar.dataset.demonstration.stays import stays


def drawn(parameters):
    return stays(parameters, Chance(1))


def test_stays_are_numbered_in_the_order_of_their_first_days(parameters):
    listed = drawn(parameters)
    assert [stay.number for stay in listed] == list(range(1, 241))
    assert [stay.first_day for stay in listed] == sorted(stay.first_day for stay in listed)
    assert listed[0].stay == "INVENTED-1-001"


def test_each_year_has_its_number(parameters):
    years = Counter(stay.first_day.year for stay in drawn(parameters))
    assert years == {2021: 42, 2022: 56, 2023: 66, 2024: 76}


def test_both_ways_and_more_of_them_out(parameters):
    assert Counter(stay.back for stay in drawn(parameters)) == {False: 208, True: 32}


def test_each_end_of_a_stay_is_an_institution_of_its_country(parameters):
    for stay in drawn(parameters):
        out = (stay.origin_country in parameters.senders, stay.host_country in parameters.hosts)
        assert out == ((False, False) if stay.back else (True, True))
        assert f"-{stay.origin_country}-" in stay.sending
        assert f"-{stay.host_country}-" in stay.host


def test_lengths_run_from_a_week_to_nine_months_and_back_to_thirty_days(parameters):
    listed = drawn(parameters)
    assert all(7 <= stay.length <= 270 for stay in listed)
    assert max(stay.length for stay in listed) > 180
    assert max(stay.length for stay in listed if stay.back) == 30


def test_both_days_of_a_stay_count(parameters):
    stay = drawn(parameters)[0]
    assert (stay.first_day, stay.length) == (date(2021, 1, 20), 20)
    assert stay.last_day == stay.first_day + timedelta(days=19)


def test_a_row_is_silent_on_what_is_not_known(parameters):
    silent = [stay for stay in drawn(parameters) if not stay.end_known]
    row = silent[0].row("S")
    assert len(silent) == 11
    assert (row["last_day"], row["days"], row["scheme"]) == (None, None, "S")


def test_a_row_for_several_people_names_none(parameters):
    group = next(stay for stay in drawn(parameters) if stay.travellers > 1 and stay.people_known)
    assert group.row("S")["participant"] is None
    assert group.row("S")["people"] == group.travellers
