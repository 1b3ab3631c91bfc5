from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from sapar.balance.ledger import EMPTY, Ledger
from sapar.balance.money import money_of, no_money, with_gaps
from sapar.balance.payments import ItemSum
from sapar.money.aid_trade import PairSums
from sapar.money.per_day import StaySums
from sapar.money.retention import RetentionSums
from sapar.money.total import Total
from sapar.values.amount import Amount


def total(amount: int, rows: int = 1, unknown: int = 0) -> Total:
    return Total(Decimal(amount), rows, unknown)


VISIT = Ledger(
    payers={"sponsor": total(12000, 5)},
    payees={
        "host": total(4000),
        "contractor": total(1500),
        "participant": total(5200),
        "sending": total(300),
        "third": total(1000),
    },
    items={"fee": total(4000), "stipend": total(5200), "other": total(2800, 3)},
    apart={"special_needs": total(700)},
    retention=RetentionSums(
        in_host=Decimal(9700),
        elsewhere=Decimal(2300),
        unknown=Decimal(0),
        living_in_host=Decimal(4200),
        living_unknown=Decimal(0),
        rows=5,
    ),
    stays=StaySums(
        stays=1,
        priced=Decimal(12000),
        person_days=84.0,
        with_days=1,
        paid=Decimal(12000),
        visits=1.0,
        with_people=1,
    ),
    by_pair={
        ("KZ", "DE", "2019"): PairSums(
            to_host=Decimal(9700), to_origin=Decimal(2300), moved=5, rows=5
        ),
    },
)
"""The visit of 84 days for 12,000 EUR."""


def test_the_panel_of_a_visit() -> None:
    found = money_of(VISIT, "EUR", 1, {})
    assert found.total == Amount(Decimal(12000), "EUR")
    assert (found.rows, found.unconverted) == (5, 0)
    shares = [(each.party, round(each.share.value or 0, 4)) for each in found.payees]
    assert shares == [
        ("participant", 0.4333),
        ("host", 0.3333),
        ("contractor", 0.125),
        ("third", 0.0833),
        ("sending", 0.025),
    ]
    assert [(each.party, each.share.value) for each in found.payers] == [("sponsor", 1.0)]
    assert found.retention.value == pytest.approx(0.8083, abs=5e-5)
    assert found.retention_without_living.value == pytest.approx(0.4583, abs=5e-5)
    assert found.per_person_day.value == pytest.approx(142.86, abs=5e-3)
    assert found.per_visit.value == 12000
    assert found.aid_trade.balance.value == pytest.approx(0.6167, abs=5e-5)
    assert found.aid_trade.trend.reason == (
        "a trend needs at least 3 years with a balance, there are 1"
    )


def test_items_are_listed_by_size_and_those_apart_for_themselves() -> None:
    found = money_of(VISIT, "EUR", 1, {})
    assert [item.item for item in found.items] == ["stipend", "fee", "other"]
    assert found.apart == (ItemSum("special_needs", "Support for special needs", Decimal(700), 1),)


def test_an_item_of_no_name_is_listed_as_unknown() -> None:
    found = money_of(replace(VISIT, items={None: total(5), "bribe": total(9)}), "EUR", 1, {})
    assert [(item.item, item.title) for item in found.items] == [
        ("bribe", "bribe"),
        ("unknown", "?"),
    ]


def test_where_nothing_is_recorded_every_figure_says_so() -> None:
    found = no_money("EUR", "no payment is recorded")
    assert (found.total, found.payers, found.items) == (None, (), ())
    figures = (found.retention, found.per_visit, found.aid_trade.balance)
    assert {each.reason for each in figures} == {"no payment is recorded"}


def test_without_a_single_amount_there_is_no_total() -> None:
    found = money_of(replace(VISIT, items={"fee": total(0, 3, 3)}), "EUR", 1, {})
    assert (found.total, found.rows, found.unconverted) == (None, 0, 3)


