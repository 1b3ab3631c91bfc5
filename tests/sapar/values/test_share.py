import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.values.share import Share, concentration, shares_of

parts = st.dictionaries(
    st.integers(), st.floats(min_value=0.01, max_value=1e9), min_size=1, max_size=40
)


def test_the_example_visit_of_12000_euros() -> None:
    visit = {"host": 4000, "contractor": 1500, "participant": 5200, "sending": 300, "third": 1000}
    assert {party: round(float(s), 4) for party, s in shares_of(visit).items()} == {
        "host": 0.3333,
        "contractor": 0.125,
        "participant": 0.4333,
        "sending": 0.025,
        "third": 0.0833,
    }


def test_a_share_is_shown_in_percent() -> None:
    assert str(Share(1 / 3)) == "33.3 %"


def test_ten_places_here_and_six_there_are_concentrated_as_if_on_less_than_two_hosts() -> None:
    hosts = concentration(shares_of({"B": 10, "C": 6}).values())
    assert hosts == 0.53125
    assert round(1 / hosts, 2) == 1.88


def test_where_nothing_is_there_nobody_has_a_share() -> None:
    assert shares_of({}) == {}
    assert shares_of({"host": 0.0, "sending": 0.0}) == {}


@pytest.mark.parametrize("part", [-1.0, math.nan, math.inf])
def test_a_net_flow_has_no_share(part: float) -> None:
    with pytest.raises(ValueError, match=r"part 'host' is .*: a share needs amounts of zero"):
        shares_of({"host": part, "sending": 1.0})


@pytest.mark.parametrize("value", [-0.01, 1.01, math.nan])
def test_a_share_lies_from_zero_to_one(value: float) -> None:
    with pytest.raises(ValueError, match="expected a number from 0 to 1"):
        Share(value)


def test_concentration_is_that_of_a_whole() -> None:
    with pytest.raises(ValueError, match=r"shares sum to 0\.5, expected 1"):
        concentration([Share(0.5)])


@given(parts)
def test_shares_sum_to_one(amounts: dict[int, float]) -> None:
    assert math.isclose(math.fsum(map(float, shares_of(amounts).values())), 1)


@given(st.integers(1, 200))
def test_equal_parts_are_as_concentrated_as_their_number(k: int) -> None:
    assert math.isclose(concentration(shares_of(dict.fromkeys(range(k), 7.0)).values()), 1 / k)


@given(parts)
def test_concentration_lies_from_equal_parts_to_one_holder(amounts: dict[int, float]) -> None:
    index = concentration(shares_of(amounts).values())
    assert 1 / len(amounts) - 1e-12 <= index <= 1 + 1e-12


@given(parts, st.randoms(use_true_random=False))
def test_who_comes_first_changes_nothing(amounts: dict[int, float], random: Random) -> None:
    names = sorted(amounts)
    random.shuffle(names)
    shuffled = {name: amounts[name] for name in names}
    assert shares_of(shuffled) == shares_of(amounts)
    assert concentration(shares_of(shuffled).values()) == concentration(shares_of(amounts).values())


@given(parts, st.sampled_from([0.001, 0.5, 1.95583, 480.0]))
def test_another_currency_changes_no_share(amounts: dict[int, float], rate: float) -> None:
    converted = shares_of({name: rate * amount for name, amount in amounts.items()})
    for name, share in shares_of(amounts).items():
        assert math.isclose(float(converted[name]), float(share))
