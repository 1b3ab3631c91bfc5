from typing import Any

from sapar.exchange.ocds.bids import bid, offer_of, tenderer_named
from sapar.exchange.ocds.parties import TENDERER, party

OFFER: dict[str, Any] = {
    "id": "offer",
    "dated": "2027-02-01",
    "offerer": {"name": "Invented University"},
    "answers": [
        {"clause": "a", "answer": "accepts"},
        {"clause": "b", "answer": "declines", "reason": "no room"},
        {"clause": "c", "quantity": "0.5"},
        {"clause": "d", "due": {"on": "2027-03-01"}},
        {"clause": "e", "due": {"days": 3}},
        {"clause": "f", "due": {"latest": "0.6"}},
        {"clause": "f"},
    ],
    "valid_until": "2027-06-30",
}


def back(offer: dict[str, Any]) -> dict[str, Any]:
    name = tenderer_named(1)
    return offer_of(bid(offer, 1), {name: party(offer["offerer"], name, TENDERER)})


def test_a_bid_tells_the_offer() -> None:
    assert back(OFFER) == OFFER


def test_acceptance_is_true_refusal_false_and_silence_neither() -> None:
    responses = bid(OFFER, 1)["requirementResponses"]
    accepted = [each for each in responses if each["id"].endswith(".accepted")]
    assert [each["value"] for each in accepted[:3]] == [True, False, None]
    assert accepted[1]["requirement"] == {"id": "b.accepted"}
    assert accepted[1]["description"] == "no room"


def test_a_change_is_no_acceptance() -> None:
    changed = {**OFFER, "answers": [{"clause": "a", "answer": "changes", "quantity": "2"}]}
    values = [each["value"] for each in bid(changed, 1)["requirementResponses"]]
    assert values == [None, 2]


def test_responses_of_another_form_tell_nothing() -> None:
    odd = {"id": "o", "requirementResponses": [{"id": "x"}, 3, {"id": "answer-1.other"}]}
    assert offer_of(odd, {}) == {"id": "o", "answers": [{"clause": ""}]}
