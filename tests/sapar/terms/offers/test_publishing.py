import json
from typing import Any

from sapar.terms.document.terms import Terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer
from sapar.terms.offers.publishing import clause_in_words, published
from sapar.values.wording import Language


def test_what_holds_and_what_it_costs(terms: Terms, offer: Offer) -> None:
    found = published(check_offer(terms, offer), Language.ENGLISH)
    assert (found["format"], found["holds"], found["findings"]) == ("sapar-offer-check/1", True, [])
    short = found["costs"][0]
    assert (short["days"], short["fee"], short["unitemised"]) == (28, "1200.00", "0.00")
    assert short["mentor_hour"] == {"amount": "200.00", "missing": None}
    assert short["items"][0] == {
        "id": "desk",
        "service": "Desk and library",
        "clauses": ["desk"],
        "in_fee": True,
        "cost": "400.00",
        "share": "0.3333",
    }


def test_what_fails_and_why(terms: Terms, offer_with: Any, answered: Any) -> None:
    answers = answered(mentoring={"answer": "changes", "quantity": "0.5", "reason": "busy"})
    found = published(check_offer(terms, offer_with(answers=answers)), Language.ENGLISH)
    first = found["requirements"][0]
    assert (found["holds"], first["verdict"], first["gate"]) == (False, "failed", True)
    assert (first["asked"], first["offered"], first["reason"]) == (
        "at least 1 hour a week",
        "at least 0.5 hours a week",
        "busy",
    )
    assert [each["code"] for each in first["findings"]] == ["O06"]


def test_it_is_json_in_every_language(terms: Terms, offer_with: Any) -> None:
    report = check_offer(terms, offer_with(answers=[], money=None))
    for language in Language:
        content = published(report, language)
        assert json.loads(json.dumps(content)) == content


def test_a_clause_without_a_number_or_time_says_nothing(terms: Terms) -> None:
    bare = terms.clauses[0].model_copy(update={"quantity": None})
    assert clause_in_words(bare, Language.ENGLISH) == ""
