"""The option by which a command is told a language."""

from collections.abc import Callable
from typing import Any

import click

from sapar.values.language import speaking
from sapar.values.wording import Language

LANGUAGES = click.Choice([str(each) for each in Language])
"""What such an option takes."""


def speak(context: click.Context, _option: click.Parameter, language: str | None) -> str | None:
    """Speak the language of an option until the command ends; English where none is given."""
    if language is not None:
        context.with_resource(speaking(Language(language)))
    return language


def _option(**more: Any) -> Callable[[Any], Any]:
    return click.option(
        "--language",
        type=LANGUAGES,
        default=str(Language.ENGLISH),
        show_default=True,
        help="Language of what is said.",
        callback=speak,
        **more,
    )


LANGUAGE = _option()
"""Of a command that speaks English if nobody says otherwise; it is given the language too."""

SPOKEN = _option(expose_value=False)
"""The same of a command that has nothing else to do with the language."""
