import pytest

from sapar.deliveries.answers import mean_dispute_rate, mean_unanswered_rate
from sapar.deliveries.quantities import Quantities
from sapar.deliveries.whole import Whole

HOURS = Quantities(promised=24, acknowledged=9, disputed=7, unanswered=4)
DESK = Quantities(promised=1, acknowledged=1)
EVENTS = Quantities(promised=6, claims=0)


def test_rates_are_means_over_the_commitments_that_are_claimed() -> None:
    whole = Whole.of([HOURS, DESK, EVENTS])
    dispute, silence = mean_dispute_rate(whole), mean_unanswered_rate(whole)
    assert (dispute.value, silence.value) == (0.175, 0.1)
    assert (dispute.n, dispute.coverage) == (2, pytest.approx(2 / 3))


def test_without_a_claim_there_is_no_rate() -> None:
    for rate in (mean_dispute_rate, mean_unanswered_rate):
        assert rate(Whole.of([])).reason == "no commitment is recorded"
        assert rate(Whole.of([EVENTS])).reason == "nothing was claimed"
