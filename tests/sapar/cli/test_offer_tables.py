from io import StringIO

from sapar.cli.offer_tables import show_check, verdict_lines
from sapar.cli.terminal import output
from sapar.terms.model import model_terms
from sapar.terms.offers.checking import check_offer
from sapar.terms.offers.document import Offer
from sapar.values.wording import Language

OFFER = Offer.model_validate(
    {
        "id": "offer",
        "terms": {"id": "model-short-visits", "version": 1},
        "offerer": {"name": "[red]Invented[/red]", "role": "host"},
        "answers": [{"clause": "workspace", "answer": "declines", "reason": "no room"}],
        "money": {
            "currency": "EUR",
            "fee": {"amount": 100},
            "items": [{"id": "gym", "service": "Gym", "amount": 5, "paid_by": "participant"}],
        },
    }
)


def shown(offer: Offer) -> str:
    page = StringIO()
    show_check(check_offer(model_terms(), offer), Language.ENGLISH, output(page, 160))
    return page.getvalue()


def test_what_fails_what_is_wrong_and_what_it_costs() -> None:
    page = shown(OFFER)
    assert page.startswith("Offer of [red]Invented[/red] (offer)\nRequirements that hold: 0 of")
    for told in (
        "O05 the clause is declined; Reason: no room",
        "O25 Digest missing: the offer does not say by a digest which text it answers",
        "Gym (beside the fee)",
        "What the fee buys, stay of 28 days",
        "Promised hour with a mentor: no hours with a mentor are promised",
    ):
        assert told in page


def test_an_offer_without_prices_says_so() -> None:
    page = shown(OFFER.model_copy(update={"money": None}))
    assert page.endswith("The offer names no prices.\n")


def test_the_gates_that_are_missing_are_named() -> None:
    lines = verdict_lines(check_offer(model_terms(), OFFER), Language.ENGLISH)
    assert lines[1].startswith("Without these no terms pass: price-list, mentor-named")
