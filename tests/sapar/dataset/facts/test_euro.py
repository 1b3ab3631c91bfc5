from sapar.dataset.facts.euro import in_euro


def test_the_columns_that_were_there_are_left_alone(source_of):
    source = source_of(
        flows=[{"flow": "f1", "amount": 900, "currency": "KZT", "item": "2022-10"}],
        rates=[{"currency": "KZT", "month": "2022-10", "per_euro": 450.0}],
    )
    rows = source.tables["flows"].select("flow", "amount", "currency", "item")
    found = in_euro(rows, source.tables["rates"], "amount", "item", "euro").collect("polars")
    assert found.rows() == [("f1", 900, "KZT", "2022-10", 2)]
