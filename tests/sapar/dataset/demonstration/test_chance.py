"""Draws repeat with their seed and stay within their bounds."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.dataset.demonstration.chance import Chance

SEEDS = st.integers(0, 10_000)


def test_a_seed_gives_these_draws_on_every_machine():
    chance = Chance(1)
    assert [chance.between(1, 100) for _each in range(5)] == [14, 85, 77, 26, 50]


@given(SEEDS, st.integers(-50, 50), st.integers(0, 50))
def test_a_number_lies_between_its_ends(seed, low, span):
    assert low <= Chance(seed).between(low, low + span) <= low + span


def test_both_ends_are_drawn():
    chance = Chance(1)
    assert {chance.between(1, 3) for _each in range(50)} == {1, 2, 3}


@given(SEEDS)
def test_what_has_no_weight_is_never_drawn(seed):
    assert Chance(seed).weighted({"never": 0, "always": 3, "nor this": 0}) == "always"


def test_weights_are_respected():
    chance = Chance(1)
    drawn = [chance.weighted({"often": 3, "seldom": 1}) for _each in range(4000)]
    assert drawn.count("often") / 4000 == pytest.approx(0.75, abs=0.02)


def test_weights_of_zero_leave_nothing_to_choose():
    with pytest.raises(ValueError, match="nothing to choose from"):
        Chance(1).weighted({"a": 0})


@given(SEEDS)
def test_a_day_lies_between_its_ends(seed):
    first, last = date(2024, 2, 27), date(2024, 3, 1)
    assert first <= Chance(seed).day(first, last) <= last


@given(SEEDS)
def test_a_price_stays_within_its_percent(seed):
    assert Decimal(160) <= Chance(seed).around(Decimal(200), 20) <= Decimal(240)


def test_what_happens_always_or_never():
    chance = Chance(1)
    assert [chance.happens(1.0), chance.happens(0.0)] == [True, False]
    assert Chance(1).one_of(["only"]) == "only"
