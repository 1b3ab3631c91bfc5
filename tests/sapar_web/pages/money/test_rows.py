"""Tests of rows about money."""

from decimal import Decimal
from typing import Any

from django.test import RequestFactory
from django.utils.translation import override
from tests.sapar_web.paying import Purse

from sapar.values.wording import Language
from sapar_web.actions.money.claiming import claim_refund
from sapar_web.pages.money.reading import Money, money_or_missing
from sapar_web.pages.money.rows import (
    budget_rows,
    claim_rows,
    claimable_rows,
    milestone_rows,
    payment_rows,
    sum_rows,
)
from sapar_web.queries.money.budget import budget_of
from sapar_web.queries.money.milestones import stages
from sapar_web.queries.money.references import reference_of
from sapar_web.queries.money.refunds import claimable
from sapar_web.queries.money.sheet import sheet_of
from sapar_web.queries.money.standing import SoFar

EN = Language.ENGLISH


def money_of(purse: Purse, name: str = "officer") -> Money:
    request: Any = RequestFactory().get("/")
    request.user = purse.lived.cast.people[name]
    return money_or_missing(request, purse.key)


def test_a_line_of_which_more_was_paid_than_planned_says_so(purse: Purse) -> None:
    purse.pay(payee="third", item="insurance", given=Decimal(5))
    rows = {r["what"]: r for r in budget_rows(budget_of(purse.stay, ["sponsor"]), None, EN)}
    assert (rows["Insurance"]["over"], rows["Insurance"]["left"]) == (True, "\N{MINUS SIGN}€5")
    assert not rows["Fee of the host"]["over"]


def test_the_place_of_spending_is_told_in_the_language_of_the_page(purse: Purse) -> None:
    purse.pay(payee="third", item="insurance", given=Decimal(5))
    found = budget_of(purse.stay, ["sponsor"])
    with override("kk"):
        rows = {r["what"]: r["place"] for r in budget_rows(found, None, Language.KAZAKH)}
    assert set(rows.values()) == {"Германия", ""}


def test_figures_are_told_with_their_currency() -> None:
    (row,) = sum_rows([SoFar("EUR", owed=Decimal(7))], EN)
    assert (row["currency"], row["owed"], row["paid"]) == ("EUR", "€7", "€0")


def test_a_milestone_leads_to_its_evidence(purse: Purse) -> None:
    told = purse.first_delivered()
    money = money_of(purse)
    row, *_rest = milestone_rows(money, stages(money.record), EN)
    assert (row["ready"], set(row["evidence"])) == (True, {each.id for each in told})
    release = purse.release()
    money = money_of(purse)
    row, *_rest = milestone_rows(money, stages(money.record), EN)
    assert (row["ready"], row["done"], row["paid"]) == (False, True, False)
    assert row["reference"] == reference_of(release.key)
    assert set(row["evidence"]) == {each.id for each in told}


def test_a_refund_leads_to_its_dispute(purse: Purse) -> None:
    dispute = purse.resolved()
    money = money_of(purse)
    (row,) = claimable_rows(money, claimable(money.record), EN)
    assert (row["amount"], row["mine"]) == ("€160", True)
    claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    money = money_of(purse)
    (row,) = claim_rows(money, sheet_of(purse.stay).claims, EN)
    assert (row["dispute"], row["left"], row["late"]) == (dispute.of, "€160", False)


def test_a_payment_may_be_taken_back_by_who_recorded_it(purse: Purse) -> None:
    purse.pay(given=Decimal(560), currency="KZT", arrived=Decimal(1), arrived_currency="EUR")
    for name, may in (("officer", True), ("receiver", False)):
        money = money_of(purse, name)
        (row,) = payment_rows(money, sheet_of(purse.stay).payments, EN)
        assert (row["may_reverse"], row["amount"], row["came"]) == (may, "₸560", "€1")
