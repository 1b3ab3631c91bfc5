from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.commitments import Claim, Commitment, commitments_of, owed_at
from sapar.agreements.commitments.termination import share_owed, share_passed
from sapar.agreements.document.agreement import Agreement
from sapar.values.period import Period

AFTER_28_DAYS = date(2027, 10, 3)
FIRST = date(2027, 9, 6)
END = {"days": 0, "side": "before", "moment": "end"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"quantity": 2, "per": "week", "due": END}, ("accrued", 8, "2027-10-03")),
        ({"due": {"days": 5, "side": "after", "moment": "arrival"}}, ("due", None, "2027-09-11")),
        ({"quantity": 1, "due": END}, ("released", 0, "None")),
        ({"quantity": 100, "unit": "percent", "due": END}, ("due", 100, "2027-10-03")),
        ({"quantity": 0, "unit": "charge", "due": END}, ("due", 0, "2027-10-03")),
        ({"due": {"earliest": "0.4", "latest": "0.6"}}, ("released", None, "None")),
        ({"due": {"days": 10, "side": "after", "moment": "end"}}, ("from_end", None, "2027-10-13")),
        (
            {"due": {"days": 5, "working": True, "side": "after", "moment": "return"}},
            ("from_end", None, "2027-10-08"),
        ),
        ({"due": {"days": 7, "side": "after", "moment": "complaint"}}, ("standing", None, "None")),
        ({}, ("standing", None, "None")),
    ],
)
def test_what_becomes_of_a_duty_after_28_of_84_days(
    commit: Callable[..., Commitment], fields: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    (found,) = owed_at([commit(**fields)], AFTER_28_DAYS)
    assert (str(found.claim), found.quantity, str(found.due)) == expected


def test_of_a_stay_that_never_began_nothing_is_owed_that_follows_it(
    commit: Callable[..., Commitment],
) -> None:
    never = FIRST - timedelta(days=1)
    duties = [
        commit(quantity=2, per="week"),
        commit(due={"days": 10, "side": "after", "moment": "end"}),
        commit(quantity=100, unit="percent", due=END),
    ]
    assert [each.claim for each in owed_at(duties, never)] == [Claim.RELEASED] * 3
    named = commit(due={"days": 14, "side": "before", "moment": "arrival"})
    assert owed_at([named], never)[0].claim is Claim.DUE


@pytest.mark.parametrize(
    ("claim", "by_day", "owed"),
    [
        (Claim.DUE, False, 1),
        (Claim.DUE, True, Fraction(1, 3)),
        (Claim.ACCRUED, False, Fraction(1, 3)),
        (Claim.FROM_END, False, 1),
        (Claim.STANDING, True, Fraction(1, 3)),
        (Claim.RELEASED, True, 0),
        (Claim.RELEASED, False, 0),
        (None, True, Fraction(1, 3)),
        (None, False, 1),
    ],
)
def test_the_share_of_an_amount_that_is_owed_still(
    claim: Claim | None, by_day: bool, owed: Fraction
) -> None:
    assert share_owed(claim, Fraction(1, 3), by_day=by_day) == owed


def test_what_is_for_no_duty_is_owed_once_the_stay_has_begun() -> None:
    assert share_owed(None, Fraction(0), by_day=False) == 0


def test_the_share_of_a_stay_that_has_passed() -> None:
    stay = Period(FIRST, FIRST + timedelta(days=83))
    days = (FIRST - timedelta(days=9), FIRST, AFTER_28_DAYS, stay.last_day)
    assert [share_passed(stay, day) for day in days] == [0, Fraction(1, 84), Fraction(1, 3), 1]


def test_prices_that_grow_are_owed_for_the_days_that_passed(agreement: Agreement) -> None:
    owed = {
        each.commitment.clause: each for each in owed_at(commitments_of(agreement), AFTER_28_DAYS)
    }
    assert (str(owed["mentoring"].price), str(owed["desk"].price)) == ("800.00", "400.00")


def test_a_price_for_the_stay_is_owed_whole_with_its_duty_or_not_at_all(
    agreement_with: Callable[..., Agreement],
) -> None:
    items = [
        {"id": "x", "service": "X", "clauses": ["desk"], "amount": 10},
        {"id": "y", "service": "Y", "clauses": ["review"], "amount": 20},
    ]
    made = agreement_with(money={"currency": "EUR", "items": items})
    owed = {each.commitment.clause: each for each in owed_at(commitments_of(made), AFTER_28_DAYS)}
    assert (str(owed["desk"].price), str(owed["review"].price)) == ("10.00", "0.00")


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_longer_it_lasted_the_more_is_owed_and_never_more_than_all(
    agreement: Agreement, one: int, other: int
) -> None:
    listed = commitments_of(agreement, date(2027, 7, 1))
    early, late = (owed_at(listed, FIRST + timedelta(days=days)) for days in sorted((one, other)))
    for before, after in zip(early, late, strict=True):
        whole = before.commitment
        assert (before.quantity or 0) <= (after.quantity or 0) <= (whole.quantity or 0)
        assert (before.price or 0) <= (after.price or 0) <= (whole.price or 0)


def test_a_stay_that_ran_its_course_owes_all(agreement: Agreement) -> None:
    listed = commitments_of(agreement)
    for each in owed_at(listed, agreement.last_day):
        assert each.quantity in (None, each.commitment.quantity)
        assert each.price == each.commitment.price
        assert each.claim is not Claim.RELEASED


def test_a_third_is_a_third(commit: Callable[..., Commitment]) -> None:
    (found,) = owed_at([commit(quantity=1, per="week")], FIRST + timedelta(days=9))
    assert found.quantity == Fraction(10, 7)
