"""The model terms, and offers that answer them."""

from collections.abc import Callable
from typing import Any

import pytest

from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms
from sapar.terms.offers.document import Offer


@pytest.fixture
def terms() -> Terms:
    """The model terms."""
    return model_terms()


@pytest.fixture
def offer_with(terms: Terms) -> Callable[..., Offer]:
    """An offer to the model terms, with other values of some fields."""

    def build(**fields: Any) -> Offer:
        whole = {
            "id": "offer-of-aland",
            "dated": "2027-02-01",
            "terms": {"id": terms.id, "version": 1, "digest": str(digest_of(terms))},
            "offerer": {"name": {"en": "Invented University"}, "role": "host", "country": "FI"},
            "answers": [
                {
                    "clause": "mentor-hours",
                    "answer": "changes",
                    "quantity": "1.5",
                    "reason": "busy",
                },
                {"clause": "workspace", "answer": "accepts"},
                {"clause": "library-and-it", "answer": "declines"},
                {"clause": "visitor-talk"},
            ],
            "money": {
                "currency": "EUR",
                "fee": {"amount": "1600.05"},
                "items": [{"id": "desk", "service": "Desk", "amount": "0.1", "per": "week"}],
                "margin": "0.05",
            },
            "mentors": [{"name": "Invented Person", "hours": 2}],
            "valid_until": "2027-06-30",
            "capacity": 3,
        }
        return Offer.model_validate({**whole, **fields})

    return build