def test_what_the_dataset_cannot_say_is_the_reason_where_it_matters() -> None:
    silent = replace(VISIT.retention, in_host=Decimal(0), elsewhere=Decimal(0), unknown=Decimal(9))
    gaps = "No host fee is recorded."
    found = with_gaps(money_of(replace(VISIT, retention=silent), "EUR", 1, {}), gaps)
    assert found.retention.reason == (
        "of no payment is it known where it was spent. No host fee is recorded."
    )
    kept = money_of(VISIT, "EUR", 1, {})
    assert with_gaps(kept, gaps) == with_gaps(kept, "") == kept
    none = with_gaps(no_money("EUR", "no payment is recorded"), gaps)
    assert none.per_visit.reason == gaps


def test_prices_cover_the_stays_of_which_both_sides_are_known() -> None:
    found = money_of(VISIT, "EUR", 4, {})
    assert (found.per_visit.n, found.per_visit.coverage) == (1, 0.25)


def test_prices_need_a_payment_that_belongs_to_a_stay() -> None:
    found = money_of(replace(VISIT, stays=StaySums()), "EUR", 4, {})
    assert found.per_person_day.reason == "no payment belongs to a stay"


@pytest.mark.parametrize(("field", "unit"), [("per_person_day", "days"), ("per_visit", "people")])
def test_prices_need_days_and_people(field: str, unit: str) -> None:
    found = money_of(replace(VISIT, stays=StaySums(stays=2)), "EUR", 2, {})
    reason = getattr(found, field).reason
    assert reason == f"of no stay are both its payments and its {unit} known"


def test_a_net_below_zero_has_no_share() -> None:
    payees = {"host": total(-100), "participant": total(500)}
    found = money_of(replace(VISIT, payees=payees), "EUR", 1, {})
    assert [each.amount for each in found.payees] == [500, -100]
    assert {each.share.reason for each in found.payees} == {
        "refunds exceed payments for one of those who share, and a net has no share"
    }


def test_money_of_unknown_party_widens_the_shares_to_bounds() -> None:
    drawn = {"payer:sponsor": np.array([8.0, 9.0]), "payer:host": np.array([2.0, 1.0])}
    payers = {"sponsor": total(60), "host": total(20), None: total(20)}
    found = money_of(replace(VISIT, payers=payers), "EUR", 1, drawn)
    sponsor = found.payers[0].share
    assert (sponsor.low, sponsor.value, sponsor.high, sponsor.coverage) == (0.6, 0.75, 0.8, 0.8)


def test_a_sample_gives_shares_and_prices_their_interval() -> None:
    drawn = {
        "payer:sponsor": np.linspace(50, 70, 201),
        "payer:host": np.full(201, 40.0),
        "paid": np.linspace(90.0, 110.0, 201),
        "visits": np.full(201, 1.0),
    }
    payers = {"sponsor": total(60), "host": total(40)}
    found = money_of(replace(VISIT, payers=payers), "EUR", 1, drawn)
    sponsor = found.payers[0].share
    assert (sponsor.low, sponsor.high) == (50.5 / 90.5, 69.5 / 109.5)
    assert (found.per_visit.low, found.per_visit.high) == (90.5, 109.5)
    assert found.per_person_day.low is None


def test_the_shift_from_aid_to_trade_is_the_slope_by_year() -> None:
    pairs = {
        ("KZ", "DE", str(year)): PairSums(
            to_host=Decimal(out), to_origin=Decimal(10 - out), moved=2, rows=2
        )
        for year, out in ((2017, 5), (2018, 6), (2019, 7))
    } | {("KZ", "DE", None): PairSums(to_host=Decimal(2), to_origin=Decimal(0), moved=1, rows=1)}
    found = money_of(replace(VISIT, by_pair=pairs), "EUR", 1, {}).aid_trade
    assert (found.to_host, found.to_sending) == (20, 12)
    assert found.balance.value == 0.25
    assert found.trend.value == pytest.approx(0.2)


def test_a_ledger_of_nothing_has_no_figure() -> None:
    found = money_of(EMPTY, "EUR", 3, {})
    assert (found.total, found.retention.value, found.per_visit.value) == (None, None, None)
