from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.commitments import milestones_of
from sapar.agreements.commitments.prices import fee_of
from sapar.agreements.document.agreement import Agreement

Changed = Callable[..., Any]


def test_each_is_its_share_of_the_fee(agreement: Agreement) -> None:
    found = milestones_of(agreement)
    assert [(each.name, str(each.share), str(each.amount), each.after) for each in found] == [
        ("Signed", "0.3", "1080.00", ()),
        ("Desk is there", "0.4", "1440.00", ("desk",)),
        ("Hours acknowledged", "0.3", "1080.00", ("mentoring",)),
    ]
    assert {(each.paid_by, each.paid_to, each.currency) for each in found} == {
        ("sponsor", "host", "EUR")
    }


@given(days=st.integers(0, 200), cuts=st.lists(st.decimals(0, 1, places=3), max_size=5))
def test_shares_that_make_one_make_the_fee_to_the_cent(
    agreement_with: Changed, days: int, cuts: list[Decimal]
) -> None:
    ends = [Decimal(0), *sorted(cuts), Decimal(1)]
    shares = [after - before for before, after in pairwise(ends)]
    money = {
        "currency": "EUR",
        "fee": {"amount": 333, "per": "week"},
        "milestones": [{"name": f"{n}", "share": each} for n, each in enumerate(shares)],
    }
    last = date(2027, 9, 6) + timedelta(days=days)
    made = agreement_with(last_day=last, money=money)
    amounts = [each.amount for each in milestones_of(made) if each.amount is not None]
    assert len(amounts) == len(shares)
    assert sum(amounts) == fee_of(made)


def test_a_fee_that_cannot_be_told_leaves_the_shares(agreement_with: Changed) -> None:
    named = [{"name": "All", "share": 1}]
    made = agreement_with(money={"currency": "EUR", "milestones": named})
    (one,) = milestones_of(made)
    assert (one.amount, one.share, one.paid_by) == (None, Decimal(1), None)
    assert milestones_of(agreement_with(money=None)) == ()
