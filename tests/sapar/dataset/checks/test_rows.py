from sapar.dataset.checks.rows import has, offending, present_fields
from sapar.dataset.reading import open_dataset


def test_a_query_of_offending_rows() -> None:
    assert offending("flows", "amount < 0", "amount") == (
        'SELECT sapar_row, CAST(amount AS VARCHAR) AS value FROM numbered."flows" WHERE amount < 0'
    )


def test_only_columns_that_the_dataset_has_are_looked_at(make_dataset) -> None:
    tables = {"flows": "flow,Amount,mood\nf1,2,good\n", "schemes": "scheme\na\n"}
    with open_dataset(make_dataset(tables)) as dataset:
        fields = [(table.name, field.name) for table, field in present_fields(dataset)]
        assert fields == [("schemes", "scheme"), ("flows", "flow"), ("flows", "amount")]
        assert has(dataset, "flows", "flow", "amount")
        assert not has(dataset, "flows", "flow", "currency")
        assert not has(dataset, "stays", "stay")
