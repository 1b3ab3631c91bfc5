from fractions import Fraction
from typing import Any

import pytest

from sapar.terms.offers.limits import asks_for, limit_of


def test_the_terms_set_the_limit_and_else_the_catalogue(terms_with: Any) -> None:
    clause = {"id": "pro-rata", "item": "B09", "quantity": "1.5", "unit": "factor"}
    assert limit_of(terms_with().clauses, "B09") == 2
    assert limit_of(terms_with(clauses=[clause]).clauses, "B09") == Fraction(3, 2)


def test_a_limit_that_nobody_set_is_none(terms_with: Any) -> None:
    with pytest.raises(ValueError, match="B03: neither the clauses nor the catalogue"):
        limit_of(terms_with().clauses, "B03")


def test_what_the_terms_ask_for(terms_with: Any) -> None:
    assert [asks_for(terms_with(), item) for item in ("C02", "B09")] == [True, False]
