from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.document.agreement import Agreement
from sapar.agreements.negotiation.touching import present, touched, touched_between
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party

Changed = Callable[..., Any]

parties = st.lists(st.sampled_from(list(Party)), max_size=3, unique=True)
clauses = st.builds(
    Clause,
    id=st.just("a"),
    owed_by=parties,
    owed_to=parties,
    verified_by=parties,
    obligor=st.none() | st.sampled_from(list(Party)),
)
EVERYBODY = {"sponsor", "sending", "host", "participant", "mentor"}


@given(clauses, clauses)
def test_a_change_and_its_way_back_touch_the_same(one: Clause, other: Clause) -> None:
    assert touched(one, other) == touched(other, one)
    assert touched(one, one) == frozenset()


@given(clauses, clauses)
def test_whoever_adding_and_removing_touch_a_change_touches(one: Clause, other: Clause) -> None:
    both = touched(None, one) | touched(other, None)
    assert touched(one, other) == (both if one != other else frozenset())


def test_money_tells_who_pays(agreement: Agreement) -> None:
    desk = agreement.clause("desk")
    assert touched(desk, None) == {"host", "participant"}
    assert touched(desk, None, agreement.money) == {"host", "participant", "sponsor"}


def test_a_clause_that_names_its_item_is_paid_by_it(
    agreement_with: Changed, clause: Changed
) -> None:
    item = {"id": "tea", "service": "Tea", "amount": 1, "paid_by": "sending", "paid_to": "third"}
    made = agreement_with(
        clauses=[clause("answer", owed_by=["host"], owed_to=[], priced=["tea"])],
        money={"currency": "EUR", "items": [item]},
    )
    assert touched(made.clauses[0], None, made.money) == {"host", "sending", "third"}


FEE = {"amount": 300, "per": "week", "paid_by": "sponsor", "paid_to": "host"}
MONEY: dict[str, Any] = {"currency": "EUR", "fee": FEE}
STIPEND = {"stipend": {"amount": 1800}}
HOME = {"id": "cover", "service": "Cover", "amount": 9, "paid_by": "sponsor", "paid_to": "sending"}
BOUGHT = {"id": "card", "service": "Card", "amount": 9}


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        (MONEY, set()),
        ({**MONEY, **STIPEND}, {"sponsor", "participant"}),
        ({**MONEY, "sending_costs": [HOME]}, {"sponsor", "sending"}),
        ({**MONEY, "items": [BOUGHT]}, {"sponsor", "host"}),
        (
            {**MONEY, "items": [{**BOUGHT, "paid_by": "participant"}]},
            {"sponsor", "host", "participant"},
        ),
        ({**MONEY, "fee": {**FEE, "amount": 299}}, {"sponsor", "host"}),
        ({**MONEY, "fee": {**FEE, "paid_by": "sending"}}, {"sponsor", "host", "sending"}),
        ({**MONEY, "retained": "0.2"}, {"sponsor", "host"}),
        ({"currency": "KZT", "fee": FEE}, EVERYBODY),
        (None, EVERYBODY),
    ],
)
def test_money_touches_who_pays_and_who_is_paid(
    agreement_with: Changed, money: Any, expected: set[str]
) -> None:
    before, after = (agreement_with(money=each, clauses=[]) for each in (MONEY, money))
    assert touched_between(before, after) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, set()),
        ({"title": "Another"}, EVERYBODY),
        ({"goals": []}, EVERYBODY),
        ({"last_day": "2027-11-27"}, EVERYBODY),
        ({"dispute": None}, EVERYBODY),
        ({"return_plan": None}, {"sponsor", "sending", "participant"}),
        (
            {"return_plan": {"steps": [{"text": "Visit", "by": "host", "until": "2028-01-01"}]}},
            {"sponsor", "sending", "participant", "host"},
        ),
        (
            {"contacts": [{"party": "host", "name": "Welcome desk", "email": "desk@host.example"}]},
            {"participant", "sending"},
        ),
    ],
)
def test_other_parts_touch_whom_they_are_about(
    agreement: Agreement, agreement_with: Changed, fields: dict[str, Any], expected: set[str]
) -> None:
    assert touched_between(agreement, agreement_with(**fields)) == expected


def test_contacts_in_several_languages_can_be_compared(agreement_with: Changed) -> None:
    role = {"en": "Housing", "ru": "Жильё"}
    made = agreement_with(contacts=[{"party": "host", "name": "Desk", "role": role}])
    assert touched_between(made, agreement_with(contacts=[])) == {"participant", "host"}


def test_the_host_speaks_for_a_mentor_who_is_not_named(
    agreement: Agreement, agreement_with: Changed
) -> None:
    whom = [Party.MENTOR, Party.THIRD, Party.CONTRACTOR]
    assert present(agreement, whom) == {"mentor"}
    assert present(agreement_with(parties=agreement.parties[:4]), whom) == {"host"}
