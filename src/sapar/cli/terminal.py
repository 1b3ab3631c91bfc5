"""The terminal that tables are printed on."""

import sys
from collections.abc import Collection
from typing import Any, NoReturn, TextIO, cast

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sapar.balance.wording import kept_together
from sapar.cli.failures import UnreadError
from sapar.cli.printable import printable

KEPT = "\N{NO-BREAK SPACE}"

_JOINT = "\ue000"
"""Stands for KEPT while lines are filled, since rich breaks lines at any blank. It is of private
use: in text of any origin it is written out."""

PLAIN_WIDTH = 100
"""Columns of text where the output is no terminal, so that files do not depend on a window."""


class Output(Console):
    """Standard output."""

    def on_broken_pipe(self) -> NoReturn:
        """Tell that nobody reads any more; rich itself would end with exit code 1."""
        raise UnreadError


class Joined:
    """A file to which numbers and their units are written with the blank that keeps them on a line.

    Args:
        file: everything but writing is its own.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, content: str) -> int:
        """Write what was printed."""
        return self._file.write(content.replace(_JOINT, KEPT))

    def __getattr__(self, name: str) -> Any:
        """Anything else that a file can do."""
        return getattr(self._file, name)


def console() -> Console:
    """Standard output; without colour where it is no terminal or NO_COLOR is set."""
    return output(sys.stdout, None if sys.stdout.isatty() else PLAIN_WIDTH)


def output(file: TextIO, width: int | None) -> Console:
    """Where tables and sentences are printed.

    Args:
        file: that they are written to.
        width: in columns of text; None for that of the terminal.
    """
    joined = cast("TextIO", Joined(file))
    return Output(file=joined, width=width, highlight=False, markup=False, emoji=False)


def table(*columns: str, numbers: Collection[int] = (), title: str | None = None) -> Table:
    """A table without vertical lines; numbers are aligned at the right.

    Args:
        columns: headings.
        numbers: places of the columns of numbers, from 0.
        title: above the table.
    """
    made = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, heading in enumerate(columns):
        right = place in numbers
        made.add_column(
            heading, justify="right" if right else "left", overflow="fold", no_wrap=right
        )
    return made


def text(content: str, style: str = "") -> Text:
    """Text of any origin: neither markup nor a terminal's control codes are read in it."""
    return Text(kept_together(printable(content)).replace(KEPT, _JOINT), style)
