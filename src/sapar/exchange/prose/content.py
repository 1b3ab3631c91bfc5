"""The bytes of a file of prose, within bounds, and what its first bytes say it is."""

from pathlib import Path

from sapar.exchange.file_content import content_within
from sapar.values.language import _, mark
from sapar.values.unusable import UnusableError

MOST_BYTES = 64 << 20
"""Bytes of a file: a hundred times what sixty pages of text take."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins the binary format of Word before 2007, and a new one that is locked with a password."""

_OTHER = (
    (b"%PDF-", mark("it begins as a PDF")),
    (b"PK\x03\x04", mark("it begins as a Word document or an archive")),
    (OLE, mark("it begins as a document of an old office program")),
    (b"{\\rtf", mark("it begins as Rich Text")),
)
"""How files begin that hold no plain text, though some of it can be read in them."""


def content_of(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty, prose-too-large.
    """
    content = content_within(path, MOST_BYTES)
    if len(content) > MOST_BYTES:
        message = _("the file has more than {limit} bytes").format(limit=MOST_BYTES)
        reason = _("terms of reference are far smaller; is this another file?")
        raise UnusableError("prose-too-large", str(path), message, reason)
    return content


def refuse_other_kinds(content: bytes, place: str, expected: str) -> None:
    """Refuse a file that is no text, whatever its ending says.

    Args:
        content: of the file.
        place: its name.
        expected: what the ending says, as in "a web page".

    Raises:
        UnusableError: prose-not-its-kind.
    """
    for start, seen in _OTHER:
        if content.startswith(start):
            raise other_kind(place, expected, _(seen))


def other_kind(place: str, expected: str, seen: str) -> UnusableError:
    """Says that a file is not what its ending says.

    Args:
        place: the file.
        expected: what the ending says, as in "a Word document".
        seen: what it is instead.
    """
    message = _("the file is not {expected}: {seen}").format(expected=expected, seen=seen)
    reason = _("its ending says {expected}; save it again in that format").format(expected=expected)
    return UnusableError("prose-not-its-kind", place, message, reason)
