import click
import pytest
from click.testing import CliRunner

from sapar.cli.main import COMMANDS, sapar
from sapar.cli.version import installed_version


def test_help_lists_the_commands_in_the_order_of_need(run_sapar) -> None:
    ended = run_sapar("--help")
    assert (ended.returncode, ended.stderr) == (0, "")
    listed = ended.stdout.partition("Commands:")[2].splitlines()
    names = [line.split()[0] for line in listed if line.startswith("  ") and line[2] != " "]
    assert names == list(COMMANDS)


def test_the_version_is_told(run_sapar) -> None:
    assert run_sapar("--version").stdout == f"sapar {installed_version()}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_says_what_it_does(name: str) -> None:
    command = sapar.get_command(click.Context(sapar), name)
    assert isinstance(command, click.Command)
    result = CliRunner().invoke(sapar, [name, "--help"])
    assert result.exit_code == 0
    assert "Usage: sapar" in result.output


def test_the_start_loads_no_engine(run_sapar) -> None:
    ended = run_sapar("--help", PYTHONPROFILEIMPORTTIME="1")
    heavy = {"duckdb", "narwhals", "scipy", "rich", "sapar.cli.dataset"}
    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert heavy & loaded == set()
    assert "click" in loaded


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_loads_no_engine(run_sapar, name: str) -> None:
    ended = run_sapar(name, "--help", PYTHONPROFILEIMPORTTIME="1")
    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert {"duckdb", "narwhals", "numpy", "scipy"} & loaded == set()
    assert "click" in loaded


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["fly"], "No such command 'fly'"),
        (["dataset", "check"], "Missing argument 'DIRECTORY'"),
        (["dataset", "check", ".", "--limit", "-1"], "Invalid value for '--limit'"),
        (["dataset", "check", ".", "--format", "xml"], "Invalid value for '--format'"),
    ],
)
def test_a_wrong_call_ends_with_2(run_sapar, arguments: list[str], message: str) -> None:
    ended = run_sapar(*arguments)
    assert ended.returncode == 2
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr
