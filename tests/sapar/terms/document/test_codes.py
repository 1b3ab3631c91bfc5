"""Codes of countries and currencies that exist."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from sapar.terms.document.codes import CountryCode, CurrencyCode


def reason(kind: Any, code: str) -> str:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(code)
    return refused.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("UK", "did you mean GB?"),
        ("Kazakhstan", "did you mean KZ?"),
        ("KAZ", "did you mean KZ?"),
        ("kz", "did you mean KZ?"),
        ("QQ", "a country's two letters (ISO 3166-1) were expected, as in KZ"),
    ],
)
def test_a_country_that_does_not_exist_is_refused(code: str, said: str) -> None:
    assert reason(CountryCode, code) == said


CURRENCY = "a currency's three letters (ISO 4217) were expected, as in KZT"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("RUR", f"did you mean RUB? {CURRENCY}"),
        ("tenge", f"did you mean KZT? {CURRENCY}"),
        ("eur", f"did you mean EUR? {CURRENCY}"),
        ("XYZ", CURRENCY),
        ("", CURRENCY),
    ],
)
def test_a_currency_that_does_not_exist_is_refused(code: str, said: str) -> None:
    assert reason(CurrencyCode, code) == said


def test_norway_is_a_country_and_the_tenge_a_currency() -> None:
    assert TypeAdapter(CountryCode).validate_python("NO") == "NO"
    assert TypeAdapter(CurrencyCode).validate_python("KZT") == "KZT"
