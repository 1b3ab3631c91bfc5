from typing import Any

import pytest

from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer
from sapar.terms.offers.references import Spelling, references


def found(terms: Terms, offer: Offer) -> list[tuple[str, str | None, dict[str, Any]]]:
    return [(str(each.code), each.clause, dict(each.values)) for each in references(terms, offer)]


def test_an_offer_to_these_terms_names_nothing_wrongly(terms: Terms, offer: Offer) -> None:
    assert found(terms, offer) == []


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ({"id": "other", "version": 1}, "O01"),
        ({"id": "north-visits", "version": 2}, "O02"),
        ({"id": "north-visits", "version": 1, "digest": "0" * 64}, "O02"),
        ({"id": "north-visits", "version": 1}, "O25"),
    ],
)
def test_other_terms_are_told(
    terms: Terms, offer_with: Any, named: dict[str, Any], expected: str
) -> None:
    assert [code for code, _clause, _values in found(terms, offer_with(terms=named))] == [expected]


def test_an_unknown_clause_is_told_with_the_one_that_was_meant(
    terms: Terms, offer_with: Any
) -> None:
    answers = [{"clause": "mentorin", "answer": "accepts"}, {"clause": "zzz", "answer": "accepts"}]
    assert found(terms, offer_with(answers=answers)) == [
        ("O03", "mentorin", {"near": "mentoring"}),
        ("O03", "zzz", {}),
    ]


def test_an_item_that_pays_for_an_unknown_clause_is_told(
    terms: Terms, offer_with: Any, priced: Any
) -> None:
    item = {"id": "desk", "service": "Desk", "amount": 1, "clauses": ["dsk"]}
    offer = offer_with(money=priced(items=[item]))
    assert found(terms, offer) == [("O03", "dsk", {"near": "desk"})]


def test_a_duty_of_somebody_else_is_not_the_offerers_to_answer(
    terms: Terms, offer_with: Any
) -> None:
    offer = offer_with(answers=[{"clause": "release", "answer": "accepts"}])
    assert found(terms, offer) == [("O23", "release", {})]


def test_of_thousands_of_unknown_names_the_first_are_looked_up() -> None:
    spelled = Spelling(["mentoring"])
    near = [spelled.near("mentorin") for _each in range(21)]
    assert (near[19], near[20]) == ({"near": "mentoring"}, {})
