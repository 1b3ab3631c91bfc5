"""Which layout a file is of: its header against the declared spellings of every layout."""

import re
from dataclasses import dataclass

from sapar.exchange.erasmus.layouts import LAYOUTS, Column, Layout
from sapar.values.language import _
from sapar.values.unusable import UnusableError

SEPARATORS = (";", ",", "\t", "|")
_NOT_WORDS = re.compile(r"[\W_]+")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Header:
    """What the first line of a file says.

    Attributes:
        layout: the layout recognised.
        separator: what stands between fields, one ASCII character.
        width: how many fields a line has, an empty last one not counted.
        positions: where each column of the layout stands, from 0; absent ones left out.
        ignored: headers that mean nothing to the layout.
    """

    layout: Layout
    separator: str
    width: int
    positions: dict[str, int]
    ignored: tuple[str, ...]


def normal(text: str) -> str:
    """A header without what drifts: case, blanks, BOM, quotes, punctuation, British or American.

    >>> normal('"Sending Organization "')
    'sending organisation'
    """
    words = _NOT_WORDS.sub(" ", text.replace("\ufeff", "").lower()).strip()
    return words.replace("organization", "organisation")


def recognise(line: str, place: str) -> Header:
    """The header of the layout that the line is of.

    Raises:
        UnusableError: if it is of none; says what was seen and what the nearest layout lacks.
    """
    separator = max(SEPARATORS, key=line.count)
    cells = [cell.strip().strip('"') for cell in line.split(separator)]
    while cells and not cells[-1]:
        cells.pop()
    names = [normal(cell) for cell in cells]
    fits = [layout for layout in LAYOUTS if not _lacking(layout, names)]
    if not fits:
        raise _unknown(cells, names, place)
    layout = fits[0]
    positions = {
        column.name: at for column in layout.columns if (at := _position(column, names)) is not None
    }
    known = set(positions.values())
    ignored = tuple(cell for at, cell in enumerate(cells) if at not in known)
    return Header(layout, separator, len(cells), positions, ignored)


def _position(column: Column, names: list[str]) -> int | None:
    for spelling in column.spellings:
        if spelling in names:
            return names.index(spelling)
    return None


def _lacking(layout: Layout, names: list[str]) -> list[str]:
    return [
        column.spellings[0]
        for column in layout.columns
        if column.required and _position(column, names) is None
    ]


def _unknown(cells: list[str], names: list[str], place: str) -> UnusableError:
    nearest = max(LAYOUTS, key=lambda layout: _likeness(layout, names))
    lacking = _lacking(nearest, names)
    seen = ", ".join(_printable(cell) for cell in cells[:_SHOWN])
    return UnusableError(
        "layout-unknown",
        place,
        _("the header is of no known layout; it says: {seen}").format(seen=seen or "''"),
        _("nearest is {title}, which also needs: {lacking}").format(
            title=nearest.title, lacking=", ".join(lacking)
        ),
    )


def _likeness(layout: Layout, names: list[str]) -> float:
    found = sum(_position(column, names) is not None for column in layout.columns)
    return found / len(layout.columns)


def _printable(cell: str) -> str:
    return ascii(cell[:40]).strip("'") if not cell.isprintable() else cell[:40]
