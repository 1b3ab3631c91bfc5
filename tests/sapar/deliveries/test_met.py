import pytest

from sapar.deliveries.met import commitments_met, commitments_met_at_most, met_of_many
from sapar.deliveries.quantities import Quantities
from sapar.deliveries.whole import Whole

KEPT = Quantities(promised=2, acknowledged=2)
BROKEN = Quantities(promised=2, acknowledged=1)
CLAIMED = Quantities(promised=2, unanswered=2)


def test_eight_of_twelve() -> None:
    found = commitments_met(Whole.of([KEPT] * 8 + [BROKEN] * 4))
    assert (found.value, found.low, found.high) == pytest.approx((0.6667, 0.3906, 0.8619), abs=5e-5)
    assert (found.n, found.coverage) == (12, 1)


def test_none_of_six() -> None:
    found = commitments_met(Whole.of([BROKEN] * 6))
    assert (found.value, found.low, found.high) == pytest.approx((0, 0, 0.3903), abs=5e-5)


def test_silence_meets_no_commitment_but_is_told_apart() -> None:
    whole = Whole.of([KEPT, CLAIMED, CLAIMED, BROKEN])
    assert commitments_met(whole).value == 0.25
    assert commitments_met_at_most(whole).value == 0.75


def test_without_a_countable_commitment_there_is_no_share() -> None:
    assert commitments_met(Whole.of([])).reason == "no commitment is recorded"
    vague = Whole.of([Quantities(promised=None)])
    assert commitments_met_at_most(vague).reason == "no commitment promises a quantity"


def test_of_many_stays_the_share_has_no_interval() -> None:
    whole = Whole.of([Quantities(promised=1, acknowledged=1)] * 8 + [Quantities(promised=1)] * 4)
    found = met_of_many(whole)
    assert (found.value, found.low, found.n) == (pytest.approx(8 / 12), None, 12)
    assert met_of_many(Whole.of([])).reason == "no commitment is recorded"
