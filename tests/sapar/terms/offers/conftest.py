"""Invented terms of four clauses, and an offer that gives all that they ask for."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer

Changed = Callable[..., Any]

TERMS: dict[str, Any] = {
    "id": "north-visits",
    "title": "Invented visits",
    "scheme": {
        "id": "north",
        "first_day": date(2027, 1, 1),
        "last_day": date(2028, 12, 31),
        "stay": {"shortest": 28, "longest": 84},
    },
    "sponsor": {"name": "Invented foundation"},
    "money": {
        "currency": "EUR",
        "fee": {"paid_by": "sponsor", "paid_to": "host"},
        "items": [
            {"id": "mentor", "service": "Hours with the mentor", "clauses": ["mentoring"]},
            {"id": "desk", "service": "Desk and library", "clauses": ["desk"]},
        ],
    },
    "clauses": [
        {
            "id": "mentoring",
            "item": "C02",
            "owed_by": ["mentor"],
            "owed_to": ["participant"],
            "quantity": 1,
            "unit": "hour",
            "per": "week",
        },
        {
            "id": "seminars",
            "item": "C04",
            "owed_by": ["host"],
            "owed_to": ["participant"],
            "quantity": 100,
            "unit": "percent",
        },
        {
            "id": "desk",
            "item": "C06",
            "owed_by": ["host"],
            "owed_to": ["participant"],
            "due": {"days": 1, "side": "after", "moment": "arrival"},
        },
        {
            "id": "release",
            "item": "E03",
            "owed_by": ["sending"],
            "owed_to": ["participant"],
            "quantity": 40,
            "unit": "hour",
        },
    ],
}

ANSWERS = [{"clause": name, "answer": "accepts"} for name in ("mentoring", "seminars", "desk")]

MONEY: dict[str, Any] = {
    "currency": "EUR",
    "fee": {"amount": 300, "per": "week"},
    "items": [
        {"id": "mentor", "service": "Hours with the mentor", "amount": 200, "per": "week"},
        {"id": "desk", "service": "Desk and library", "amount": 100, "per": "week"},
    ],
}


@pytest.fixture
def terms_with() -> Changed:
    """The terms, with other values of some fields."""

    def build(**fields: Any) -> Terms:
        return Terms.model_validate({**TERMS, **fields})

    return build


@pytest.fixture
def terms(terms_with: Changed) -> Terms:
    """The terms as they are."""
    return terms_with()


@pytest.fixture
def offer_with(terms: Terms) -> Changed:
    """The offer, with other values of some fields."""

    def build(**fields: Any) -> Offer:
        whole = {
            "id": "offer-of-aland",
            "terms": {"id": terms.id, "version": 1, "digest": str(digest_of(terms))},
            "offerer": {"name": "Invented University", "role": "host", "country": "FI"},
            "answers": ANSWERS,
            "money": MONEY,
        }
        return Offer.model_validate({**whole, **fields})

    return build


@pytest.fixture
def offer(offer_with: Changed) -> Offer:
    """The offer as it is."""
    return offer_with()


@pytest.fixture
def answered() -> Changed:
    """The answers of the offer, with others to some clauses."""

    def build(**changes: dict[str, Any]) -> list[dict[str, Any]]:
        return [{**each, **changes.get(str(each["clause"]), {})} for each in ANSWERS]

    return build


@pytest.fixture
def priced() -> Changed:
    """The prices of the offer, with other values of some fields."""

    def build(**fields: Any) -> dict[str, Any]:
        return {**MONEY, **fields}

    return build


@pytest.fixture
def codes() -> Changed:
    """Check an offer and list the codes of all that is found."""

    def found(terms: Terms, offer: Offer) -> list[str]:
        return [str(each.code) for each in check_offer(terms, offer).all_found]

    return found
