from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.negotiation.proposal import Parts, Proposal
from sapar.agreements.readiness import GoalAcceptance, bound_by, numbers_of, obstacles
from sapar.terms.document.terms import Terms
from sapar.values.party import Party

Changed = Callable[..., Any]
Accepted = Callable[[Agreement], frozenset[GoalAcceptance]]


@pytest.fixture
def codes(terms: Terms, accepted: Accepted) -> Callable[[Agreement], list[str]]:
    """What stands in the way of an agreement whose goals all accepted."""

    def found(agreement: Agreement) -> list[str]:
        return [str(each.code) for each in obstacles(agreement, accepted(agreement), [], terms)]

    return found


def goal(agreement: Agreement, **fields: Any) -> dict[str, Any]:
    return {**agreement.goals[0].model_dump(), **fields}


def test_nothing_stands_in_the_way_of_a_whole_one(
    agreement: Agreement, codes: Callable[[Agreement], list[str]]
) -> None:
    assert codes(agreement) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"goals": []}, ["AG01"]),
        ({"return_plan": None}, ["AG11"]),
        ({"contacts": []}, ["AG12", "AG12"]),
        ({"contacts": [{"party": "mentor", "name": "E.", "email": "e@x.example"}]}, ["AG12"] * 2),
        ({"contacts": [{"party": "host", "name": "Desk"}]}, ["AG12"] * 2),
        ({"terms": "0" * 64}, ["AG13"]),
        ({"first_day": date(2026, 12, 1), "last_day": date(2027, 1, 10)}, ["AG14"]),
        ({"first_day": date(2028, 12, 1), "last_day": date(2029, 1, 10)}, ["AG14"]),
        ({"first_day": date(2027, 9, 5)}, ["AG15"]),
        ({"last_day": date(2027, 10, 3)}, []),
        ({"last_day": date(2027, 10, 2)}, ["AG15"]),
        ({"money": {"currency": "EUR", "fee": {"paid_by": "sponsor"}}}, ["AG17"]),
        ({"money": {"currency": "EUR", "fee": {"bands": [{"days": 84, "amount": 1}]}}}, []),
        ({"clauses": []}, ["GA01"]),
    ],
)
def test_what_is_missing_or_not_allowed_is_told(
    agreement_with: Changed,
    codes: Callable[[Agreement], list[str]],
    fields: dict[str, Any],
    expected: list[str],
) -> None:
    assert codes(agreement_with(**fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"levels": None}, ["AG03"]),
        ({"levels": ["none", "one", "two", "three", " None "]}, ["AG04"]),
        ({"levels": ["0 h", "5 h", "3 h", "8 h", "9 h"]}, ["AG05"]),
        ({"levels": ["9 h", "8 h", "3 h", "2 h", "1 h"]}, []),
        ({"weight": 90}, ["AG06"]),
        ({"weight": 100}, []),
        ({"owner": "contractor"}, ["AG08"]),
    ],
)
def test_a_goal_has_five_levels_in_order_and_an_owner(
    agreement: Agreement,
    agreement_with: Changed,
    codes: Callable[[Agreement], list[str]],
    fields: dict[str, Any],
    expected: list[str],
) -> None:
    assert codes(agreement_with(goals=[goal(agreement, **fields)])) == expected


def test_all_goals_of_an_owner_are_weighed_or_none(
    agreement: Agreement, agreement_with: Changed, codes: Callable[[Agreement], list[str]]
) -> None:
    two = [goal(agreement, weight=100), goal(agreement, id="other")]
    assert codes(agreement_with(goals=two)) == ["AG07"]
    two[1]["owner"] = "host"
    assert codes(agreement_with(goals=two)) == []


@pytest.mark.parametrize(
    ("gone", "expected"),
    [(Party.MENTOR, ["AG10"]), (Party.SENDING, ["AG09"]), (Party.SPONSOR, ["AG09"])],
)
def test_somebody_speaks_for_each_party(
    agreement: Agreement,
    agreement_with: Changed,
    codes: Callable[[Agreement], list[str]],
    gone: Party,
    expected: list[str],
) -> None:
    parties = [each for each in agreement.parties if each.party is not gone]
    assert codes(agreement_with(parties=parties)) == expected


def test_a_contractor_who_owes_something_must_be_party(
    agreement: Agreement,
    agreement_with: Changed,
    codes: Callable[[Agreement], list[str]],
    clause: Changed,
) -> None:
    bound = [clause("mentoring"), clause("desk", obligor="contractor")]
    assert codes(agreement_with(clauses=bound)) == ["AG09"]
    contractor = {"party": "contractor", "name": "F. Bureau"}
    assert codes(agreement_with(clauses=bound, parties=[*agreement.parties, contractor])) == []


def test_a_goal_waits_for_all_who_are_bound_and_for_its_text_as_it_is(
    agreement: Agreement, agreement_with: Changed, accepted: Accepted, terms: Terms
) -> None:
    given = accepted(agreement)
    some = [each for each in given if each.party is not Party.HOST]
    (found,) = obstacles(agreement, some, [], terms)
    assert (found.code, found.values["parties"]) == ("AG02", (Party.HOST,))
    other = agreement_with(goals=[goal(agreement, text="Teach two anew")])
    (found,) = obstacles(other, given, [], terms)
    four = (Party.SPONSOR, Party.SENDING, Party.HOST, Party.PARTICIPANT)
    assert (found.code, found.values["parties"]) == ("AG02", four)


def test_nobody_signs_while_a_proposal_is_open(
    agreement: Agreement, accepted: Accepted, terms: Terms
) -> None:
    one = Proposal(id="a", kind="remove", clause_id="desk", reason="cost", by="host")
    parts = Parts(title="Other", first_day=date(2027, 9, 7))
    other = Proposal(id="b", kind="amend", parts=parts, reason="clarity", by="host")
    found = obstacles(agreement, accepted(agreement), [one, other], terms)
    assert [(each.code, each.values["subject"]) for each in found] == [
        ("AG16", "desk"),
        ("AG16", "title, first_day"),
    ]


@pytest.mark.parametrize(
    ("levels", "numbers"),
    [
        (["0", "1,5 h", "2", "3", "4"], (0, Decimal("1.5"), 2, 3, 4)),
        ([{"en": "0"}, "1", "2", "3", "4"], (0, 1, 2, 3, 4)),
        (["none", "1", "2", "3", "4"], ()),
        (["0 of 3", "1", "2", "3", "4"], ()),
    ],
)
def test_numbers_of_levels_count_where_each_has_one(levels: Any, numbers: Any) -> None:
    assert numbers_of(levels) == numbers


def test_who_owes_something_and_who_answers_for_it_are_bound(
    agreement_with: Changed, clause: Changed
) -> None:
    made = [clause("mentoring"), clause("desk", obligor="contractor")]
    clauses = agreement_with(clauses=made).clauses
    assert bound_by(clauses) == {*clauses[0].owed_by, *clauses[1].owed_by, Party.CONTRACTOR}
    assert bound_by([]) == frozenset()
