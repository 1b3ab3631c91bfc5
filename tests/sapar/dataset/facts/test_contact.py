STAY = {"stay": "s1", "host": "DE-1", "first_day": "2024-04-01", "last_day": "2024-04-26"}
OWED = {
    "commitment": "c1", "stay": "s1", "item": "C02", "owed_by": "mentor", "owed_to": "participant",
    "quantity": 8.0,
}  # fmt: skip


def met(on, answer="acknowledged"):
    return {
        "delivery": on, "commitment": "c1", "on": on, "quantity": 1.0, "claimed_by": "mentor",
        "answer": answer,
    }  # fmt: skip


def test_the_gaps_of_the_rule_page(fact_rows):
    (row,) = fact_rows(
        "contact",
        *("stay", "host", "contacts", "longest", "since_last"),
        stays=[STAY],
        commitments=[OWED],
        deliveries=[met("2024-04-03"), met("2024-04-24"), met("2024-04-12", "disputed")],
    )
    assert row == {"stay": "s1", "host": "DE-1", "contacts": 2, "longest": 15, "since_last": 2}


def test_nobody_met_is_a_gap_as_long_as_the_stay(fact_rows):
    tables = {"stays": [STAY], "commitments": [OWED], "deliveries": []}
    assert fact_rows("contact", "contacts", "longest", **tables) == [{"contacts": 0, "longest": 19}]


def test_a_stay_to_which_no_contact_was_promised_is_not_there(fact_rows):
    tables = {"stays": [STAY], "commitments": [OWED | {"item": "C06"}], "deliveries": []}
    assert fact_rows("contact", "stay", **tables) == []
