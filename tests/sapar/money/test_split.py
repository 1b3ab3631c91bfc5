from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.split import Split
from sapar.values.measured import Measured

MONEY = st.decimals(min_value=0, max_value=10**9, places=4)


def share(part: str, rest: str, unknown: str, rows: int = 10, without: int = 0) -> Measured:
    split = Split(Decimal(part), Decimal(rest), Decimal(unknown), rows, without)
    return split.share(method="part of all", unknown_reason="nobody knows")


def test_all_known_is_a_point() -> None:
    assert share("30", "70", "0") == Measured.of(0.3, n=10, coverage=1, method="part of all")


def test_unknown_money_gives_bounds_and_lowers_coverage() -> None:
    assert share("30", "50", "20") == Measured.of(
        0.375,
        low=0.3,
        high=0.5,
        n=10,
        coverage=0.8,
        method="part of all; bounds: none or all of the unknown money is that part",
    )


def test_rows_without_an_amount_lower_coverage_and_are_nothing_that_a_share_rests_on() -> None:
    found = share("30", "70", "0", rows=10, without=4)
    assert (found.n, found.coverage) == (6, 0.6)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (share("0", "0", "20"), "nobody knows"),
        (share("0", "0", "0"), "no money moved: the amounts sum to zero"),
        (share("0", "0", "0", rows=0), "no payment is recorded"),
        (share("0", "0", "0", rows=2, without=2), "no amount is recorded"),
        (
            share("-1", "5", "0"),
            "refunds exceed payments in a part of the money, and a net has no share",
        ),
    ],
)
def test_says_why_there_is_no_share(found: Measured, reason: str) -> None:
    assert (found.value, found.reason) == (None, reason)


@given(part=MONEY, rest=MONEY, unknown=MONEY)
def test_the_value_lies_within_its_bounds(part: Decimal, rest: Decimal, unknown: Decimal) -> None:
    found = Split(part, rest, unknown, 1).share(method="", unknown_reason="nobody knows")
    if found.value is not None and found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.value <= found.high <= 1


@given(part=MONEY, rest=MONEY, unknown=MONEY, known_part=st.fractions(0, 1))
def test_learning_more_never_leaves_the_bounds(
    part: Decimal, rest: Decimal, unknown: Decimal, known_part: float
) -> None:
    before = Split(part, rest, unknown, 1).share(method="", unknown_reason="nobody knows")
    learned = unknown * Decimal(float(known_part))
    after = Split(part + learned, rest, unknown - learned, 1)
    found = after.share(method="", unknown_reason="nobody knows")
    if before.low is not None and before.high is not None and found.low is not None:
        assert before.low <= found.low + 1e-9
        assert (found.high or 0) <= before.high + 1e-9
