from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.ocds.values import (
    amount,
    day,
    exact,
    filled,
    group,
    groups,
    moment,
    plain,
    texts,
    words,
)


@pytest.mark.parametrize("said", ["Visits", {"en": "Visits"}, {"kk": "Сапар", "ru": "Визит"}])
def test_a_text_comes_back_as_it_was(said: Any) -> None:
    assert words(texts("title", said), "title") == said


def test_no_text_is_no_field() -> None:
    assert (texts("title", None), words({}, "title")) == ({}, None)


@pytest.mark.parametrize(
    ("text", "number"),
    [("4000", 4000), ("0.5", 0.5), ("0.1", 0.1), ("12345678901234.5678", None), (None, None)],
)
def test_a_number_is_written_only_where_nothing_is_lost(
    text: str | None, number: float | None
) -> None:
    assert exact(text) == number


@given(st.decimals("-99999999999999", "99999999999999", places=4))
def test_a_number_that_is_written_comes_back(number: Decimal) -> None:
    text = format(number.normalize(), "f")
    written = exact(text)
    assert written is None or Decimal(plain(written) or "") == number


@pytest.mark.parametrize("odd", [True, "4", None, [], {}, float("nan")])
def test_what_is_no_number_is_none(odd: Any) -> None:
    assert plain(odd) is None


def test_days_are_their_midnight() -> None:
    assert moment("2027-01-31") == "2027-01-31T00:00:00Z"
    assert (day("2027-01-31T00:00:00Z"), day(3), moment(None)) == ("2027-01-31", None, None)


def test_amounts_need_a_number_and_a_currency() -> None:
    assert amount("5", "EUR") == {"amount": 5, "currency": "EUR"}
    assert (amount(None, "EUR"), amount("5", None)) == ({}, {})


def test_empty_fields_are_left_out_and_nought_is_not() -> None:
    assert filled(a=0, b=False, c="", d=None, e=[], f={}) == {"a": 0, "b": False, "c": ""}


def test_what_is_of_another_kind_is_taken_for_nothing() -> None:
    assert (groups([{"a": 1}, 2]), groups("x"), group([])) == ([{"a": 1}], [], {})
