from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.commitments.shares import in_cents
from sapar.terms.offers.lengths import cents

parts = st.lists(st.fractions(0, 10_000, max_denominator=360), max_size=12)


@given(parts)
def test_the_parts_make_the_whole_to_the_cent(exact: list[Fraction]) -> None:
    assert sum(in_cents(exact), Decimal(0)) == cents(sum(exact, Fraction(0)))


@given(parts)
def test_no_part_is_more_than_a_cent_off(exact: list[Fraction]) -> None:
    told = in_cents(exact)
    assert all(
        abs(Fraction(one) - part) <= Fraction(1, 100) for one, part in zip(told, exact, strict=True)
    )
