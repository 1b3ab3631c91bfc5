"""Files that commands write: whole or not at all, and over another only if asked."""

import os
from pathlib import Path

import click

from sapar.dataset.whole_file import write_whole
from sapar.values.language import _
from sapar.values.unusable import UnusableError

REPLACE = click.option("--replace", is_flag=True, help="Replace a file that is there.")


def write_file(content: str | bytes, path: Path, *, folders: bool = False) -> None:
    """Write a file whole or not at all; an earlier one of that name is replaced.

    Args:
        content: of the file.
        path: where it goes.
        folders: whether to make those that it lies in.

    Raises:
        UnusableError: C01 if it cannot be written, as where a folder has its name.
    """
    try:
        if folders:
            path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise UnusableError("C01", str(path), _("the file cannot be written"), reason) from None


def write_new(content: str | bytes, path: Path, *, replace: bool) -> None:
    """Write a file as `write_file`, and over another only if that may be replaced.

    Raises:
        UnusableError: C01 if it cannot be written, C07 if something is there already.
    """
    refuse_existing(path, replace=replace)
    write_file(content, path)


def refuse_existing(path: Path, *, replace: bool) -> None:
    """Refuse to write where something is, be it a link that leads nowhere.

    Raises:
        UnusableError: C07 if something is there and may not be replaced.
    """
    if os.path.lexists(path) and not replace:
        message, reason = _("is there already"), _("choose another name, or add --replace")
        raise UnusableError("C07", str(path), message, reason)
