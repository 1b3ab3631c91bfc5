"""The terminal that tables are printed on."""

import sys
from collections.abc import Collection
from typing import NoReturn

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sapar.cli.failures import UnreadError
from sapar.cli.printable import printable

PLAIN_WIDTH = 100
"""Columns of text where the output is no terminal, so that files do not depend on a window."""


class Output(Console):
    """Standard output."""

    def on_broken_pipe(self) -> NoReturn:
        """Tell that nobody reads any more; rich itself would end with exit code 1."""
        raise UnreadError


def console() -> Console:
    """Standard output; without colour where it is no terminal or NO_COLOR is set."""
    width = None if sys.stdout.isatty() else PLAIN_WIDTH
    return Output(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)


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
    return Text(printable(content), style)
