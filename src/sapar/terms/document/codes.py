"""Codes of countries and currencies: those that exist, and no others."""

from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from sapar.standards.countries import load_countries
from sapar.standards.currencies import currencies
from sapar.terms.document.part import refusal
from sapar.values.language import _


def _country(code: str) -> str:
    known = load_countries()
    if known.get(code) is None:
        meant = known.canonical(code) or known.named(code)
        reason = _("a country's two letters (ISO 3166-1) were expected, as in KZ")
        raise refusal(reason if meant is None else _("did you mean {name}?").format(name=meant))
    return code


def _currency(code: str) -> str:
    if code not in currencies():
        by_name = {name.casefold(): each for each, name in currencies().items()}
        near = get_close_matches(code.upper(), currencies(), 1, 0.6)
        meant = by_name.get(code.casefold()) or next(iter(near), None)
        reason = _("a currency's three letters (ISO 4217) were expected, as in KZT")
        raise refusal(
            reason if meant is None else _("did you mean {name}?").format(name=meant) + " " + reason
        )
    return code


CountryCode = Annotated[
    str,
    AfterValidator(_country),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"}),
]
"""A country by its two letters (ISO 3166-1 alpha-2)."""

CurrencyCode = Annotated[
    str,
    AfterValidator(_currency),
    WithJsonSchema({"type": "string", "enum": sorted(currencies())}),
]
"""A currency by its three letters (ISO 4217)."""
