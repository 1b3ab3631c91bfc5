from io import StringIO
from typing import Any

from sapar.cli.offer_comparison import show_comparison
from sapar.cli.terminal import output
from sapar.terms.model import model_terms
from sapar.terms.offers.comparing import compare_offers
from sapar.terms.offers.document import Offer
from sapar.values.wording import Language


def offer(name: str, **fields: Any) -> Offer:
    whole = {
        "id": name,
        "terms": {"id": "model-short-visits", "version": 1},
        "offerer": {"name": f"Invented {name}", "role": "host"},
        "answers": [{"clause": "workspace", "answer": "accepts"}],
        "valid_until": "2027-06-30",
        "capacity": 3,
    }
    return Offer.model_validate({**whole, **fields})


def shown(*offers: Offer) -> str:
    page = StringIO()
    found = compare_offers(model_terms(), offers)
    show_comparison(found, Language.ENGLISH, output(page, 160))
    return page.getvalue().replace("\xa0", " ")


def test_offers_that_answer_alike_are_told_so() -> None:
    page = shown(offer("b"), offer("a"))
    assert page.index("Invented a (a)") < page.index("Invented b (b)")
    assert page.endswith("No clause is answered differently.\n")
    assert "30 June 2027" in page


def test_answers_stand_with_the_numbers_of_their_offers() -> None:
    declined = [{"clause": "workspace", "answer": "declines"}]
    page = shown(offer("a"), offer("b", answers=declined), offer("c"))
    lines = [line for line in page.splitlines() if line.startswith("    ")]
    assert lines[-1] == "    fails: 2"
    assert lines[-2].endswith(": 1, 3")


def test_what_the_fee_buys_stands_in_a_line() -> None:
    money = {"currency": "EUR", "fee": {"amount": 10}, "items": [
        {"id": "desk", "service": "Desk", "amount": 4},
        {"id": "gym", "service": "Gym", "amount": 1, "paid_by": "participant"},
    ]}  # fmt: skip
    page = shown(offer("a", money=money))
    assert "1. Invented a (a): Desk €4 (40%); Gym (beside the fee) €1" in page


def test_a_clause_that_only_a_contractor_answers_is_told_apart() -> None:
    contractor = offer("b", offerer={"name": "C", "role": "contractor"})
    page = shown(offer("a"), contractor)
    assert "Not the offerer's to answer: 1" in page
