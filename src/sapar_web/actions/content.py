"""What a file is, by its content; what may run or cannot be checked is refused."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from django.utils.translation import gettext as _
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import UnfitError

LARGEST = 5 * 1024 * 1024
"""Bytes of a file."""

LONGEST = 120
"""Characters of a file's name."""

MOST_OBJECTS = 50_000
"""Objects of a PDF that are looked at; one with more is refused."""

ACTIVE = frozenset(
    {"/JS", "/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA"}
    | {"/SubmitForm", "/ImportData", "/GoToE", "/GoToR", "/Movie", "/Sound", "/Rendition"}
)
"""Names of a PDF by which it does something when it is opened or clicked, or carries files."""

SHORT = 6
"""Letters of a name that can be there by chance: such are looked for in the objects alone."""

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"


def file_name(name: str) -> str:
    """The name of a file as it was sent, without folders.

    Raises:
        UnfitError: if nothing is left, or too much, or signs that cannot be seen.
    """
    return fit_name(PurePosixPath(name.replace("\\", "/")).name, longest=LONGEST, field="file")


def kind_of(content: bytes) -> str:
    """The media type of a file that may be kept.

    Args:
        content: of the file; its name does not matter.

    Raises:
        UnfitError: if it is empty, too large, of another kind, damaged, encrypted, or may run.
    """
    if not content:
        raise _unfit(_("the file is empty"))
    if len(content) > LARGEST:
        raise _unfit(_("at most 5 MB"))
    for sign, (kind, look) in _KINDS.items():
        if content.startswith(sign):
            look(content)
            return kind
    raise _unfit(_("expected a PDF, PNG or JPEG file"))


def _unfit(sentence: str) -> UnfitError:
    return UnfitError({"file": [sentence]})


def _pdf(content: bytes) -> None:
    """A PDF can be read whole, and nothing in it acts, also in what no table lists."""
    try:
        found = _found_in(content)
    except UnfitError:
        raise
    except Exception:  # noqa: BLE001 -- a damaged file can make the reader raise anything
        raise _unfit(_("the PDF cannot be read; save or print it as PDF anew")) from None
    if found is not None:
        told = _("the PDF has active content ({name}): print it as PDF anew")
        raise _unfit(told.format(name=found.lstrip("/")))


def _found_in(content: bytes) -> str | None:
    """The first active content; None if there is none.

    Raises:
        UnfitError: if it is encrypted, has no page, or too many parts.
    """
    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise _unfit(_("the PDF is encrypted: nobody could check it"))
    if not len(reader.pages):
        raise _unfit(_("the PDF has no page"))
    plain = (name for name in sorted(ACTIVE) if len(name) > SHORT and name.encode() in content)
    return next(plain, None) or next(_active(reader), None)


def _active(reader: PdfReader) -> Iterator[str]:
    """Names of active content, in all objects that the file lists, reached or not."""
    numbers = [(number, at) for at, table in reader.xref.items() for number in table]
    numbers += [(number, 0) for number in reader.xref_objStm]
    if len(numbers) > MOST_OBJECTS:
        raise _unfit(_("the PDF has too many parts: print it as PDF anew"))
    yield from _names(reader.trailer)
    for number, generation in numbers:
        if number:
            yield from _names(reader.get_object(IndirectObject(number, generation, reader)))


def _names(top: PdfObject | None) -> Iterator[str]:
    """Active names within one object; what it refers to is looked at by itself."""
    waiting: list[Any] = [top]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, DictionaryObject):
            values = [dict.__getitem__(thing, name) for name in thing]
            named = (each for each in (*thing, *values) if isinstance(each, str))
            yield from (name for name in named if name in ACTIVE)
            waiting += values
        elif isinstance(thing, ArrayObject):
            waiting += list(list.__iter__(thing))


def _png(content: bytes) -> None:
    """Each part of a PNG is whole, and nothing follows its end."""
    place, names = 8, list[bytes]()
    while names[-1:] != [b"IEND"] and place + 12 <= len(content):
        size, name = struct.unpack(">I4s", content[place : place + 8])
        end = place + 12 + size
        part = content[place + 4 : end - 4]
        if end > len(content) or zlib.crc32(part) != int.from_bytes(content[end - 4 : end]):
            raise _unfit(_("the picture is damaged"))
        names.append(name)
        place = end
    if place != len(content) or names[:1] != [b"IHDR"] or b"IDAT" not in names:
        raise _unfit(_("the picture is damaged"))


def _jpeg(content: bytes) -> None:
    """A JPEG has a frame with a size, and nothing follows its end."""
    damaged, place = _unfit(_("the picture is damaged")), 2
    if not content.rstrip(b"\0").endswith(b"\xff\xd9"):
        raise damaged
    while content[place : place + 1] == b"\xff" and place + 4 <= len(content):
        marker, size = struct.unpack(">BH", content[place + 1 : place + 4])
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            if height and width:
                return
            raise damaged
        place += 2 + size
    raise damaged


_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_KINDS: Mapping[bytes, tuple[str, Callable[[bytes], None]]] = {
    b"%PDF-": (PDF, _pdf),
    b"\x89PNG\r\n\x1a\n": (PNG, _png),
    b"\xff\xd8\xff": (JPEG, _jpeg),
}
"""By the first bytes: media type, and what is looked at."""
