from decimal import Decimal

import pytest

from sapar.balance.panels.stay_money import (
    class_of,
    fee_hours_of,
    fees_of,
    items_of,
    stay_money,
    stay_sums,
)

STAYS = [
    {"stay": "s1", "purpose": "training", "days": 84, "people": 1, "first_day": "2019-03-01"},
    {"stay": "s2", "purpose": "study", "days": 180, "people": 2, "first_day": "2019-03-01"},
    {"stay": "s3", "purpose": "study", "days": 179, "people": 1, "first_day": "2019-03-01"},
    {"stay": "s4", "purpose": None, "days": 30, "people": 1, "first_day": "2019-03-01"},
]


def paid(stay, item, amount, payee="host", currency="EUR"):
    return {
        "flow": f"{stay}{item}", "stay": stay, "payer": "sponsor", "payee": payee, "item": item,
        "amount": amount, "currency": currency, "on": "2019-03-09",
    }  # fmt: skip


def row_of(frames, currency="EUR"):
    money = stay_money(frames, currency)
    (row,) = frames.rows(stay_sums(money))
    return row


def test_long_studies_are_told_from_short_stays_for_anything_else(frames_of_tables):
    flows = [paid(stay["stay"], "fee", 100) for stay in STAYS]
    row = row_of(frames_of_tables(stays=STAYS, flows=flows))
    long, short = class_of(row, "long"), class_of(row, "short")
    assert (long.stays, long.person_days, long.spent) == (1, 360, 100)
    assert (short.stays, short.person_days, short.spent) == (1, 84, 100)


@pytest.mark.parametrize("odd", [paid("s1", "visa", None), paid("s1", "visa", 5, currency="KZT")])
def test_a_stay_with_an_unknown_payment_is_in_no_comparison(frames_of_tables, odd):
    row = row_of(frames_of_tables(stays=STAYS, flows=[paid("s1", "fee", 100), odd]))
    assert class_of(row, "short").stays == 0
    assert (fees_of(row).known, fees_of(row).fees) == (1, 100)


def owed(stay, price, quantity=1.0, item="C02"):
    return {
        "commitment": f"{stay}{item}", "stay": stay, "item": item, "owed_by": "host",
        "owed_to": "participant", "quantity": quantity, "price": price, "currency": "EUR",
    }  # fmt: skip


def test_fees_are_told_apart_by_what_is_known_of_them(frames_of_tables):
    flows = [
        paid("s1", "fee", 100), paid("s2", "fee", 100), paid("s3", "fee", None),
        paid("s4", "stipend", 9, payee="participant"),
    ]  # fmt: skip
    promised = [owed("s1", 60), owed("s2", 160), owed("s3", 10), owed("s4", 10)]
    tables = {"stays": STAYS, "flows": flows, "commitments": promised, "deliveries": []}
    row = row_of(frames_of_tables(**tables))
    fees = fees_of(row)
    assert (fees.stays, fees.known, fees.dearer, fees.itemised) == (3, 2, 1, 1)
    assert (fees.fees, fees.fee, fees.items, fees.least) == (200, 100, 60, 0)
    assert (fees.budgeted, fees.budget, fees.budget_most) == (1, 100, 100)
    assert (items_of(row).items, items_of(row).price) == (4, 240)
    assert (fee_hours_of(row).stays, fee_hours_of(row).fee) == (2, Decimal(200))


def test_what_is_promised_at_no_price_itemises_no_fee(frames_of_tables):
    tables = {"flows": [paid("s1", "fee", 100)], "commitments": [owed("s1", 0)], "deliveries": []}
    fees = fees_of(row_of(frames_of_tables(stays=STAYS, **tables)))
    assert (fees.known, fees.itemised) == (1, 0)
    assert fees.absence == "no fee is itemised, so nothing tells what was to be delivered"


def test_a_fee_that_is_given_back_is_no_fee(frames_of_tables):
    flows = [paid("s1", "fee", 100), paid("s1", "fee", -100) | {"flow": "back"}]
    fees = fees_of(row_of(frames_of_tables(stays=STAYS, flows=flows)))
    assert (fees.stays, fees.known, fees.absence) == (
        1, 0, "of no fee is the amount known and above zero",
    )  # fmt: skip


def test_another_currency_is_made_from_what_was_paid(frames_of_tables):
    flows = [paid("s1", "fee", 45000, currency="KZT"), paid("s2", "fee", 200)]
    rates = [{"currency": "KZT", "month": "2019-03", "per_euro": 450.0}]
    frames = frames_of_tables(stays=STAYS, flows=flows, rates=rates)
    assert fees_of(row_of(frames)).fees == 300
    assert fees_of(row_of(frames, "KZT")).fees == 135000


def test_without_payments_and_prices_there_is_no_money(frames_of_tables):
    assert stay_money(frames_of_tables(stays=STAYS), "EUR") is None
