"""What a document is named by."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sapar.terms.document.digest import canonical, digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.model import model_terms

LEAST: dict[str, Any] = {
    "id": "visits",
    "title": {"en": "Visits", "kk": "Сапарлар"},
    "scheme": {"id": "visits", "first_day": "2027-09-01", "last_day": "2028-08-31"},
    "sponsor": {"name": "Agency"},
    "money": {"currency": "EUR", "fee": {"amount": 4000}},
}


def test_the_canonical_form_is_sorted_and_leaves_out_what_goes_without_saying() -> None:
    assert canonical(Terms.model_validate(LEAST)).decode() == (
        '{"format":"sapar-terms/1","id":"visits",'
        '"money":{"currency":"EUR","fee":{"amount":"4000"}},'
        '"scheme":{"first_day":"2027-09-01","id":"visits","last_day":"2028-08-31"},'
        '"sponsor":{"name":"Agency"},"title":{"en":"Visits","kk":"Сапарлар"}}'
    )


def test_what_is_said_in_two_ways_has_one_digest() -> None:
    other = LEAST | {
        "version": 1,
        "languages": ["en"],
        "money": {"currency": "EUR", "fee": {"amount": "4000.00", "per": "stay"}, "items": []},
    }
    assert digest_of(Terms.model_validate(other)) == digest_of(Terms.model_validate(LEAST))


def test_another_number_has_another_digest() -> None:
    other = LEAST | {"money": {"currency": "EUR", "fee": {"amount": "4000.01"}}}
    assert digest_of(Terms.model_validate(other)) != digest_of(Terms.model_validate(LEAST))


def test_the_model_terms_have_this_digest_on_every_machine() -> None:
    assert str(digest_of(model_terms())) == (
        "5af1d0e1c65eff0200152797e2572f77afb64bb0ef8602ba95df6b52890c5c3d"
    )


@given(st.permutations(list(LEAST)))
def test_the_order_of_fields_changes_nothing(order: list[str]) -> None:
    shuffled = Terms.model_validate({name: LEAST[name] for name in order})
    assert digest_of(shuffled) == digest_of(Terms.model_validate(LEAST))
