"""Tests of money in words."""

from decimal import Decimal

from sapar.money.ledger.milestones import Missing
from sapar.values.wording import Language
from sapar_web.pages.money.words import (
    amount_in,
    item_in_words,
    missing_in_words,
    party_in_words,
)

ENGLISH = Language.ENGLISH


def test_an_item_is_called_as_the_agreement_calls_it(lived) -> None:
    document = lived.document
    named = {each.id: each.service for each in document.money.items}
    assert item_in_words("mentoring", document, ENGLISH) == named["mentoring"][ENGLISH]
    assert item_in_words("fee", document, ENGLISH) == "Fee of the host"
    assert item_in_words("own code", None, ENGLISH) == "own code"


def test_who_is_no_party_is_somebody_else() -> None:
    assert party_in_words("host") == "host institution"
    assert party_in_words("third") == party_in_words(None) == "somebody else"


def test_an_amount_is_told_whole_with_a_minus_of_its_own() -> None:
    assert amount_in(Decimal("-0.0001"), "EUR", ENGLISH) == "\N{MINUS SIGN}€0.0001"
    assert amount_in(Decimal("1080.0000"), "EUR", ENGLISH) == "€1,080"


def test_why_a_milestone_waits() -> None:
    assert missing_in_words(Missing.DISPUTED, ENGLISH) == "claimed, and disputed by the other side"
