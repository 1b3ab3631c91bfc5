"""What stands in the way of handing in a statement: one change each makes it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.needs.document import Goal, Needs
from sapar.agreements.needs.problem import Code, Problem
from sapar.agreements.needs.problems import problems
from sapar.terms.document.scheme import Level
from sapar.values.party import Party


def found(needs: Needs, **changed: Any) -> list[tuple[str, str]]:
    """Code and place of each problem once some fields are changed."""
    content = needs.model_dump(mode="json") | changed
    return [(each.code.value, each.place) for each in problems(Needs.model_validate(content))]


def goal(name: str, weight: int) -> dict[str, Any]:
    return {"id": name, "level": "national", "text": "Show it", "weight": weight}


def test_a_whole_statement_can_be_handed_in(participant: Needs, sending: Needs) -> None:
    assert problems(participant) == ()
    assert problems(sending) == ()


def test_an_empty_draft_says_what_comes_first() -> None:
    assert found(Needs(party=Party.HOST)) == [("NE02", "goals")]
    assert found(Needs(party=Party.SENDING)) == [("NE02", "goals"), ("NE13", "context")]


def test_weights_that_are_no_hundred_say_what_they_add_up_to(sending: Needs) -> None:
    changed = sending.model_copy(
        update={"goals": tuple(Goal.model_validate(goal(n, 45)) for n in ("a", "b"))}
    )
    assert problems(changed) == (Problem(Code.WEIGHTS, ("goals",), {"sum": 90}),)


def test_a_goal_without_weight_is_none(sending: Needs) -> None:
    goals = [goal("a", 100), goal("b", 0)]
    assert found(sending, goals=goals) == [("NE04", "goals.1.weight")]


@pytest.mark.parametrize(
    ("count", "codes"), [(1, ["NE05"]), (2, []), (4, []), (5, []), (10, ["NE05"])]
)
def test_a_participant_has_two_to_five_goals(
    participant: Needs, count: int, codes: list[str]
) -> None:
    goals = [goal(f"g{n}", 100 // count) for n in range(count)]
    told = found(participant, goals=goals, expectations=[])
    assert [code for code, _place in told] == codes
    assert found(Needs(party=Party.SPONSOR), goals=goals) == []


def test_names_are_told_apart_over_the_whole_statement(participant: Needs) -> None:
    offers = [{"id": "methods", "text": "Speak"}]
    assert found(participant, offers=offers) == [("NE06", "offers.0.id")]


def test_an_expectation_names_a_goal_that_is_there(participant: Needs) -> None:
    expectations = [{"id": "hours", "of": "mentor", "text": "Meet", "goal": "method"}]
    changed = Needs.model_validate(
        participant.model_dump(mode="json") | {"expectations": expectations}
    )
    path = ("expectations", 0, "goal")
    assert problems(changed) == (
        Problem(Code.NO_SUCH_GOAL, path, {"name": "method", "near": "methods"}),
    )


def test_nobody_expects_of_or_offers_to_oneself(participant: Needs) -> None:
    expectations = [{"id": "a", "of": "participant", "text": "Work"}]
    offers = [{"id": "b", "to": "participant", "text": "Work"}]
    assert found(participant, expectations=expectations, offers=offers) == [
        ("NE08", "expectations.0.of"),
        ("NE09", "offers.0.to"),
    ]


def test_what_is_sensitive_stays_within_the_stay(participant: Needs) -> None:
    shown = [{"id": "a", "kind": "religion", "text": "Fridays", "shown_to": ["host", "third"]}]
    assert found(participant, constraints=shown) == [("NE10", "constraints.0.shown_to")]


@pytest.mark.parametrize("part", ["expectations", "offers"])
def test_an_item_is_one_of_the_catalogue(participant: Needs, part: str) -> None:
    entry = {"id": "a", "item": "C99", "text": "Meet"} | (
        {"of": "host"} if part == "expectations" else {}
    )
    assert found(participant, **{part: [entry]}) == [("NE11", f"{part}.0.item")]


def test_the_context_is_the_sending_institutions_to_give_and_whole(
    participant: Needs, sending: Needs
) -> None:
    context = {"teaching_load": "18 h", "equipment": "None", "law": "Leave"}
    assert found(participant, context=context) == [("NE12", "context")]
    assert found(sending, context=None) == [("NE13", "context")]
    assert found(sending, context=context) == [("NE14", "context.language")]


def test_each_text_is_there_in_the_writers_language(sending: Needs) -> None:
    goals = [goal("a", 100) | {"text": {"en": "Show it"}}]
    context = {"teaching_load": {"kk": "18 сағат"}, "equipment": "жоқ", "language": "қазақ"}
    context["law"] = {"ru": "Отпуск"}
    assert found(sending, language="kk", goals=goals, context=context) == [
        ("NE15", "goals.0.text"),
        ("NE15", "context.law"),
    ]


def test_a_third_party_has_no_needs_of_a_stay(sending: Needs) -> None:
    assert found(sending, party="third", context=None) == [("NE01", "party")]


@given(st.lists(st.integers(1, 100), min_size=1, max_size=8))
def test_weights_are_right_exactly_when_they_add_up_to_a_hundred(weights: list[int]) -> None:
    goals = tuple(
        Goal(id=f"g{n}", level=Level.NATIONAL, text="Show it", weight=weight)
        for n, weight in enumerate(weights)
    )
    told = problems(Needs(party=Party.SPONSOR, goals=goals))
    assert list(told) == (
        [] if sum(weights) == 100 else [Problem(Code.WEIGHTS, ("goals",), {"sum": sum(weights)})]
    )
