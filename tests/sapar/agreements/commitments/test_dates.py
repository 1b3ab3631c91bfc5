from collections.abc import Callable
from typing import Any

from sapar.agreements.commitments import Occasion, dates_of
from sapar.agreements.document.agreement import Agreement

Changed = Callable[..., Any]


def test_what_falls_when_the_earliest_first(agreement: Agreement) -> None:
    found = [
        (str(each.on), str(each.occasion), each.clause or each.text) for each in dates_of(agreement)
    ]
    assert found == [
        ("2027-09-06", "first_day", None),
        ("2027-09-07", "clause", "desk"),
        ("2027-10-25", "clause", "review"),
        ("2027-11-28", "last_day", None),
        ("2027-11-28", "clause", "mentoring"),
        ("2028-02-01", "return_step", "Show the new course"),
        ("2028-05-01", "return_step", "Put it into the plan"),
        ("2028-05-26", "clause", "release"),
    ]


def test_a_date_concerns_who_owes_is_owed_verifies_and_answers(
    agreement_with: Changed, clause: Changed
) -> None:
    one = clause("desk", verified_by=["sending"], obligor="contractor")
    found = dates_of(agreement_with(clauses=[one], return_plan=None))
    by_clause = {each.clause: each.parties for each in found}
    assert by_clause["desk"] == {"host", "participant", "sending", "contractor"}


def test_steps_of_the_return_concern_both_who_are_at_home(agreement_with: Changed) -> None:
    step = {"text": "Visit", "by": "host", "until": "2028-02-01"}
    (found,) = [
        each
        for each in dates_of(agreement_with(return_plan={"steps": [step]}))
        if each.occasion is Occasion.RETURN_STEP
    ]
    assert (found.parties, found.step) == ({"host", "sending", "participant"}, 0)
