import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.hosts.clustering import Clustering, Kind, clustering
from sapar.deliveries.hosts.record import Record

KINDS = st.integers(1, 8).flatmap(
    lambda size: st.builds(Kind, st.integers(0, size), st.just(size), st.integers(1, 9))
)


def test_a_stay_that_keeps_all_or_nothing_is_one_answer() -> None:
    """6 commitments in each of 20 stays: the 120 say no more than 20 would."""
    host = [Kind(6, 6, 10), Kind(0, 6, 10)]
    found = clustering({"A": host})
    assert found == Clustering(1.0, estimated=True)
    assert found.design_effect(host) == 6


def test_stays_that_all_keep_half_are_no_more_alike_than_chance() -> None:
    found = clustering({"A": [Kind(3, 6, 20)]})
    assert found == Clustering(0.0, estimated=True)
    assert found.design_effect([Kind(3, 6, 20)]) == 1


def test_a_worked_correlation() -> None:
    """Twelve stays of two: six keep both, three one, three none; p = .625.

    Between: 6 x 2 x .375^2 + 3 x 2 x .125^2 + 3 x 2 x .625^2 = 4.125, over 11: .375.
    Within: 3 x 2 x .25 = 1.5, over 12: .125. (.375 - .125) / (.375 + .125) = .5.
    """
    found = clustering({"A": [Kind(2, 2, 6), Kind(1, 2, 3), Kind(0, 2, 3)]})
    assert found.alike == pytest.approx(0.5)
    assert found.design_effect([Kind(2, 2, 1), Kind(1, 4, 1)]) == pytest.approx(
        1 + 0.5 * (20 / 6 - 1)
    )


def test_differences_between_hosts_are_not_taken_for_likeness_within_stays() -> None:
    apart = clustering({"A": [Kind(3, 6, 20)], "B": [Kind(0, 6, 20)]})
    assert apart.alike == 0


@pytest.mark.parametrize(
    "hosts",
    [
        {},
        {"A": [Kind(3, 6, 10)]},
        {str(number): [Kind(3, 6, 1)] for number in range(50)},
        {"A": [Kind(1, 1, 30), Kind(0, 1, 9)]},
        {"A": [Kind(4, 4, 30)]},
    ],
)
def test_where_stays_cannot_tell_each_counts_as_one_answer(hosts: dict[str, list[Kind]]) -> None:
    assert clustering(hosts) == Clustering(1.0, estimated=False)


@given(st.dictionaries(st.sampled_from("ABC"), st.lists(KINDS, min_size=1), min_size=1))
def test_likeness_is_a_share_and_thins_to_between_stays_and_commitments(
    hosts: dict[str, list[Kind]],
) -> None:
    found = clustering(hosts)
    assert 0 <= found.alike <= 1
    for kinds in hosts.values():
        thinned = sum(k.record.countable for k in kinds) / found.design_effect(kinds)
        assert thinned <= sum(k.record.countable for k in kinds) + 1e-9
        assert thinned >= 1 - 1e-9


def test_a_kind_knows_its_record_and_refuses_numbers_that_cannot_be() -> None:
    assert Kind(2, 3, 4).record == Record(8, 12)
    for wrong in ((4, 3, 1), (0, 0, 1), (0, 1, 0), (-1, 1, 1)):
        with pytest.raises(ValueError, match="expected met of one or more"):
            Kind(*wrong)
