import click
import pytest
from click.testing import CliRunner

from sapar.cli.engine_choice import MEMORY, engine_options
from sapar.dataset.engine import MEMORY_LIMIT


@click.command()
@engine_options
def command(memory: str, engine: str, spark_master: str) -> None:
    click.echo(f"{memory} {engine} {spark_master}")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "2GB duckdb local[*]\n"),
        (["--engine", "polars"], "2GB polars local[*]\n"),
        (["--engine", "spark", "--spark-master", "yarn"], "2GB spark yarn\n"),
        (["--memory", "1.5GiB"], "1.5GiB duckdb local[*]\n"),
    ],
)
def test_an_engine_is_chosen_by_name(given: list[str], told: str) -> None:
    assert CliRunner().invoke(command, given).output == told


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    result = CliRunner().invoke(command, ["--engine", "abacus"])
    assert result.exit_code == 2
    assert "'abacus' is not one of 'duckdb', 'polars', 'spark'" in result.output


def test_memory_is_that_of_the_engine_where_none_is_told() -> None:
    assert MEMORY == MEMORY_LIMIT


@pytest.mark.parametrize("given", ["", "0GB", "-1GB", "2", "2 GB", "1e3MB", "12345678GB", "2GB;"])
def test_a_memory_that_is_no_size_is_refused(given: str) -> None:
    result = CliRunner().invoke(command, ["--memory", given])
    assert result.exit_code == 2
    assert f"{given} is no size; expected one as in 2GB" in result.output
