import pytest

from sapar.balance.disclosure.contributors import (
    Contributors,
    dominated,
    too_few,
    too_few_answered,
    too_few_for_opinions,
)
from sapar.balance.disclosure.rules import rules_of

PUBLIC, SPONSOR = rules_of("public"), rules_of("sponsor")


def test_a_person_with_two_stays_is_one_person() -> None:
    assert Contributors(stays=12, people=12, participants=6).persons == 6


def test_a_row_for_several_people_counts_them() -> None:
    assert Contributors(stays=2, people=30).persons == 30


@pytest.mark.parametrize(("persons", "kept"), [(0, True), (1, False), (9, False), (10, True)])
def test_fewer_than_ten_are_too_few_for_the_public(persons: int, kept: bool) -> None:
    assert (too_few(persons, PUBLIC) is None) == kept


def test_the_reason_names_the_threshold() -> None:
    assert too_few(3, PUBLIC) == "withheld: fewer than 10 people"
    assert too_few(3, SPONSOR) == "withheld: fewer than 5 people"


def test_opinions_need_two_sending_institutions_and_two_intakes() -> None:
    enough = Contributors(30, 30, 30, sending=2, years=2)
    assert too_few_for_opinions(enough, PUBLIC) is None
    one_sender = Contributors(30, 30, 30, sending=1, years=2)
    assert too_few_for_opinions(one_sender, PUBLIC) == (
        "withheld: fewer than 2 sending institutions"
    )
    one_year = Contributors(30, 30, 30, sending=2, years=1)
    assert too_few_for_opinions(one_year, PUBLIC) == "withheld: fewer than 2 intakes"
    assert too_few_for_opinions(one_year, SPONSOR) is None


def test_half_of_those_asked_must_have_answered() -> None:
    assert too_few_answered(0.5, PUBLIC) is None
    assert (
        too_few_answered(0.49, PUBLIC)
        == "withheld: fewer than 50\N{NO-BREAK SPACE}% of those asked answered"
    )
    assert too_few_answered(None, PUBLIC) is not None


def test_money_of_one_stay_is_no_sum() -> None:
    assert dominated(Contributors(20, 20, largest=0.86), PUBLIC) == (
        "withheld: one stay makes more than 85\N{NO-BREAK SPACE}% of the money"
    )
    assert dominated(Contributors(20, 20, largest=0.85), PUBLIC) is None
    assert dominated(Contributors(20, 20), PUBLIC) is None
    assert dominated(Contributors(20, 20, largest=0.86), SPONSOR) is None
