import json
from typing import Any

from sapar.terms.document.terms import Terms
from sapar.terms.offers.comparing import compare_offers
from sapar.terms.offers.published_comparison import comparison_published
from sapar.values.wording import Language


def test_offers_by_name_with_their_differences(
    terms: Terms, offer_with: Any, answered: Any
) -> None:
    declined = answered(mentoring={"answer": "declines"})
    found = compare_offers(terms, [offer_with(id="b", answers=declined), offer_with(id="a")])
    content = comparison_published(found, Language.ENGLISH)
    assert [(each["id"], each["met"], each["unmet_gates"]) for each in content["offers"]] == [
        ("a", 3, []),
        ("b", 2, ["mentoring"]),
    ]
    [difference] = content["differences"]
    assert difference["answers"] == [
        {"offer": "a", "verdict": "held", "offered": "at least 1 hour a week"},
        {"offer": "b", "verdict": "failed", "offered": None},
    ]
    assert json.loads(json.dumps(content)) == content


def test_no_offer_has_a_rank_or_a_score(terms: Terms, offer_with: Any) -> None:
    content = comparison_published(compare_offers(terms, [offer_with()]), Language.ENGLISH)
    assert {"rank", "score"} & set(content["offers"][0]) == set()
