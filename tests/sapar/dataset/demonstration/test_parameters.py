"""The declared numbers are whole, real where they must be, and refuse what they do not know."""

import pytest
from pydantic import ValidationError

from sapar.dataset.demonstration.parameters import Place, load_parameters
from sapar.standards.countries import load_countries


def test_four_years_and_240_stays(parameters):
    assert [year.year for year in parameters.years] == [2021, 2022, 2023, 2024]
    assert sum(year.stays for year in parameters.years) == 240


def test_each_country_is_a_real_one_and_on_one_side(parameters):
    assert set(parameters.places) <= load_countries().codes()
    assert set(parameters.senders) & set(parameters.hosts) == set()
    assert len(parameters.hosts) == 12


def test_travel_back_grows_and_stays_the_smaller_part(parameters):
    back = [year.back for year in parameters.years]
    assert back == sorted(back)
    assert max(back) < 0.5


def test_some_of_an_itemised_fee_is_left_without_an_item(parameters):
    assert sum(parameters.money.fee_items.values()) == 87


def test_every_currency_but_the_euro_has_a_rate(parameters):
    paid_in = {place.currency for place in parameters.places.values()}
    paid_in.add(parameters.money.home_currency)
    assert paid_in - {"EUR"} == set(parameters.rates.currencies)


def test_a_misspelt_key_is_refused():
    with pytest.raises(ValidationError, match="living_days"):
        Place.model_validate({"weight": 1, "institutions": 1, "living_days": 20})


def test_they_are_read_once():
    assert load_parameters() is load_parameters()
