from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from sapar.agreements.document.agreement import Agreement
from sapar.terms.document.digest import canonical, digest_of
from sapar.values.party import Party

Changed = Callable[..., Any]


def test_it_knows_its_parts_by_name(agreement: Agreement) -> None:
    assert agreement.stay.days == 84
    assert agreement.mediator == "Invented ombudsperson"
    clause, goal = agreement.clause("desk"), agreement.goal("course")
    assert (clause and clause.item, goal and goal.owner) == ("C06", Party.PARTICIPANT)
    assert (agreement.clause("nothing"), agreement.goal("nothing")) == (None, None)
    spoken = agreement.signatory(Party.HOST)
    assert (spoken and spoken.name, agreement.signatory(Party.CONTRACTOR)) == ("C. Dean", None)


def test_without_a_dispute_route_there_is_no_mediator(agreement_with: Changed) -> None:
    assert agreement_with(dispute=None).mediator is None


@pytest.mark.parametrize(
    ("name", "told"), [("parties", "host"), ("goals", "course"), ("clauses", "desk")]
)
def test_nothing_stands_in_it_twice(agreement: Agreement, name: str, told: str) -> None:
    listed = getattr(agreement, name)
    double = next(each for each in listed if told in (each.model_dump().values()))
    with pytest.raises(ValidationError, match=f"{told} is there twice"):
        agreement.changed(**{name: (*listed, double)})


def test_a_stay_ends_no_earlier_than_it_begins(agreement: Agreement) -> None:
    with pytest.raises(ValidationError, match="the last day was expected on or after the first"):
        agreement.changed(last_day=date(2027, 9, 5))
    assert agreement.changed(last_day=date(2027, 9, 6)).stay.days == 1


def test_levels_are_five_or_none(agreement: Agreement) -> None:
    goal = agreement.goals[0].model_dump()
    with pytest.raises(ValidationError, match="at least 5 items"):
        agreement.changed(goals=[{**goal, "levels": goal["levels"][:4]}])


@pytest.mark.parametrize(
    ("field", "value"),
    [("email", "desk"), ("email", "a@b c"), ("phone", "call me"), ("phone", "+7<script>")],
)
def test_a_contact_that_cannot_be_reached_is_refused(
    agreement: Agreement, field: str, value: str
) -> None:
    with pytest.raises(ValidationError):
        agreement.changed(contacts=[{"party": "host", "name": "Desk", field: value}])


def test_a_constraint_of_a_person_has_no_place(agreement: Agreement) -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        agreement.changed(constraints=[{"kind": "family", "text": "secret"}])


def test_the_digest_is_of_what_is_said_and_not_of_how_it_came_about(agreement: Agreement) -> None:
    again = Agreement.model_validate_json(agreement.model_dump_json())
    assert digest_of(again) == digest_of(agreement)
    assert digest_of(agreement.changed(title="Another")) != digest_of(agreement)
    assert canonical(agreement).startswith(b'{"clauses":[{"due":')


def test_what_is_changed_leaves_what_was(agreement: Agreement) -> None:
    assert agreement.changed(title="Another").title == "Another"
    assert agreement.title == "A stay that is invented"
