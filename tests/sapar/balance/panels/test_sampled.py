import pytest

from sapar.balance.panels.kind import Context
from sapar.balance.panels.sampled import unsampled
from sapar.values.measured import Measured
from sapar.values.proportion import proportion

SHARE = proportion(8, 12, method="commitments met")
SAMPLE = Context("EUR", sampled=True, seed=1, draws=100)
REGISTER = Context("EUR", sampled=False, seed=1, draws=100)


def test_a_sample_keeps_its_interval() -> None:
    assert unsampled(SHARE, SAMPLE) == SHARE


def test_a_complete_record_has_no_interval_of_chance() -> None:
    found = unsampled(SHARE, REGISTER)
    assert (found.value, found.low, found.high) == (pytest.approx(0.6667, abs=5e-5), None, None)
    assert (found.n, found.method) == (12, "commitments met; no interval of chance")


def test_what_cannot_be_computed_stays_so() -> None:
    none = Measured.not_computable("nothing was asked for")
    assert unsampled(none, REGISTER) == none
