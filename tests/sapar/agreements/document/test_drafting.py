from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement, Signatory
from sapar.agreements.document.drafting import agreement_from
from sapar.terms.document.digest import digest_of
from sapar.terms.document.terms import Terms
from sapar.terms.offers.document import Offer
from sapar.values.party import Party
from sapar.values.unusable import UnusableError

Changed = Callable[..., Any]

DAYS = date(2027, 9, 6), date(2027, 11, 28)
HOST = Signatory(party=Party.HOST, name="C. Dean")


@pytest.fixture
def offer_with(terms: Terms) -> Changed:
    """An offer of the host, with answers and prices."""

    def build(answers: list[dict[str, Any]], **money: Any) -> Offer:
        content = {
            "id": "offer-of-aland",
            "terms": {"id": terms.id, "version": 1, "digest": str(digest_of(terms))},
            "offerer": {"name": "Invented University", "role": "host"},
            "answers": answers,
            "money": {"currency": "EUR", **money} if money else None,
        }
        return Offer.model_validate(content)

    return build


def drafted(terms: Terms, offer: Offer | None) -> Agreement:
    return agreement_from(terms, offer, [HOST], *DAYS, [])


def test_without_an_offer_it_begins_as_the_terms_ask(terms: Terms) -> None:
    made = drafted(terms, None)
    assert (made.terms, made.offer) == (str(digest_of(terms)), None)
    assert (made.clauses, made.money) == (terms.clauses, terms.money)
    assert (made.dispute, made.title) == (terms.dispute, terms.title)
    assert (made.goals, made.return_plan, made.contacts) == ((), None, ())


def test_it_may_have_a_title_of_its_own(terms: Terms) -> None:
    made = agreement_from(terms, None, [HOST], *DAYS, [], title="Stay of D.")
    assert made.title == "Stay of D."


@pytest.mark.parametrize(
    ("answer", "hours"),
    [
        ({"answer": "accepts"}, "1"),
        ({"answer": "changes", "quantity": "2"}, "2"),
        ({"answer": "changes", "quantity": "0.5"}, "1"),
        ({"answer": "declines"}, "1"),
        ({}, "1"),
    ],
)
def test_a_gate_gets_more_or_what_is_asked(
    terms: Terms, offer_with: Changed, answer: dict[str, Any], hours: str
) -> None:
    made = drafted(terms, offer_with([{"clause": "mentoring", **answer}]))
    mentoring = made.clause("mentoring")
    assert mentoring is not None
    assert mentoring.quantity == Decimal(hours)


def test_another_clause_gets_what_the_offer_promises(terms: Terms, offer_with: Changed) -> None:
    later = {"days": 3, "side": "after", "moment": "arrival"}
    offer = offer_with([{"clause": "desk", "answer": "changes", "due": later}])
    desk = drafted(terms, offer).clause("desk")
    assert desk is not None
    assert desk.due is not None
    assert desk.due.days == 3


def test_two_answers_to_one_clause_change_nothing(terms: Terms, offer_with: Changed) -> None:
    answers = [{"clause": "mentoring", "answer": "changes", "quantity": n} for n in ("2", "3")]
    assert drafted(terms, offer_with(answers)).clauses == terms.clauses


def test_prices_are_those_of_the_offer(terms: Terms, offer_with: Changed) -> None:
    items = [
        {"id": "desk", "service": "A desk", "amount": 90, "per": "week"},
        {"id": "card", "service": "A card", "amount": 5},
        {"id": "mentor", "service": "Hours"},
    ]
    offer = offer_with([], fee={"amount": 280, "per": "week"}, items=items, margin="0.1")
    money = drafted(terms, offer).money
    assert money is not None
    assert money.fee is not None
    assert (money.fee.amount, money.fee.paid_by, money.fee.paid_to) == (280, "sponsor", "host")
    assert [(each.id, each.amount, str(each.per)) for each in money.items] == [
        ("mentor", 200, "week"),
        ("desk", 90, "week"),
        ("card", 5, "stay"),
    ]
    assert [each.clauses for each in money.items] == [("mentoring",), ("desk",), ()]
    assert money.margin == Decimal("0.1")
    assert money.milestones == (terms.money and terms.money.milestones)


def test_an_offer_without_prices_leaves_those_of_the_terms(
    terms: Terms, offer_with: Changed
) -> None:
    assert drafted(terms, offer_with([])).money == terms.money
    silent = drafted(terms, offer_with([], fee={"per": "week"})).money
    assert silent is not None
    assert silent.fee == (terms.money and terms.money.fee)


def test_terms_without_money_take_the_prices_of_the_offer(
    terms_with: Changed, offer_with: Changed
) -> None:
    made = drafted(terms_with(money=None), offer_with([], fee={"amount": 5}))
    assert made.money is not None
    assert made.money.fee is not None
    assert (made.money.currency, made.money.fee.amount) == ("EUR", 5)


def test_two_currencies_are_refused(terms_with: Changed, offer_with: Changed) -> None:
    terms = terms_with(money={"currency": "USD", "fee": {"amount": 5}})
    with pytest.raises(UnusableError) as refused:
        drafted(terms, offer_with([], fee={"amount": 5}))
    assert refused.value.finding.code == "AG00"
    assert refused.value.finding.message == "the offer is in EUR, the terms are in USD"
