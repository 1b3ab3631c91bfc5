"""What the commands of offers share: the language of their output, and files that they write."""

import os
from pathlib import Path

import click

from sapar.dataset.whole_file import write_whole
from sapar.values.language import _
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language

LANGUAGE = click.option(
    "--language",
    type=click.Choice([str(each) for each in Language]),
    default=str(Language.ENGLISH),
    show_default=True,
    help=_("Language of what is said."),
)

REPLACE = click.option("--replace", is_flag=True, help=_("Replace a file that is there."))


def write_document(text: str, path: Path, *, replace: bool) -> None:
    """Write a file whole or not at all.

    Args:
        text: of the file.
        path: where it goes.
        replace: whether a file that is there may be replaced.

    Raises:
        UnusableError: O90 if it cannot be written, O91 if something is there already.
    """
    if not replace and os.path.lexists(path):
        message, reason = _("is there already"), _("choose another name, or add --replace")
        raise UnusableError("O91", str(path), message, reason)
    try:
        write_whole(path, text)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise UnusableError("O90", str(path), _("the file cannot be written"), reason) from None
