import narwhals as nw
import pytest

from sapar.dataset.facts.prices import HOURS, PROMISED, stay_prices
from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.spending import PAID

STAYS = [{"stay": "s1", "host": "DE-1", "first_day": "2024-04-01", "days": 84, "people": 1}]


def paid(payee, item, amount, payer="sponsor", **more):
    return {
        "flow": f"{payer}{payee}{item}{amount}", "stay": "s1", "payer": payer, "payee": payee,
        "item": item, "amount": amount, "currency": "EUR", "on": "2024-03-01", **more,
    }  # fmt: skip


VISIT = [
    paid("host", "fee", 4000),
    paid("contractor", "contractor_margin", 1500),
    paid("participant", "stipend", 4200),
    paid("participant", "travel", 1000),
    paid("sending", "organisational_support", 300),
    paid("third", "insurance", 1000),
]


def owed(item, price, quantity, owed_by="host"):
    return {
        "commitment": item, "stay": "s1", "item": item, "owed_by": owed_by,
        "owed_to": "participant", "quantity": quantity, "price": price, "currency": "EUR",
    }  # fmt: skip


FEE = [
    owed("mentoring", 1600, 24.0, "mentor"),
    owed("desk", 400, 1.0),
    owed("library", 200, 1.0),
    owed("administration", 300, 1.0),
    owed("course", 1000, 3.0),
]


def got(item, quantity, answer="acknowledged"):
    return {
        "delivery": f"{item}{answer}", "commitment": item, "on": "2024-04-03",
        "quantity": quantity, "claimed_by": "host", "answer": answer,
    }  # fmt: skip


DELIVERED = [
    got("mentoring", 9.0),
    *(got(item, 1.0) for item in ("desk", "library", "administration")),
]
ALL = {"stays": STAYS, "flows": VISIT, "commitments": FEE, "deliveries": DELIVERED}


def test_the_worked_stay(fact_rows):
    (row,) = fact_rows("prices", "stay", "host", *PAID, *PROMISED, *HOURS, "mentoring", **ALL)
    assert row == {
        "stay": "s1", "host": "DE-1", "spent": 12000.0, "travel": 1000.0, "living": 4200.0,
        "grant": 0.0, "fee": 4000.0, "revenue": 4000.0, "items_price": 3500.0, "least": 1500.0,
        "most": 1500.0, "acknowledged": 9.0, "contested": 0.0, "mentoring": 1,
    }  # fmt: skip


def test_an_open_claim_widens_what_was_delivered(fact_rows):
    claims = [*DELIVERED, got("mentoring", 12.0, "disputed")]
    (row,) = fact_rows("prices", "least", "most", **ALL | {"deliveries": claims})
    assert row == {"least": 1500.0, "most": 2300.0}


@pytest.mark.parametrize(
    ("more", "fee", "revenue"),
    [
        (paid("host", "charge", 120, payer="participant"), 4000, 4120),
        (paid("host", "course", 120, payer="participant"), 4000, 4120),
        (paid("host", "fee", 120, payer="participant"), 4120, 4120),
        (paid("host", "fee", 900, payer="contractor"), 4000, 4900),
        (paid("contractor", "fee", 900), 4900, 4000),
        (paid("sponsor", "refund", 250, payer="host"), 3750, 3750),
        (paid("sponsor", "refund", -250, payer="host"), 3750, 3750),
        (paid("host", "refund", -250), 3750, 3750),
        (paid("host", "refund", 250, payer="participant"), 4000, 4250),
        (paid("host", "fee", -250), 3750, 3750),
        (paid("host", "overhead", 500), 4000, 4500),
        (paid("host", "special_needs", 500), 4000, 4000),
    ],
)
def test_what_a_fee_is_and_what_the_host_receives(fact_rows, more, fee, revenue):
    (row,) = fact_rows("prices", "fee", "revenue", **ALL | {"flows": [*VISIT, more]})
    assert row == {"fee": fee, "revenue": revenue}


def test_a_participant_who_pays_everything_pays_the_fee(fact_rows):
    own = [
        paid("host", "mentoring", 1600, payer="participant"),
        paid("host", "course", 400, payer="participant"),
        paid("host", "charge", 50, payer="participant"),
        paid("participant", "refund", 100, payer="host"),
    ]
    (row,) = fact_rows("prices", "fee", "fees", stays=STAYS, flows=own)
    assert row == {"fee": 1900.0, "fees": 2}


def test_amounts_that_are_not_known_are_counted(fact_rows):
    unknown = [paid("host", "library", None), paid("participant", "visa", 5, currency="KZT")]
    columns = ("payments", "missing", "fees", "fees_missing", "received_missing")
    (row,) = fact_rows("prices", *columns, **ALL | {"flows": [*VISIT, *unknown]})
    assert tuple(row.values()) == (8, 2, 2, 1, 1)


def test_items_of_the_home_side_or_without_a_price_are_not_bought_by_the_fee(fact_rows):
    others = [owed("E03", 100, 1.0, "sending"), owed("C08", None, 1.0), owed("C09", 50, None)]
    tables = ALL | {"commitments": FEE + others}
    assert fact_rows("prices", "items", "items_price", **tables) == [
        {"items": 5, "items_price": 3500.0}
    ]


def test_without_deliveries_only_payments_are_told(fact_rows):
    tables = {name: rows for name, rows in ALL.items() if name != "deliveries"}
    (row,) = fact_rows("prices", "fee", "items", "least", **tables)
    assert row == {"fee": 4000.0, "items": 0, "least": None}


def test_prices_without_a_payment_are_told_too(fact_rows):
    (row,) = fact_rows("prices", "fee", "payments", "items_price", **ALL | {"flows": []})
    assert row == {"fee": None, "payments": 0, "items_price": 3500.0}


def test_without_a_table_of_payments_prices_can_still_be_added_up(source_of):
    tables = {name: rows for name, rows in ALL.items() if name != "flows"}
    facts = facts_of(source_of(**tables))
    owed = facts["commitments"].with_columns(amount=nw.col("price_euro"))
    told = stay_prices(facts["stays"], None, owed, facts["mentoring"])
    columns = ("fee", "payments", "items_price", "least", "acknowledged")
    found = told.select(*columns).collect("polars").rows()
    assert found == [(None, 0, 3500, 1500, 9.0)]


def test_a_stay_without_payments_and_prices_is_not_there(fact_rows):
    more = [*STAYS, {"stay": "s2"}]
    assert [row["stay"] for row in fact_rows("prices", "stay", **ALL | {"stays": more})] == ["s1"]
    assert fact_rows("prices", "stay", stays=STAYS, flows=[]) == []
