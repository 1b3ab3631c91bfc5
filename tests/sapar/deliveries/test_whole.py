import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.quantities import Quantities
from sapar.deliveries.whole import NO_COMMITMENTS, Whole, mean_delivered, weakest_link

STAY = [
    Quantities(promised=24, acknowledged=9, disputed=7, unanswered=4),  # mentoring
    Quantities(promised=1, acknowledged=1),  # desk
    Quantities(promised=6, claims=0),  # events
    Quantities(promised=10, acknowledged=12),  # data
]


def test_a_stay_has_a_mean_and_a_weakest_link() -> None:
    whole = Whole.of(STAY)
    mean, weakest = mean_delivered(whole), weakest_link(whole)
    assert (mean.value, mean.low) == (0.59375, 0.59375)
    assert mean.high == pytest.approx((20 / 24 + 1 + 0 + 1) / 4)
    assert (weakest.value, weakest.low, weakest.high) == (0, 0, 0)
    assert (mean.n, mean.coverage, weakest.n) == (4, 1, 4)


def test_more_than_promised_makes_up_for_nothing() -> None:
    plain = Whole.of([*STAY[:3], Quantities(promised=10, acknowledged=10)])
    assert mean_delivered(plain) == mean_delivered(Whole.of(STAY))


def test_commitments_met_are_counted_with_both_bounds() -> None:
    whole = Whole.of([*STAY, Quantities(promised=2, unanswered=2)])
    assert (whole.met, whole.met_at_most, whole.countable) == (2, 3, 5)


def test_answers_are_added_up_as_rates() -> None:
    whole = Whole.of(STAY)
    assert (whole.claimed, whole.dispute_rates, whole.unanswered_rates) == (3, 0.35, 0.2)


def test_a_promise_of_nothing_countable_lowers_the_coverage() -> None:
    found = mean_delivered(Whole.of([*STAY, Quantities(promised=None), Quantities(promised=0)]))
    assert (found.value, found.n, found.coverage) == (0.59375, 4, 4 / 6)


def test_without_a_commitment_there_is_no_figure() -> None:
    empty, vague = Whole.of([]), Whole.of([Quantities(promised=None)])
    for figure in (mean_delivered, weakest_link):
        assert figure(empty).reason == "no commitment is recorded"
        assert figure(vague).reason == "no commitment promises a quantity"


items = st.lists(
    st.builds(
        Quantities,
        promised=st.integers(1, 50),
        acknowledged=st.integers(0, 60),
        disputed=st.integers(0, 20),
        unanswered=st.integers(0, 20),
    ),
    min_size=1,
    max_size=8,
)


@given(items, st.randoms())
def test_the_order_of_commitments_changes_nothing(listed: list[Quantities], random) -> None:
    mixed = list(listed)
    random.shuffle(mixed)
    assert Whole.of(mixed) == Whole.of(listed)


@given(items)
def test_the_weakest_link_is_no_stronger_than_the_mean(listed: list[Quantities]) -> None:
    whole = Whole.of(listed)
    mean, weakest = mean_delivered(whole), weakest_link(whole)
    assert weakest.low <= mean.low + 1e-12
    assert weakest.high <= mean.high + 1e-12
    assert 0 <= mean.low <= mean.high <= 1


@given(st.integers(0, 4))
def test_the_parts_of_a_whole_add_up_to_it(cut: int) -> None:
    parts = Whole.of(STAY[:cut]) + Whole.of(STAY[cut:])
    whole = Whole.of(STAY)
    assert (parts.commitments, parts.met, parts.weakest_low) == (4, 2, 0)
    assert (parts.low, parts.high) == pytest.approx((whole.low, whole.high))
    assert parts.dispute_rates == pytest.approx(whole.dispute_rates)


def test_no_commitment_adds_nothing() -> None:
    assert Whole.of(STAY) + NO_COMMITMENTS == Whole.of(STAY)
    assert (NO_COMMITMENTS + NO_COMMITMENTS).weakest_low is None
