import pytest

from sapar.dataset.facts.registry import facts_of
from sapar.dataset.facts.spending import COLUMNS, PARTIES, PLACES, stay_spending

STAYS = [
    {"stay": "s1", "host": "DE-1", "host_country": "DE", "first_day": "2024-04-01", "days": 84,
     "people": 1}
]  # fmt: skip


def paid(flow, payee, item, amount, spent_in="DE", **more):
    return {
        "flow": flow, "stay": "s1", "payer": "sponsor", "payee": payee, "item": item,
        "amount": amount, "currency": "EUR", "on": "2024-03-01", "spent_in": spent_in, **more,
    }  # fmt: skip


VISIT = [
    paid("1", "host", "fee", 4000),
    paid("2", "participant", "stipend", 4200),
    paid("3", "participant", "travel", 1000, "KZ"),
    paid("4", "third", "insurance", 300, None),
    paid("5", "participant", "special_needs", 700),
]


def told(fact_rows, flows, *columns):
    (row,) = fact_rows("spending", "stay", *columns, stays=STAYS, flows=flows)
    return {name: value for name, value in row.items() if value}


def test_what_each_party_paid_and_received_without_what_is_set_apart(fact_rows):
    assert told(fact_rows, VISIT, "host", "spent", *PARTIES, "person_days") == {
        "stay": "s1", "host": "DE-1", "spent": 9500.0, "payer_sponsor": 9500.0,
        "payee_host": 4000.0, "payee_participant": 5200.0, "payee_third": 300.0,
        "person_days": 84.0,
    }  # fmt: skip


def test_where_it_was_spent(fact_rows):
    assert told(fact_rows, VISIT, *PLACES) == {
        "stay": "s1", "in_host": 8200.0, "elsewhere": 1000.0, "in_host_without_living": 4000.0,
        "elsewhere_without_living": 5200.0,
    }  # fmt: skip


@pytest.mark.parametrize("odd", [{"item": None}, {"payer": None}, {"payee": "somebody"}])
def test_what_is_not_known_of_a_payment_leaves_its_amount(fact_rows, odd):
    assert told(fact_rows, [VISIT[0] | odd], "spent")["spent"] == 4000.0


@pytest.mark.parametrize(
    ("payer", "payee", "amount", "spent"),
    [
        ("host", "sponsor", 500, 3500),
        ("host", "sponsor", -500, 3500),
        ("sponsor", "host", -500, 3500),
        ("contractor", "participant", 500, 3500),
        ("participant", "sponsor", 500, 3500),
        ("sponsor", "participant", 500, 4500),
        (None, "host", 500, 4500),
    ],
)
def test_what_is_given_back_lowers_what_a_stay_costs(fact_rows, payer, payee, amount, spent):
    back = paid("r", payee, "refund", amount, payer=payer)
    assert told(fact_rows, [VISIT[0], back], "spent")["spent"] == spent


def test_a_payment_without_its_amount_is_counted(fact_rows):
    flows = [VISIT[0], VISIT[1] | {"amount": None}]
    assert told(fact_rows, flows, "payments", "missing", "spent") == {
        "stay": "s1", "payments": 2, "missing": 1, "spent": 4000.0,
    }  # fmt: skip


def test_a_stay_that_is_in_no_table_has_its_payments_and_a_scheme_none(fact_rows):
    flows = [paid("1", "host", "fee", 5, stay=stay, scheme="A") for stay in ("s9", None)]
    columns = ("stay", "scheme", "host", "people", "spent")
    (row,) = fact_rows("spending", *columns, stays=STAYS, flows=flows)
    assert row == {"stay": "s9", "scheme": None, "host": None, "people": None, "spent": 5.0}


def test_columns_in_which_payments_of_a_stay_agree_are_carried(source_of):
    source = source_of(stays=STAYS, flows=VISIT)
    flows = facts_of(source)["flows"].rename({"amount": "own", "euro": "amount"})
    found = stay_spending(flows, ("host", "people")).collect("polars")
    assert found.columns == ["stay", *COLUMNS, "host", "people"]
    assert found.select("host", "people").rows() == [("DE-1", 1)]
