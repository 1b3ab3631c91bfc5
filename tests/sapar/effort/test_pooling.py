import pytest

from sapar.effort.pooling import StayShares, with_interval
from sapar.values.measured import Measured
from sapar.values.party import Party

POINT = Measured.of(0.4, n=12, coverage=1.0, method="mismatch")
EVEN = StayShares({Party.HOST: 5, Party.SENDING: 5}, {Party.HOST: 2, Party.SENDING: 2})
TAKEN = StayShares({Party.HOST: 1, Party.SENDING: 9}, {Party.HOST: 4})


def test_stays_that_are_alike_leave_nothing_to_chance():
    point = Measured.of(0.9, n=4, coverage=1.0, method="mismatch")
    found = with_interval(point, [TAKEN] * 12, seed=1, draws=200)
    assert (round(found.low, 9), round(found.high, 9)) == (0.9, 0.9)


def test_stays_that_differ_widen():
    found = with_interval(POINT, [EVEN, TAKEN] * 6, seed=1, draws=500)
    assert found.low < 0.4 < found.high
    assert found.method == (
        "mismatch; 95 % percentile interval of 500 Poisson bootstrap drawings of stays"
    )


def test_the_same_seed_gives_the_same_interval():
    stays = [EVEN, TAKEN] * 6
    once, again = (with_interval(POINT, stays, seed=7, draws=100) for _time in range(2))
    assert once == again


def test_few_stays_are_told_to_be_few():
    found = with_interval(POINT, [EVEN, TAKEN] * 4, seed=1, draws=200)
    assert found.method.endswith("too narrow: fewer than 10 stays")


@pytest.mark.parametrize(
    ("stays", "why"),
    [
        ([TAKEN], "no interval: fewer than two stays"),
        ([TAKEN, StayShares({}, {})], "no interval: too few stays to draw from"),
    ],
)
def test_too_few_stays_have_no_interval(stays, why):
    found = with_interval(POINT, stays, seed=1, draws=200)
    assert (found.low, found.method) == (None, f"mismatch; {why}")


def test_what_cannot_be_computed_stays_so():
    none = Measured.not_computable("no work is recorded")
    assert with_interval(none, [TAKEN] * 12, seed=1, draws=10) == none
