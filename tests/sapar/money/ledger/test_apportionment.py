from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.money.ledger.apportionment import apportioned
from sapar.values.amount import Amount

weights = st.lists(st.fractions(0, 1000), min_size=1, max_size=12).filter(any)
cents = st.integers(-(10**11), 10**11).map(lambda number: Decimal(number).scaleb(-2))


def euros(*numbers: str) -> tuple[Amount, ...]:
    return tuple(Amount(Decimal(number), "EUR") for number in numbers)


def test_what_is_left_over_goes_to_the_largest_remainders() -> None:
    assert apportioned(*euros("100"), [1, 1, 1]) == euros("33.34", "33.33", "33.33")
    assert apportioned(*euros("0.10"), [5, 2, 1]) == euros("0.06", "0.03", "0.01")
    assert apportioned(*euros("-100"), [1, 1, 1]) == euros("-33.34", "-33.33", "-33.33")


def test_a_currency_without_cents_is_divided_in_whole_units() -> None:
    yen = apportioned(Amount(Decimal(1000), "JPY"), [1, 2], step=Decimal(1))
    assert [part.number for part in yen] == [333, 667]


@given(cents, weights)
def test_the_parts_make_the_whole_and_none_is_a_cent_away(
    number: Decimal, shares: list[Fraction]
) -> None:
    parts = apportioned(Amount(number, "EUR"), shares)
    assert sum((part.number for part in parts), Decimal(0)) == number
    for part, share in zip(parts, shares, strict=True):
        exact = Fraction(number) * share / sum(shares)
        assert abs(Fraction(part.number) - exact) < Fraction(1, 100)


@given(cents, weights)
def test_a_part_without_weight_gets_nothing(number: Decimal, shares: list[Fraction]) -> None:
    assert apportioned(Amount(number, "EUR"), [*shares, 0])[-1].number == 0


@pytest.mark.parametrize(
    ("number", "shares"), [("1", []), ("1", [0, 0]), ("1", [2, -1]), ("0.005", [1, 1])]
)
def test_what_cannot_be_divided_is_refused(number: str, shares: list[int]) -> None:
    with pytest.raises(ValueError, match="expected"):
        apportioned(*euros(number), shares)
