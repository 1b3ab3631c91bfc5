"""The parts of a Word document: an archive of XML, unpacked within bounds and without entities."""

import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from sapar.exchange.prose.content import OLE, other_kind
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_PART_BYTES = 64 << 20
"""Bytes that one part may unpack to: the text of 60 pages has about one million."""

HIGHEST_RATIO = 200
FREE_BYTES = 8 << 20
MOST_PARTS = 5000


@dataclass(slots=True)
class Package:
    """A Word document as an archive.

    Attributes:
        place: its name, for messages.
        archive: opened.
        names: of its parts.
    """

    place: str
    archive: zipfile.ZipFile
    names: frozenset[str] = field(default_factory=frozenset)

    def part(self, name: str) -> etree._Element | None:
        """A part as XML; None where the document has none of that name.

        Raises:
            UnusableError: word-damaged, word-swells, word-entities.
        """
        if name not in self.names:
            return None
        content = self._unpacked(name)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or _wide(content):
            message = _("{part} declares entities").format(part=name)
            reason = _("Word writes none; they can swell a document or reach for other files")
            raise UnusableError("word-entities", self.place, message, reason)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(content, parser)
        except (etree.LxmlError, ValueError) as problem:
            raise _damaged(self.place, f"{name}: {problem}") from problem

    def _unpacked(self, name: str) -> bytes:
        """A part, read no further than the bound: the size that an archive tells may be a lie."""
        try:
            packed = self.archive.getinfo(name).compress_size
            with self.archive.open(name) as part:
                content = part.read(MOST_PART_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as problem:
            raise _damaged(self.place, f"{name}: {problem}") from problem
        except (RuntimeError, NotImplementedError) as problem:
            raise _locked(self.place) from problem
        swollen = len(content) > max(FREE_BYTES, HIGHEST_RATIO * max(1, packed))
        if swollen or len(content) > MOST_PART_BYTES:
            message = _("{part} unpacks to more than {size} bytes").format(
                part=name, size=len(content) - 1
            )
            reason = _("far more than text packs into so little: refused")
            raise UnusableError("word-swells", self.place, message, reason)
        return content


def opened(content: bytes, place: str) -> Package:
    """The archive of a Word document.

    Raises:
        UnusableError: prose-not-its-kind, word-locked, word-damaged, word-swells.
    """
    if content.startswith(OLE):
        raise _locked(place)
    if not content.startswith(b"PK"):
        raise other_kind(place, _("a Word document"), _("it does not begin as one"))
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        raise _damaged(place, str(problem)) from problem
    names = archive.namelist()
    if len(names) > MOST_PARTS:
        message = _("the document has {count} parts").format(count=len(names))
        reason = _("a Word document has some dozens: refused")
        raise UnusableError("word-swells", place, message, reason)
    if "word/document.xml" not in names:
        raise other_kind(place, _("a Word document"), _("it has no part word/document.xml"))
    return Package(place, archive, frozenset(names))


def _wide(content: bytes) -> bool:
    """Whether it is in UTF-16 or UTF-32, in which a declaration would not be seen above."""
    return content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:64]


def _damaged(place: str, problem: str) -> UnusableError:
    message = _("the Word document is damaged: {problem}").format(problem=f"{problem:.120}")
    reason = _("expected a whole document; open it in Word and save it again")
    return UnusableError("word-damaged", place, message, reason)


def _locked(place: str) -> UnusableError:
    message = _("the document is locked with a password, or in the format of Word before 2007")
    reason = _("open it in Word and save it as .docx without a password")
    return UnusableError("word-locked", place, message, reason)
