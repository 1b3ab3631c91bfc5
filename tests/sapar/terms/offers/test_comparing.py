from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.terms.document.terms import Terms
from sapar.terms.offers.comparing import compare_offers
from sapar.terms.offers.document import Offer


def test_offers_that_give_the_same_do_not_differ(terms: Terms, offer_with: Any) -> None:
    found = compare_offers(terms, [offer_with(id="b"), offer_with(id="a")])
    assert [each.offer.id for each in found.reports] == ["a", "b"]
    assert found.differences == ()


def test_offers_that_give_the_same_to_a_clause_stand_together(
    terms: Terms, offer_with: Any, answered: Any
) -> None:
    half = answered(mentoring={"answer": "changes", "quantity": "0.5"})
    offers = [offer_with(id="a"), offer_with(id="b", answers=half), offer_with(id="c")]
    [difference] = compare_offers(terms, offers).differences
    assert difference.clause.id == "mentoring"
    assert [(str(each.verdict), each.offers) for each in difference.groups] == [
        ("held", (0, 2)),
        ("failed", (1,)),
    ]


def test_an_answer_that_only_repeats_the_number_is_the_same(
    terms: Terms, offer_with: Any, answered: Any
) -> None:
    again = answered(mentoring={"answer": "accepts", "quantity": "1.0"})
    offers = [offer_with(id="a"), offer_with(id="b", answers=again)]
    assert compare_offers(terms, offers).differences == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(data=st.data())
def test_the_order_of_offers_changes_nothing(
    data: st.DataObject, terms: Terms, offer_with: Any, answered: Any
) -> None:
    declined = answered(desk={"answer": "declines"})
    offers: list[Offer] = [
        offer_with(id="a"),
        offer_with(id="a", answers=declined),
        offer_with(id="b", answers=declined),
    ]
    assert compare_offers(terms, data.draw(st.permutations(offers))) == compare_offers(
        terms, offers
    )
