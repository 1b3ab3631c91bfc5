import pytest

STAY = {
    "stay": "s1", "scheme": "A", "host": "DE-1", "origin_country": "KZ", "host_country": "DE",
    "first_day": "2022-10-03", "days": 10, "people": 1,
}  # fmt: skip
PAID = {
    "flow": "f1", "stay": "s1", "payer": "sponsor", "payer_country": "KZ", "payee": "host",
    "payee_country": "DE", "item": "fee", "amount": 45000, "currency": "KZT", "on": "2022-10-20",
    "spent_in": "DE",
}  # fmt: skip
RATE = {"currency": "KZT", "month": "2022-10", "per_euro": 450.0}


def test_a_payment_carries_its_stay_and_its_amount_in_euro(fact_rows):
    (row,) = fact_rows("flows", stays=[STAY], flows=[PAID], rates=[RATE])
    assert row | {"scheme": "A", "host": "DE-1", "year": "2022", "person_days": 10.0} == row
    assert (row["amount"], row["currency"], row["month"]) == (45000.0, "KZT", "2022-10")
    assert row["euro"] == 100.0
    assert (row["payer"], row["payee"], row["spent_in"]) == ("sponsor", "host", "DE")


@pytest.mark.parametrize("rates", [{}, {"rates": []}, {"rates": [RATE | {"month": "2022-09"}]}])
def test_an_amount_without_its_rate_is_not_known_in_euro(fact_rows, rates):
    (row,) = fact_rows("flows", "amount", "euro", stays=[STAY], flows=[PAID], **rates)
    assert row == {"amount": 45000.0, "euro": None}


@pytest.mark.parametrize("amount", [0, -250.5])
def test_an_amount_in_euro_stays_what_it_is(fact_rows, amount):
    paid = PAID | {"currency": "EUR", "amount": amount}
    assert fact_rows("flows", "euro", stays=[STAY], flows=[paid]) == [{"euro": amount}]


def test_a_payment_of_a_whole_scheme_has_only_its_scheme(fact_rows):
    paid = PAID | {"stay": None, "scheme": "B"}
    (row,) = fact_rows("flows", "stay", "scheme", "host", "year", stays=[STAY], flows=[paid])
    assert row == {"stay": None, "scheme": "B", "host": None, "year": None}


def test_a_payment_of_an_unknown_stay_is_kept(fact_rows):
    (row,) = fact_rows(
        "flows", "stay", "host", "amount", stays=[STAY], flows=[PAID | {"stay": "s9"}]
    )
    assert row == {"stay": "s9", "host": None, "amount": 45000.0}
