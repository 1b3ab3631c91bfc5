import click
import pytest
from click.testing import CliRunner

from sapar.cli.engine_choice import engine_options


@click.command()
@engine_options
def command(engine: str, spark_master: str) -> None:
    click.echo(f"{engine} {spark_master}")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([], "duckdb local[*]\n"),
        (["--engine", "polars"], "polars local[*]\n"),
        (["--engine", "spark", "--spark-master", "yarn"], "spark yarn\n"),
    ],
)
def test_an_engine_is_chosen_by_name(given: list[str], told: str) -> None:
    assert CliRunner().invoke(command, given).output == told


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    result = CliRunner().invoke(command, ["--engine", "abacus"])
    assert result.exit_code == 2
    assert "'abacus' is not one of 'duckdb', 'polars', 'spark'" in result.output
