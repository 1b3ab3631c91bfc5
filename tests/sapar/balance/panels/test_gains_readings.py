from sapar.balance.panels.gains_readings import Readings
from sapar.balance.panels.gains_sums import NOTHING_GAINED, GainsSums
from sapar.balance.panels.kind import Context

# Twelve stays: ten rose by half a point against before, two by one; looking back all by one.
SUMS = GainsSums(
    stays=20,
    changes={("post", 10.0): 10, ("post", 0.0): 2},
    answers={("post", 3.0, 2.5, 3.5): 10, ("post", 3.0, 3.0, 4.0): 2},
)


def context(*, sampled):
    return Context("EUR", sampled=sampled, seed=1, draws=200)


def test_a_sample_has_intervals_of_the_drawings_asked_for():
    found = Readings.of(SUMS, context(sampled=True))
    mean = found.post.conventional.mean
    assert (round(mean.value, 4), mean.n, mean.coverage) == (0.5833, 12, 0.6)
    assert mean.low < mean.value < mean.high
    assert mean.method.endswith("95 % BCa interval of 200 bootstrap drawings of stays")
    assert found.goals_post.mean.low is not None


def test_of_all_stays_there_are_none():
    found = Readings.of(SUMS, context(sampled=False))
    assert found.post.conventional.mean.low is None
    assert found.goals_post.mean.method.endswith("no interval of chance: these are all stays")
    assert found.post.then_change.p.computable


def test_of_nothing_there_is_nothing():
    found = Readings.of(NOTHING_GAINED, context(sampled=True))
    assert found.goals_followup.mean.reason == "no goal was looked at both times"
    assert not found.followup.shift.mean.computable
