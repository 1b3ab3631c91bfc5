"""The option by which a command is told a language."""

import click
from click.testing import CliRunner

from sapar.cli.language_option import LANGUAGE


@click.command()
@LANGUAGE
def say(language: str) -> None:
    click.echo(language)


def test_a_command_speaks_english_or_the_language_it_is_told() -> None:
    assert CliRunner().invoke(say, []).output == "en\n"
    assert CliRunner().invoke(say, ["--language", "kk"]).output == "kk\n"


def test_another_language_is_refused_with_those_that_there_are() -> None:
    found = CliRunner().invoke(say, ["--language", "de"])
    assert found.exit_code == 2
    assert "'de' is not one of 'en', 'kk', 'ru'" in found.output
