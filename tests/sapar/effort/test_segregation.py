import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.effort.hours import Hours
from sapar.effort.segregation import segregation, segregation_ratio
from sapar.values.measured import Measured
from sapar.values.party import Party

AMOUNT = st.floats(0, 1e4)


def test_worked_numbers(hours: dict[Party, Hours]) -> None:
    sending, host = hours[Party.SENDING], hours[Party.HOST]
    assert round(segregation(sending).value, 3) == 0.833
    assert segregation(host) == Measured.of(
        0.2,
        n=10,
        coverage=1,
        method="share of own hours that is administration or field work",
    )
    assert round(segregation_ratio(sending, host).value, 2) == 4.17


def test_hours_of_unknown_kind_widen() -> None:
    found = segregation(Hours(intellectual=40, field=10, unsorted=50, entries=9))
    assert (found.value, found.low, found.high, found.coverage) == (0.2, 0.1, 0.6, 0.5)


def test_bounds_of_the_ratio() -> None:
    known = Hours(intellectual=20, field=80, entries=1)
    unsure = Hours(intellectual=40, field=10, unsorted=50, entries=9)
    found = segregation_ratio(known, unsure)
    assert (found.value, found.low, found.high) == pytest.approx((4, 0.8 / 0.6, 8))


def test_one_side_unknown_is_enough_for_bounds() -> None:
    found = segregation_ratio(
        Hours(field=1, entries=1, unsorted=1), Hours(intellectual=1, field=1, entries=1)
    )
    assert (found.value, found.low, found.high) == (2, 1, 2)


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        (Hours(), "no work is recorded"),
        (Hours(unsorted=5, entries=1), "of no hours is the kind of work recorded"),
        (Hours(entries=1), "the recorded hours sum to zero"),
    ],
)
def test_no_hours_are_no_zero(own: Hours, reason: str) -> None:
    assert segregation(own).reason == reason
    assert segregation_ratio(Hours(field=1, entries=1), own).reason == reason


def test_one_who_does_none_of_it_has_no_ratio() -> None:
    found = segregation_ratio(Hours(field=1, entries=1), Hours(intellectual=1, entries=1))
    assert found.reason == "the second party records no administration and no field work"


@given(st.builds(Hours, intellectual=AMOUNT, administrative=AMOUNT, field=AMOUNT, unsorted=AMOUNT,
                 entries=st.just(1)))  # fmt: skip
def test_it_is_a_share_within_its_bounds(own: Hours) -> None:
    found = segregation(own)
    if found.value is not None and found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.value + 1e-9
        assert found.value - 1e-9 <= found.high <= 1


@given(st.integers(1, 99), st.integers(1, 99))
def test_more_field_work_never_lowers_it(intellectual: int, field: int) -> None:
    less = segregation(Hours(intellectual=intellectual, field=field, entries=1))
    more = segregation(Hours(intellectual=intellectual, field=field + 1, entries=1))
    assert more.value > less.value
