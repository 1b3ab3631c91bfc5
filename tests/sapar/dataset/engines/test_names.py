from sapar.dataset.engines.names import ENGINES, LOCAL


def test_the_engine_that_needs_nothing_more_is_the_usual_one() -> None:
    assert ENGINES == ("duckdb", "polars", "spark")


def test_spark_runs_on_this_machine_unless_told() -> None:
    assert LOCAL == "local[*]"
