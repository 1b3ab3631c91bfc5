import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.hosts.record import Record
from sapar.deliveries.hosts.shrinkage import (
    LEAST_SPREAD,
    MOST_SPREAD,
    STATED,
    Prior,
    chance_above,
    fitted_prior,
    moment_spread,
    prior_of,
    shrunk,
)

FIVE = [Record(3, 3), Record(18, 30), Record(0, 2), Record(27, 30), Record(6, 10)]
RECORDS = st.integers(1, 40).flatmap(lambda n: st.builds(Record, st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("record", "mean", "low", "high", "above"),
    [
        (Record(3, 3), 0.6923, 0.428, 0.901, 0.775),
        (Record(18, 30), 0.600, 0.446, 0.744, 0.509),
        (Record(0, 2), 0.500, 0.234, 0.766, 0.247),
        (Record(27, 30), 0.825, 0.695, 0.925, 0.999),
    ],
)
def test_four_hosts_under_the_stated_prior(
    record: Record, mean: float, low: float, high: float, above: float
) -> None:
    found = shrunk(record, Prior(6, 4))
    assert found.value == pytest.approx(mean, abs=5e-5)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-4)
    assert chance_above(record, Prior(6, 4), 0.6) == pytest.approx(above, abs=5e-4)


def test_the_spread_of_five_hosts_fitted_by_moments() -> None:
    prior = fitted_prior(FIVE)
    assert prior is not None
    assert prior.spread == pytest.approx(0.2196, abs=5e-5)
    assert (prior.weight, prior.alpha) == pytest.approx((3.555, 2.559), abs=5e-4)
    means = [shrunk(record, prior).value for record in FIVE]
    assert means == pytest.approx([0.8482, 0.6127, 0.4608, 0.8809, 0.6315], abs=5e-5)


def test_a_perfect_host_of_three_does_not_come_before_a_good_one_of_thirty() -> None:
    assert shrunk(Record(3, 3), STATED).value < shrunk(Record(27, 30), STATED).value


def test_few_hosts_take_the_stated_prior_and_say_so() -> None:
    assert prior_of(FIVE) is STATED
    assert prior_of(FIVE, Prior(1, 1)) == Prior(1, 1)
    assert shrunk(FIVE[0], STATED).method == (
        "share met, drawn towards all hosts; prior Beta(6.00, 4.00), stated; "
        "95 % posterior interval"
    )


def test_eight_hosts_take_the_fitted_one_and_say_so() -> None:
    eight = [*FIVE, Record(5, 9), Record(4, 4), Record(8, 12)]
    assert prior_of(eight) == fitted_prior(eight)
    assert "fitted to all hosts" in shrunk(eight[0], prior_of(eight)).method


@pytest.mark.parametrize(
    "hosts",
    [
        [],
        [Record(4, 4)] * 9,
        [Record(0, 4)] * 9,
        [Record(1, 1), Record(0, 1)] * 5,
    ],
)
def test_hosts_that_cannot_tell_their_spread_take_the_stated_prior(hosts: list[Record]) -> None:
    assert moment_spread(hosts) is None
    assert prior_of(hosts) is STATED


def test_hosts_all_alike_are_not_taken_as_proof() -> None:
    prior = prior_of([Record(6, 10)] * 9)
    assert moment_spread([Record(6, 10)] * 9) < 0
    assert (prior.spread, prior.weight) == (LEAST_SPREAD, pytest.approx(99))


def test_hosts_of_all_or_nothing_still_learn_from_the_others() -> None:
    prior = prior_of([Record(10, 10), Record(0, 10)] * 5)
    assert moment_spread([Record(10, 10), Record(0, 10)] * 5) > MOST_SPREAD
    assert prior.spread == MOST_SPREAD


def test_a_host_without_commitments_is_the_prior() -> None:
    found = shrunk(Record(0, 0), STATED)
    assert (found.value, found.n) == (0.6, 0)


@given(RECORDS, st.lists(RECORDS, min_size=8, max_size=12))
def test_a_host_is_drawn_towards_the_others_never_past_them(
    record: Record, others: list[Record]
) -> None:
    prior = prior_of(others)
    mean, middle = shrunk(record, prior).value, prior.alpha / prior.weight
    assert min(record.rate, middle) - 1e-9 <= mean <= max(record.rate, middle) + 1e-9


@given(st.lists(RECORDS, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_hosts_changes_nothing(hosts: list[Record], random) -> None:
    turned = random.sample(hosts, len(hosts))
    assert moment_spread(turned) == pytest.approx(moment_spread(hosts))


@given(RECORDS)
def test_one_more_commitment_kept_never_lowers_a_host(record: Record) -> None:
    more = Record(record.met + 1, record.countable + 1)
    assert shrunk(more, STATED).value > shrunk(record, STATED).value


def test_a_prior_without_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="above zero"):
        Prior(0, 4)
