"""What a change is about."""

import pytest

from sapar_web.queries.agreements.changes import Change, kind_of, stands

DOCUMENT = {
    "clauses": [{"id": "desk"}],
    "goals": [{"id": "g1"}],
    "first_day": "2027-01-01",
    "last_day": "2027-02-01",
}


def test_a_clause_a_goal_and_another_part() -> None:
    assert stands(DOCUMENT, Change("desk")) == {"id": "desk"}
    assert stands(DOCUMENT, Change(part="goals/g1")) == {"id": "g1"}
    assert stands(DOCUMENT, Change(part="goals/g2")) is None
    days = {"first_day": "2027-01-01", "last_day": "2027-02-01"}
    assert stands(DOCUMENT, Change(part="days")) == days
    assert stands(DOCUMENT, Change(part="money")) == {}
    with pytest.raises(LookupError):
        stands(DOCUMENT, Change(part="terms"))


def test_what_is_to_be_done() -> None:
    assert [kind_of(None, {}), kind_of({}, {}), kind_of({}, None)] == ["add", "amend", "remove"]
