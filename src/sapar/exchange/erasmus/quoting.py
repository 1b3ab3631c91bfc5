"""Fields of one line, with the quotes that a spreadsheet or a careless export left in it.

A field is quoted when it begins with a quote; inside, a quote is doubled (RFC 4180). A quote
anywhere else is a character.
"""

import re
from functools import lru_cache

QUOTE = b'"'
LONGEST_RECORD = 64 * 1024
MOST_LINES = 20


@lru_cache(maxsize=8)
def _field(separator: bytes) -> re.Pattern[bytes]:
    stop = re.escape(separator)
    return re.compile(rb'(?:"((?:[^"]|"")*+)"|((?!")[^' + stop + rb"]*+))(" + stop + rb"|\Z)")


def fields(line: bytes, separator: bytes) -> list[bytes] | None:
    r"""The fields of a well-quoted record, without their quotes; None if a quote is unbalanced.

    >>> fields(b'a;"b;c";"";e"f', b";")
    [b'a', b'b;c', b'', b'e"f']
    >>> fields(b'a;"b;c', b";") is None
    True
    """
    found: list[bytes] = []
    at, pattern = 0, _field(separator)
    while match := pattern.match(line, at):
        quoted, plain, stop = match.groups()
        found.append(plain if quoted is None else quoted.replace(b'""', QUOTE))
        if not stop:
            return found
        at = match.end()
    return None


def record(cells: list[bytes], separator: bytes) -> bytes:
    """Cells as one line, quoted only where they must be; a line break inside becomes a blank."""
    return separator.join(_cell(cell, separator) for cell in cells)


def _cell(cell: bytes, separator: bytes) -> bytes:
    cell = b" ".join(cell.splitlines()) if b"\n" in cell or b"\r" in cell else cell
    if QUOTE in cell or separator in cell:
        return QUOTE + cell.replace(QUOTE, b'""') + QUOTE
    return cell
