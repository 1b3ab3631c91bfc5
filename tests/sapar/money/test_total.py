from dataclasses import replace
from decimal import Decimal

import pytest

from sapar.money.flow import Flow
from sapar.money.total import NOTHING, Total
from sapar.values.amount import Amount


def test_the_visit_costs_12_000(visit: list[Flow]) -> None:
    assert Total.of(visit) == Total(Decimal(12000), rows=6)


def test_a_payment_without_amount_is_counted_but_not_summed(visit: list[Flow]) -> None:
    total = Total.of([*visit[1:], replace(visit[0], amount=None)])
    assert total == Total(Decimal(8000), rows=6, rows_without_amount=1)
    assert total.answered == 5 / 6


def test_totals_add() -> None:
    assert Total(Decimal(1), 2, 1) + Total(Decimal("0.5"), 3) == Total(Decimal("1.5"), 5, 1)


def test_nothing_adds_nothing() -> None:
    assert Total(Decimal(1), 2, 1) + NOTHING == Total(Decimal(1), 2, 1)


@pytest.mark.parametrize(
    ("total", "absence"),
    [
        (NOTHING, "no payment is recorded"),
        (Total(Decimal(0), 3, 3), "no amount is recorded"),
        (Total(Decimal(0), 3, 2), None),
    ],
)
def test_says_why_nothing_can_be_computed(total: Total, absence: str | None) -> None:
    assert total.absence == absence


def test_without_rows_nothing_is_answered() -> None:
    assert NOTHING.answered == 0


def test_currencies_do_not_mix(visit: list[Flow]) -> None:
    tenge = replace(visit[0], amount=Amount(Decimal(1), "KZT"))
    with pytest.raises(ValueError, match="convert to one currency"):
        Total.of([*visit, tenge])


@pytest.mark.parametrize(("rows", "without"), [(1, 2), (1, -1), (-1, 0)])
def test_counts_must_fit(rows: int, without: int) -> None:
    with pytest.raises(ValueError, match="rows without an amount"):
        Total(Decimal(0), rows, without)
