import pytest

from sapar.dataset.facts.registry import facts_of
from sapar.money.double_charges import OFFERS, Promise, paid_twice

STAYS = [{"stay": "s1", "host": "DE-1"}, {"stay": "s2"}]
COURSE = {
    "request": "r1", "stay": "s1", "activity": "course", "outcome": "charged", "charge": 150,
    "currency": "EUR", "asked_on": "2024-04-02",
}  # fmt: skip
OWED = {"commitment": "c1", "stay": "s1", "item": "C05", "owed_by": "host"}


def test_a_charge_carries_its_stay_and_its_amount_in_euro(fact_rows):
    tenge = COURSE | {"request": "r2", "charge": 9000, "currency": "KZT"}
    denied = COURSE | {"request": "r3", "outcome": "denied"}
    rates = [{"currency": "KZT", "month": "2024-04", "per_euro": 450.0}]
    columns = ("request", "host", "activity", "charge", "currency", "month", "euro")
    one, two = fact_rows(
        "charges", *columns, stays=STAYS, access=[COURSE, tenge, denied], rates=rates
    )
    assert tuple(one.values()) == ("r1", "DE-1", "course", 150.0, "EUR", "2024-04", 150.0)
    assert (two["charge"], two["currency"], two["euro"]) == (9000.0, "KZT", 20.0)


@pytest.mark.parametrize(
    ("owed", "covered"),
    [
        ({}, 1),
        ({"item": " c05 "}, 1),
        ({"item": "courses", "price": 1000}, 1),
        ({"item": "courses"}, 0),
        ({"item": "courses", "price": 0}, 0),
        ({"item": "C04"}, 0),
        ({"stay": "s2"}, 0),
        ({"owed_by": "sending"}, 0),
        ({"owed_by": "contractor"}, 1),
    ],
)
def test_a_charge_is_covered_by_a_waiver_or_by_what_was_paid_for(fact_rows, owed, covered):
    tables = {"stays": STAYS, "access": [COURSE], "commitments": [OWED | owed]}
    assert fact_rows("charges", "covered", **tables) == [{"covered": covered}]


PAID = {
    "flow": "f1", "stay": "s1", "payer": "sponsor", "payee": "host", "item": "course",
    "amount": 1000, "currency": "EUR",
}  # fmt: skip


@pytest.mark.parametrize(
    ("paid", "covered"),
    [
        ({}, 1),
        ({"payee": "contractor"}, 1),
        ({"payer": "participant"}, 0),
        ({"payer": "contractor"}, 0),
        ({"payee": "participant"}, 0),
        ({"amount": -1000}, 0),
        ({"amount": None}, 0),
        ({"item": "fee"}, 0),
        ({"stay": "s2"}, 0),
    ],
)
def test_a_charge_is_covered_by_what_another_paid_the_host_for(fact_rows, paid, covered):
    tables = {"stays": STAYS, "access": [COURSE], "flows": [PAID | paid]}
    assert fact_rows("charges", "covered", **tables) == [{"covered": covered}]
    both = tables | {"commitments": [OWED | {"item": "C07"}]}
    assert fact_rows("charges", "covered", **both) == [{"covered": covered}]


def test_two_commitments_cover_a_charge_once(fact_rows):
    twice = [OWED, OWED | {"commitment": "c2"}]
    tables = {"stays": STAYS, "access": [COURSE], "commitments": twice}
    assert fact_rows("charges", "request", "covered", **tables) == [{"request": "r1", "covered": 1}]


def test_without_commitments_or_words_nothing_tells_whether_it_is_covered(fact_rows):
    assert fact_rows("charges", "covered", stays=STAYS, access=[COURSE]) == [{"covered": None}]
    wordless = [COURSE | {"activity": None}]
    found = fact_rows("charges", "covered", stays=STAYS, access=wordless, commitments=[OWED])
    assert found == [{"covered": None}]


def test_a_negative_charge_or_one_without_its_rate_has_no_amount(fact_rows):
    odd = [COURSE | {"charge": -5}, COURSE | {"request": "r2", "currency": "KZT"}]
    rows = fact_rows("charges", "charge", "euro", stays=STAYS, access=odd)
    assert rows == [{"charge": 150.0, "euro": None}, {"charge": None, "euro": None}]


def test_the_table_and_the_rule_agree_on_every_word(source_of):
    words = [*(word for line in OFFERS.values() for word in line), "C04", "Sports", "sports"]
    pairs = [(asked, owed) for asked in words for owed in words]
    source = source_of(
        None,
        stays=[{"stay": str(number)} for number in range(len(pairs))],
        access=[
            {"request": str(n), "stay": str(n), "activity": asked, "outcome": "charged"}
            for n, (asked, _owed) in enumerate(pairs)
        ],
        commitments=[
            {"commitment": str(n), "stay": str(n), "item": owed, "owed_by": "host"}
            for n, (_asked, owed) in enumerate(pairs)
        ],
    )
    told = facts_of(source)["charges"].select("request", "covered").collect("polars")
    found = {int(row[0]): row[1] for row in told.rows()}
    assert found == {
        number: int(paid_twice(asked, [Promise(owed)]))
        for number, (asked, owed) in enumerate(pairs)
    }
