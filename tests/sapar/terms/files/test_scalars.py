"""What a bare word of a YAML 1.2 file means."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.files.scalars import NUMBER_LIMIT, meant


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("FALSE", False),
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("12", 12),
        ("-7", -7),
        ("007", 7),
        ("0o17", 15),
        ("0xff", 255),
        ("0.1", Decimal("0.1")),
        (".5", Decimal("0.5")),
        ("1e3", Decimal("1e3")),
        ("4000.00", Decimal("4000.00")),
        (".nan", ".nan"),
        ("-.inf", "-.inf"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("2027-09-01", "2027-09-01"),
        ("1" * (NUMBER_LIMIT + 1), "1" * (NUMBER_LIMIT + 1)),
    ],
)
def test_a_word_means_what_yaml_1_2_says(text: str, value: Any) -> None:
    found = meant(text)
    assert (found, type(found)) == (value, type(value))


@given(st.integers(-(10**18), 10**18))
def test_a_whole_number_is_read_as_itself(number: int) -> None:
    assert meant(str(number)) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, max_value=10**12))
def test_a_broken_number_is_read_exactly(number: Decimal) -> None:
    found = meant(f"{number:f}")
    assert found == number
