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
from sapar.money.ledger.owing import changed, owed_at_end, owed_by, owed_of
from sapar.terms.document.clauses import Per
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


def still(agreement: Agreement, day: date) -> dict[str, str]:
    """What is owed still by item; mentoring and the rest of the fee are by the week."""
    found = owed_at_end(agreement, day, date(2027, 7, 1), Country("DE"))
    return {each.line.item: str(each.number) for each in found}


def test_after_21_of_63_days_a_third_is_owed_of_what_grows_with_them(agreement: Agreement) -> None:
    # Of 3,600 a third is 1,200; the 225 for the record hang on a review whose time had not come.
    assert still(agreement, date(2027, 9, 26)) == {
        "fee": "1125.00",
        "replacement-teaching": "540.00",
        "home-administration": "250.00",
        "stipend": "1242.74",
    }


def test_of_a_stay_that_lasted_all_is_owed_and_of_one_that_never_began_nothing(
    agreement: Agreement,
) -> None:
    assert owed_at_end(agreement, agreement.last_day) == owed_of(agreement)
    assert still(agreement, date(2027, 9, 5)) == {}


def test_a_fee_for_the_whole_stay_that_names_nothing_is_owed_once_it_has_begun(
    agreement: Agreement,
) -> None:
    money = agreement.money
    assert money is not None
    assert money.fee is not None
    fee = money.fee.model_copy(update={"amount": Decimal(1000), "per": Per.STAY})
    flat = agreement.changed(money=money.model_copy(update={"fee": fee, "items": ()}))
    assert still(flat, date(2027, 9, 26))["fee"] == "1000.00"
    half = money.fee.model_copy(update={"per": Per.WEEK})
    weekly = agreement.changed(money=money.model_copy(update={"fee": half, "items": ()}))
    assert still(weekly, date(2027, 9, 26))["fee"] == "1200.00"


def test_items_that_come_to_more_than_a_flat_fee_are_owed_in_its_proportion(
    agreement: Agreement,
) -> None:
    money = agreement.money
    assert money is not None
    assert money.fee is not None
    fee = money.fee.model_copy(update={"amount": Decimal(4800), "per": Per.STAY})
    dear = {"amount": Decimal(1000), "per": Per.STAY}
    items = tuple(e.model_copy(update=dear) if e.id == "record" else e for e in money.items)
    money = money.model_copy(update={"fee": fee, "items": items})
    flat = agreement.changed(last_day=date(2027, 11, 28), money=money)
    # Items of 5,500. On day 3 of 84 account and review are released: 4,140 * 3/84 * 4,800/5,500.
    assert still(flat, date(2027, 9, 8))["fee"] == "129.04"
    # After 28 days the review alone is: 4,500 / 3 * 4,800/5,500.
    assert still(flat, date(2027, 10, 3))["fee"] == "1309.09"
    assert still(flat, flat.last_day)["fee"] == "4800.00"


def test_without_money_nothing_is_owed_at_its_end_either(agreement: Agreement) -> None:
    assert owed_at_end(agreement.changed(money=None), date(2027, 9, 26)) == ()


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
