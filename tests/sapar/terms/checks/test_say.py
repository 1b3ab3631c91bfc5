from datetime import date

import pytest

from sapar.terms.checks.say import closed_after
from sapar.terms.checks.variation import varied

OTHERS = """
planning:
  - {on: 2026-10-05, party: participant, act: invited}
  - {on: 2026-12-09, party: participant, act: changed}
  - {on: 2027-02-24, party: participant, act: approved}
"""


def planned(*acts: tuple[str, str]) -> str:
    """What the sending institution did, beside a participant who did all that is asked."""
    return OTHERS + "".join(f"  - {{on: {on}, party: sending, act: {act}}}\n" for on, act in acts)


@pytest.mark.parametrize(
    ("acts", "message"),
    [
        ([], "nothing that the sending institution did in planning is recorded"),
        (
            [("2027-01-01", "invited")],
            "the sending institution was invited, but no word of it is recorded",
        ),
        (
            [("2027-01-01", "commented")],
            "the sending institution spoke, but neither a change nor its approval is recorded",
        ),
        ([("2027-01-01", "declined")], "the sending institution was asked and declined"),
        (
            [("2027-03-16", "approved")],
            "the sending institution changed or approved something only on or after 2027-03-16",
        ),
    ],
)
def test_a_party_that_did_not_plan_fails_the_gate_with_the_reason(found, acts, message) -> None:
    assert [said for _path, said in found("A02", planned(*acts))] == [message]


@pytest.mark.parametrize("act", ["changed", "approved"])
def test_a_change_or_an_approval_on_the_day_of_the_terms_is_in_time(found, act: str) -> None:
    assert found("A02", planned(("2027-03-15", act))) == []


def test_no_record_at_all_fails_both_gates(checked) -> None:
    gates = checked("planning: []").gates
    assert (gates["A02"], gates["A03"]) == (False, False)


def test_terms_without_a_date_are_planned_before_the_scheme_begins() -> None:
    assert closed_after(varied("dated: null")) == date(2027, 9, 1)
    assert closed_after(varied("")) == date(2027, 3, 16)


def test_each_step_that_is_not_on_record_is_found(found) -> None:
    said = [message for _path, message in found("L12", planned(("2027-01-01", "changed")))]
    assert said == [
        "it is not recorded that the sending institution approved the terms in time",
        "it is not recorded that the sending institution was invited, or stated its needs, in time",
    ]


def test_terms_that_promise_no_planning_need_no_record_of_it(found) -> None:
    change = "planning: []\nclauses:\n" + "".join(
        f"  - {{id: {each}, item: A04}}\n"
        for each in ("planning-with-sending", "planning-with-participant")
    )
    assert found("L12", change) == []
