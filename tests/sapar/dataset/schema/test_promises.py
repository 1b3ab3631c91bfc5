from sapar.dataset.schema.promises import ACCESS, COMMITMENTS, DELIVERIES, PLANNING


def test_columns_of_planning() -> None:
    assert ", ".join(PLANNING.columns) == "event, scheme, stay, party, act, subject, on"


def test_columns_of_commitments() -> None:
    assert ", ".join(COMMITMENTS.columns) == (
        "commitment, stay, item, owed_by, owed_to, quantity, unit, due, price, currency"
    )


def test_columns_of_deliveries() -> None:
    assert ", ".join(DELIVERIES.columns) == (
        "delivery, commitment, on, quantity, claimed_by, answer, answered_on, resolution"
    )


def test_columns_of_access() -> None:
    named = "request, stay, activity, asked_on, outcome, charge, currency"
    assert ", ".join(ACCESS.columns) == named
