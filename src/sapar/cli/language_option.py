"""The option by which a command is told a language."""

import click

from sapar.values.wording import Language

LANGUAGES = click.Choice([str(each) for each in Language])
"""What such an option takes."""

LANGUAGE = click.option(
    "--language",
    type=LANGUAGES,
    default=str(Language.ENGLISH),
    show_default=True,
    help="Language of what is said.",
)
"""Of a command that speaks English if nobody says otherwise."""
