import math

import pytest

from sapar.deliveries.quantities import Quantities

HOURS = Quantities(promised=24, acknowledged=9, disputed=7, unanswered=4, claims=3)


def test_what_is_claimed_is_the_sum_of_all_answers() -> None:
    settled = Quantities(promised=24, acknowledged=9, awarded=3, rejected=2, disputed=1)
    assert (HOURS.claimed, HOURS.delivered, HOURS.ever_disputed) == (20, 9, 7)
    assert (settled.claimed, settled.delivered, settled.ever_disputed) == (15, 12, 6)


def test_bounds_of_a_promise() -> None:
    assert HOURS.bounds(24) == (0.375, 20 / 24)
    assert HOURS.bounds(6) == (1, 1)


def test_a_claim_without_its_quantity_has_no_upper_bound() -> None:
    assert Quantities(promised=24, acknowledged=9, unmeasured=1).bounds(24) == (0.375, 1)


def test_tenths_add_up_to_the_promise() -> None:
    assert Quantities(promised=0.8, acknowledged=0.7, awarded=0.1).bounds(0.8) == (1, 1)
    tenths = Quantities(promised=1, acknowledged=0.1, disputed=0.2, unanswered=0.7)
    assert tenths.bounds(1) == (0.1, 1)


def test_what_was_rejected_is_out_of_both_bounds() -> None:
    assert Quantities(promised=10, acknowledged=4, rejected=5).bounds(10) == (0.4, 0.4)


@pytest.mark.parametrize(
    ("promised", "reason"),
    [
        (None, "the commitment promises no quantity"),
        (0, "the commitment promises a quantity of zero"),
        (1, None),
    ],
)
def test_a_promise_of_nothing_cannot_be_delivered(promised: int | None, reason: str | None) -> None:
    assert Quantities(promised=promised).absence == reason


@pytest.mark.parametrize("amount", [-1, math.nan, math.inf])
def test_a_quantity_that_is_none_is_refused(amount: float) -> None:
    with pytest.raises(ValueError, match="zero or more"):
        Quantities(promised=1, disputed=amount)
    with pytest.raises(ValueError, match="zero or more"):
        Quantities(promised=amount)


def test_no_more_claims_lack_a_quantity_than_there_are() -> None:
    with pytest.raises(ValueError, match="2 of 1 claims"):
        Quantities(promised=1, claims=1, unmeasured=2)
