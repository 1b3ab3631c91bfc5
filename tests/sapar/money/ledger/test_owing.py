"""Tests of what is owed under an agreement."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.document.agreement import Agreement
from sapar.money.ledger.account import Book
from sapar.money.ledger.balances import balances
from sapar.money.ledger.budget import Line, Planned, added
from sapar.money.ledger.owing import changed, owed_by, owed_of
from sapar.values.country import Country
from sapar.values.party import Party

SPONSOR, HOST, SENDING, PARTICIPANT = Party.SPONSOR, Party.HOST, Party.SENDING, Party.PARTICIPANT
ON = date(2027, 9, 6)
FEE = Line("fee", SPONSOR, HOST, "EUR", "DE")


def lines(agreement: Agreement) -> dict[str, tuple[Party | None, Decimal, str]]:
    found = owed_of(agreement, Country("DE"))
    return {e.line.item: (e.line.payee, e.number, e.line.spent_in) for e in found}


def test_the_fee_is_owed_as_one_whatever_it_buys(agreement: Agreement) -> None:
    assert lines(agreement) == {
        "fee": (HOST, Decimal(3600), "DE"),
        "replacement-teaching": (SENDING, Decimal(1620), ""),
        "home-administration": (SENDING, Decimal(250), ""),
        "stipend": (PARTICIPANT, Decimal("3728.22"), "DE"),
    }


def test_items_of_a_fee_that_cannot_be_told_are_owed_by_themselves(agreement: Agreement) -> None:
    money = agreement.money
    assert money is not None
    untold = agreement.changed(money=money.model_copy(update={"fee": None}))
    assert "fee" not in lines(untold)


def test_an_agreement_without_money_owes_nothing(agreement: Agreement) -> None:
    assert owed_of(agreement.changed(money=None)) == ()


def test_an_amendment_owes_the_difference() -> None:
    desk = Line("desk", SPONSOR, HOST, "EUR")
    before = [Planned(FEE, Decimal(100)), Planned(desk, Decimal(30))]
    after = [Planned(FEE, Decimal(120))]
    assert changed(before, after) == (Planned(desk, Decimal(-30)), Planned(FEE, Decimal(20)))


AMOUNTS = st.decimals(min_value=1, max_value=10**6, places=4)
PLANS = st.lists(
    st.builds(Planned, st.sampled_from([FEE, Line("desk", SPONSOR, HOST, "EUR")]), AMOUNTS)
)


@given(PLANS, PLANS)
def test_what_was_owed_and_the_difference_make_what_is_owed(
    before: list[Planned], after: list[Planned]
) -> None:
    whole = added([*before, *changed(before, after)])
    assert [each for each in whole if each.number] == list(added(after))


def test_what_is_owed_is_posted_from_who_pays_to_who_is_paid() -> None:
    more = owed_by(Planned(FEE, Decimal(120)), name="a", on=ON, why="agreed")
    less = owed_by(Planned(FEE, Decimal(-20)), name="b", on=ON, why="amended")
    found = {each.party: number for each, number in balances([more, less]).items()}
    assert found == {SPONSOR: Decimal(-100), HOST: Decimal(100)}
    assert {each.account.book for each in more.postings} == {Book.DUE}


def test_a_line_without_a_payee_posts_nothing() -> None:
    with pytest.raises(ValueError, match="who is paid"):
        owed_by(Planned(Line("fee", SPONSOR, None, "EUR"), Decimal(1)), name="a", on=ON, why="")
