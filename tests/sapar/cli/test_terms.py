import click
import pytest

from sapar.cli.terms import TERMS, terms


@pytest.mark.parametrize("name", TERMS)
def test_every_subcommand_is_there(name: str) -> None:
    assert isinstance(terms.get_command(click.Context(terms), name), click.Command)
