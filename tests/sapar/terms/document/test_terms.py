"""The whole document."""

from typing import Any

import pytest
from pydantic import ValidationError

from sapar.terms.document.terms import FORMAT, Terms
from sapar.values.wording import Language

LEAST: dict[str, Any] = {
    "id": "visits",
    "title": "Short visits",
    "scheme": {"id": "visits", "first_day": "2027-09-01", "last_day": "2028-08-31"},
    "sponsor": {"name": "Agency"},
}


def test_a_document_needs_little_to_be_begun() -> None:
    terms = Terms.model_validate(LEAST)
    assert (terms.format, terms.version, terms.languages) == (FORMAT, 1, (Language.ENGLISH,))
    assert terms.clauses == terms.planning == terms.waivers == ()
    assert terms.money is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": "sapar-terms/2"},
        {"version": 0},
        {"version": True},
        {"languages": []},
        {"languages": ["uk"]},
        {"titel": "Visits"},
        {"planning": [{"on": "2027-01-01", "party": "host", "act": "nodded"}]},
        {"dispute": {"answer_days": 0}},
        {"data_protection": {"retention_months": -1}},
        {"annexes": [{"id": "a", "title": "Annex", "digest": "abc"}]},
        {"waivers": [{"rule": "L07", "reason": "small sums", "author": "A. Lawyer"}]},
        {"waivers": [{"rule": "7", "reason": "x", "author": "A", "on": "2027-01-01"}]},
    ],
)
def test_what_a_document_cannot_hold_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Terms.model_validate(LEAST | wrong)


@pytest.mark.parametrize("field", sorted(LEAST))
def test_what_no_document_can_do_without_is_asked_for(field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Terms.model_validate({name: value for name, value in LEAST.items() if name != field})
    assert [(each["type"], each["loc"]) for each in refused.value.errors()] == [
        ("missing", (field,))
    ]
