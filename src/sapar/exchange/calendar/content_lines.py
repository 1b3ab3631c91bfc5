"""Lines of an iCalendar file: texts escaped, long lines folded (RFC 5545, 3.1 and 3.3.11)."""

from collections.abc import Iterable, Iterator
from typing import Final

LONGEST: Final = 75
"""Octets of a line without its end; what is longer goes on in a line that begins with a blank."""

_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def escaped(text: str) -> str:
    r"""A text as the value of a property; characters of control but the end of a line are dropped.

    >>> escaped("one; two, three\nfour\r\x07")
    'one\\; two\\, three\\nfour'
    """
    kept = (each for each in text if each == "\n" or each.isprintable())
    return "".join(kept).translate(_ESCAPED)


def content(lines: Iterable[str]) -> bytes:
    """A whole file in UTF-8; no letter is broken apart where a line is folded."""
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _folded(line: str) -> Iterator[bytes]:
    part = b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > LONGEST:
            yield part
            part = b" "
        part += octets
    yield part
