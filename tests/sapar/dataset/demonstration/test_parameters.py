"""The declared numbers are whole, real where they must be, and refuse what they do not know."""

from datetime import date
from importlib.resources import files

import pytest

from sapar.dataset.demonstration.parameters import Parameters, load_parameters, read_parameters
from sapar.money.items import ITEMS
from sapar.outcomes.home_use import HOME_KINDS
from sapar.standards.countries import load_countries
from sapar.values.unusable import UnusableError


@pytest.fixture
def parameters() -> Parameters:
    return load_parameters()


def shipped():
    return files("sapar.dataset").joinpath("data/demonstration.toml").read_text(encoding="utf-8")


def test_each_country_is_a_real_one_and_on_one_side(parameters):
    assert set(parameters.senders) | set(parameters.hosts) <= load_countries().codes()
    assert set(parameters.senders) & set(parameters.hosts) == set()
    assert set(parameters.study.countries) <= set(parameters.hosts)


def test_some_of_an_itemised_fee_is_left_without_an_item(parameters):
    assert sum(parameters.money.fee_items.values()) == pytest.approx(0.78)
    assert set(parameters.money.fee_items) <= set(ITEMS)


def test_goals_of_use_at_home_are_of_known_kinds(parameters):
    kinds = {goal.kind for goal in parameters.goals}
    assert kinds & set(HOME_KINDS) == {"method_used", "paper_started", "course_changed"}


def test_every_currency_of_a_host_has_a_line(parameters):
    paid_in = {host.currency for host in parameters.hosts.values()}
    paid_in.add(parameters.money.home_currency)
    assert paid_in - {"EUR"} == {"GBP", "USD", "KZT"}
    lines = parameters.rates.currencies
    assert {code for code, line in lines.items() if line.kept} == paid_in - {"EUR"}


@pytest.mark.parametrize(
    ("stays", "first", "schemes"),
    [(21, date(2021, 1, 20), 1), (1000, date(2021, 1, 20), 3), (5000, date(2015, 1, 20), 3)],
)
def test_more_stays_begin_earlier_and_are_of_more_schemes(parameters, stays, first, schemes):
    assert (parameters.first_day(stays), len(parameters.schemes_of(stays))) == (first, schemes)


def test_a_copy_of_the_shipped_file_is_the_same(tmp_path):
    copy = tmp_path / "own.toml"
    copy.write_text(shipped(), encoding="utf-8")
    assert read_parameters(copy) == load_parameters()


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ("margin = ", "marginn = ", "money.margin", "Field required"),
        ("kept = 0.9\n", "kept = 1.9\n", "items[1].kept", "less than or equal to 1"),
        ('act = "stated"', 'act = "shouted"', "planning.acts[1].act", "'stated'"),
        ("as_of = 2025-12-31", "as_of = soon", "", "Invalid"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path, old, new, place, reason):
    own = tmp_path / "own.toml"
    own.write_text(shipped().replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UnusableError) as refused:
        read_parameters(own)
    finding = refused.value.finding
    assert (finding.code, finding.place) == ("W14", f"{own}: {place}" if place else str(own))
    assert reason in finding.reason


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnusableError) as refused:
        read_parameters(tmp_path / "none.toml")
    assert refused.value.finding.code == "W02"


def test_they_are_read_once():
    assert load_parameters() is load_parameters()
