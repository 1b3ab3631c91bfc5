import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from sapar.terms.document.digest import canonical, digest_of
from sapar.terms.files.schema import schema_text
from sapar.terms.offers.document import Offer


def test_an_answer_is_unanswered_until_it_says_something(offer_with: Any) -> None:
    offer = offer_with(answers=[{"clause": "mentoring"}])
    assert offer.answers[0].answer is None


def test_two_ways_to_write_a_number_have_one_digest(offer_with: Any) -> None:
    one, other = (
        offer_with(answers=[{"clause": "mentoring", "answer": "changes", "quantity": number}])
        for number in ("2", "2.00")
    )
    assert digest_of(one) == digest_of(other)


@pytest.mark.parametrize(
    "fields",
    [
        {"answers": [{"clause": "mentoring", "answer": "perhaps"}]},
        {"answers": [{"clause": "mentoring", "quantity": True}]},
        {"capacity": "many"},
        {"languages": ["English"]},
        {"money": {"currency": "ABC"}},
        {"surprise": 1},
        {"terms": {"id": "north-visits", "version": 1, "digest": "short"}},
    ],
)
def test_what_the_form_does_not_know_is_refused(offer_with: Any, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        offer_with(**fields)


def test_an_offer_that_charges_nothing_names_no_money(offer_with: Any) -> None:
    assert offer_with(money=None).money is None


def test_the_form_is_named(offer: Offer) -> None:
    assert offer.format == "sapar-offer/1"


def test_the_published_form_is_that_of_the_code(repository: Path) -> None:
    published = (repository / "docs/reference/offer.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(Offer)


def test_the_published_form_takes_an_offer_and_refuses_another(
    offer: Offer, repository: Path
) -> None:
    schema = json.loads(schema_text(Offer))
    content = json.loads(canonical(offer))
    jsonschema.validate(content, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**content, "surprise": 1}, schema)
