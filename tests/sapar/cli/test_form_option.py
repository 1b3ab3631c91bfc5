"""The option by which a command is told who reads what it prints."""

import click
from click.testing import CliRunner

from sapar.cli.form_option import FORM


@click.command()
@FORM
def say(form: str) -> None:
    click.echo(form)


def test_a_command_prints_text_or_what_it_is_told() -> None:
    assert CliRunner().invoke(say, []).output == "text\n"
    assert CliRunner().invoke(say, ["--format", "json"]).output == "json\n"


def test_another_form_is_refused_with_those_that_there_are() -> None:
    found = CliRunner().invoke(say, ["--format", "yaml"])
    assert found.exit_code == 2
    assert "'yaml' is not one of 'text', 'json'" in found.output
