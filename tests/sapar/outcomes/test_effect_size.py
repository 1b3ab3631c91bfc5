import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.outcomes.differences import Differences
from sapar.outcomes.effect_size import corrected, d_z, hedges_j

CONVENTIONAL = Differences.of([(0.5, 4), (0, 2)])


def test_change_beside_its_spread() -> None:
    assert round(d_z(CONVENTIONAL).value or 0, 3) == 1.291


def test_few_stays_are_corrected() -> None:
    assert round(hedges_j(5), 4) == 0.8421
    assert corrected(CONVENTIONAL).value == pytest.approx(1.2909944 * 0.8421053)


def test_many_stays_hardly_need_it() -> None:
    assert round(hedges_j(99), 4) == 0.9924


def test_one_degree_of_freedom_cannot_be_corrected() -> None:
    with pytest.raises(ValueError, match="1 degrees of freedom"):
        hedges_j(1)


def test_coverage_and_n_go_along() -> None:
    found = d_z(Differences.of([(1, 1), (2, 1), (None, 2)]))
    assert (found.n, found.coverage) == (2, 0.5)


def test_one_stay_has_no_spread() -> None:
    assert d_z(Differences.of([(1, 1)])).reason == (
        "needs at least 2 stays that answered both times, there are 1"
    )


def test_two_stays_are_too_few_to_correct() -> None:
    assert corrected(Differences.of([(1, 1), (2, 1)])).reason == (
        "needs at least 3 stays that answered both times, there are 2"
    )


def test_the_same_change_of_all_has_no_size() -> None:
    assert d_z(Differences.of([(0.1, 6)])).reason == "all changed by the same: there is no spread"


@given(st.lists(st.integers(-8, 8), min_size=2, max_size=30), st.sampled_from([0.5, 2, 1000]))
def test_the_unit_of_the_scale_does_not_matter(values, factor) -> None:
    small = d_z(Differences.of([(value, 1) for value in values]))
    large = d_z(Differences.of([(factor * value, 1) for value in values]))
    assert large.value == (None if small.value is None else pytest.approx(small.value))
