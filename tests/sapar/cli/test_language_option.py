"""The option by which a command is told a language."""

import click
from click.testing import CliRunner

from sapar.cli.language_option import LANGUAGE, SPOKEN
from sapar.values.language import spoken
from sapar.values.wording import Language


@click.command()
@LANGUAGE
def say(language: str) -> None:
    click.echo(language)


@click.command()
@SPOKEN
def speak() -> None:
    click.echo(spoken().value)


def test_a_command_speaks_english_or_the_language_it_is_told() -> None:
    assert CliRunner().invoke(say, []).output == "en\n"
    assert CliRunner().invoke(say, ["--language", "kk"]).output == "kk\n"


def test_sentences_are_told_in_it_until_the_command_ends() -> None:
    assert CliRunner().invoke(speak, []).output == "en\n"
    assert CliRunner().invoke(speak, ["--language", "ru"]).output == "ru\n"
    assert spoken() is Language.ENGLISH


def test_another_language_is_refused_with_those_that_there_are() -> None:
    found = CliRunner().invoke(say, ["--language", "de"])
    assert found.exit_code == 2
    assert "'de' is not one of 'en', 'kk', 'ru'" in found.output
