from sapar.dataset.schema.payments import COSTS, FLOWS, RATES


def test_columns_of_flows() -> None:
    assert ", ".join(FLOWS.columns) == (
        "flow, scheme, stay, payer, payer_country, payee, payee_country, item, amount, currency, "
        "on, spent_in, origin"
    )


def test_columns_of_costs() -> None:
    assert ", ".join(COSTS.columns) == "cost, stay, item, units, unit_cost, currency"


def test_columns_of_rates() -> None:
    assert ", ".join(RATES.columns) == "currency, month, per_euro"
    assert RATES.primary_key == ("currency", "month")
