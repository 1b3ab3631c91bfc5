"""What a signed agreement shows by itself. The invented stay begins on 6 September 2027."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.document.agreement import AgreedGoal, Agreement, Signatory
from sapar.agreements.document.drafting import agreement_from
from sapar.deliveries.duty import duties_of
from sapar.deliveries.shown import Shown, shown_by
from sapar.terms.document.clauses import Clause
from sapar.terms.model import model_terms
from sapar.values.party import Party

SIGNED = date(2027, 7, 1)
FIRST, LAST = date(2027, 9, 6), date(2027, 11, 28)
LEVELS = ("none", "1 course planned", "1 course taught", "2 courses", "3 courses")
PLAN = {"steps": [{"text": "Show it", "by": "sending", "until": "2028-02-01"}]}


def goal(name: str, owner: str = "participant", **other: Any) -> AgreedGoal:
    told = {"id": name, "owner": owner, "level": "individual", "text": "A course", "levels": LEVELS}
    return AgreedGoal.model_validate({**told, **other})


def agreed(**fields: Any) -> Agreement:
    """Twelve weeks under the model terms, with all that they ask an agreement to hold."""
    people = [Signatory(party=each, name="Invented") for each in Party if each is not Party.THIRD]
    made = agreement_from(model_terms(), None, people, FIRST, LAST, [goal("one"), goal("two")])
    return made.changed(**{"return_plan": PLAN, **fields})


def clauses(item: str, **other: Any) -> list[Clause]:
    """The clauses of the model terms, that about one item with other values of some fields."""
    return [
        Clause.model_validate({**dict(each), **other}) if each.item == item else each
        for each in model_terms().clauses
    ]


def items(agreement: Agreement, signed: date | None = SIGNED) -> str:
    """Items of what is shown."""
    return " ".join(sorted(each.item for each in shown_by(agreement, signed)))


def test_an_agreement_shows_what_stands_in_it_on_the_day_of_the_last_signature() -> None:
    assert shown_by(agreed(), SIGNED) == (
        Shown("participant-goals", "A06", SIGNED, 2),
        Shown("signed-before-travel", "A12", SIGNED),
        Shown("price-list", "B01", SIGNED),
        Shown("mentor-named", "C01", SIGNED),
        Shown("data-terms", "D09", SIGNED),
        Shown("return-plan", "E01", SIGNED),
    )


def test_before_the_last_signature_it_shows_nothing() -> None:
    assert shown_by(agreed(), None) == ()


@pytest.mark.parametrize(
    ("days", "shown"),
    [(1, "A06 A12 B01 C01 D09 E01"), (0, "B01 D09"), (-30, "B01 D09")],
)
def test_what_was_to_be_signed_before_travel_is_shown_by_an_earlier_day_alone(
    days: int, shown: str
) -> None:
    assert items(agreed(), FIRST - timedelta(days=days)) == shown


@pytest.mark.parametrize(
    ("goals", "quantity"),
    [
        ([goal("one")], 1),
        ([goal("one"), goal("two"), goal("three")], 3),
        ([goal("one"), goal("two", levels=None), goal("three", "host")], 1),
    ],
)
def test_goals_of_the_participant_are_counted_that_have_their_levels(
    goals: list[AgreedGoal], quantity: int
) -> None:
    assert shown_by(agreed(goals=goals), SIGNED)[0].quantity == quantity


@pytest.mark.parametrize("goals", [[], [goal("one", levels=None)], [goal("one", "sponsor")]])
def test_without_a_goal_of_theirs_that_has_levels_none_is_shown(goals: list[AgreedGoal]) -> None:
    assert items(agreed(goals=goals)) == "A12 B01 C01 D09 E01"


def test_a_goal_of_an_institution_has_no_day_and_nobody_who_answers_for_it() -> None:
    measured = goal("home", "sending", level="institution", measured_by="Plan of the year after")
    assert "A07" not in items(agreed(goals=[measured]))


def test_goals_that_are_counted_in_another_unit_are_left_out() -> None:
    other = clauses("A06", quantity=10, unit="page")
    assert items(agreed(clauses=other)) == "A12 B01 C01 D09 E01"
    assert shown_by(agreed(clauses=clauses("A06", quantity=None)), SIGNED)[0].quantity is None


FEE = {"amount": 1000, "paid_by": "sponsor", "paid_to": "host"}


@pytest.mark.parametrize(
    ("amounts", "most", "shown"),
    [
        ([600, 400], 5, True),
        ([600, 350], 5, True),
        ([600, 349], 5, False),
        ([600, 349], 10, True),
        ([600, 349], None, False),
        ([600, 401], 5, False),
        ([1000, None], 5, False),
        ([], 5, False),
    ],
)
def test_a_price_list_adds_up_to_the_fee_within_the_agreed_share(
    amounts: list[int | None], most: int | None, shown: bool
) -> None:
    listed = [
        {"id": f"item-{place}", "service": "Something", "amount": amount}
        for place, amount in enumerate(amounts)
    ]
    money = {"currency": "EUR", "fee": FEE, "items": listed}
    made = agreed(money=money, clauses=clauses("B01", quantity=most))
    assert ("B01" in items(made)) is shown


@pytest.mark.parametrize("money", [None, {"currency": "EUR"}, {"currency": "EUR", "fee": {}}])
def test_without_a_fee_there_is_no_price_list_to_show(money: Any) -> None:
    assert items(agreed(money=money)) == "A06 A12 C01 D09 E01"


def test_without_a_mentor_or_a_plan_neither_is_shown() -> None:
    four = [each for each in agreed().parties if each.party is not Party.MENTOR]
    assert items(agreed(parties=four, return_plan=None)) == "A06 A12 B01 D09"


@pytest.mark.parametrize("lacking", ["controller", "purpose", "retention_months", "transfer"])
def test_data_are_told_of_if_all_four_things_are(lacking: str) -> None:
    told = agreed().data_protection
    assert told is not None
    assert "D09" in items(agreed())
    assert "D09" not in items(agreed(data_protection=told.model_copy(update={lacking: None})))
    assert "D09" not in items(agreed(data_protection=None))


def test_a_clause_that_asks_for_more_than_the_catalogue_is_left_out() -> None:
    assert items(agreed(clauses=clauses("E01", shown_by=["dated", "log"]))) == "A06 A12 B01 C01 D09"
    assert "E01" in items(agreed(clauses=clauses("E01", shown_by=[])))


def test_what_has_one_side_alone_is_no_duty_and_not_shown() -> None:
    assert "A12" not in items(agreed(clauses=clauses("A12", owed_to=[])))


@given(
    kept=st.sets(st.sampled_from(range(len(model_terms().clauses)))),
    goals=st.integers(0, 3),
    days=st.integers(-60, 60),
    later=st.integers(0, 60),
)
def test_it_shows_duties_of_its_own_each_once_and_no_more_the_later_it_is_signed(
    kept: set[int], goals: int, days: int, later: int
) -> None:
    some = [each for place, each in enumerate(model_terms().clauses) if place in kept]
    made = agreed(clauses=some, goals=[goal(f"goal-{n}") for n in range(goals)])
    signed = FIRST + timedelta(days=days)
    shown = [each.clause for each in shown_by(made, signed)]
    assert len(set(shown)) == len(shown)
    assert set(shown) <= {duty.id for duty in duties_of(made)}
    assert {each.clause for each in shown_by(made, signed + timedelta(days=later))} <= set(shown)
