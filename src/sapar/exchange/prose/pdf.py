"""PDF as blocks, by pypdf."""

import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from sapar.exchange.prose.content import other_kind
from sapar.exchange.prose.pages import body_lines
from sapar.exchange.prose.paragraphs import paragraphs
from sapar.terms.prose.block import Prose
from sapar.values.finding import Finding, Severity
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOST_PAGES = 1000
_LISTED = 12
_BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    OSError,
    struct.error,
    zlib.error,
)
"""What pypdf raises on files that are cut or wrong: it checks little itself."""


def read_pdf(content: bytes, place: str) -> Prose:
    """The paragraphs of a PDF, in the order in which the file holds its text.

    Args:
        content: of the file.
        place: its name, for messages.

    Raises:
        UnusableError: prose-not-its-kind, pdf-locked, pdf-damaged, pdf-too-long, pdf-scanned.
    """
    if b"%PDF-" not in content[:1024]:
        raise other_kind(place, _("a PDF"), _("it does not begin as one"))
    with _silent():
        pages = _pages(content, place)
    empty = [number for number, page in enumerate(pages, 1) if not page.strip()]
    if len(empty) == len(pages):
        raise _scanned(place, empty)
    notes = (_without_text(place, empty),) if empty else ()
    return Prose(place, tuple(paragraphs(body_lines(pages))), notes)


def _pages(content: bytes, place: str) -> list[str]:
    try:
        reader = PdfReader(BytesIO(content), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
        if not locked and count <= MOST_PAGES:
            pages = [page.extract_text() for page in reader.pages]
    except DependencyError:
        locked = True
    except _BROKEN as problem:
        message = _("the PDF is damaged: {problem}").format(problem=f"{problem!s:.80}")
        reason = _("expected a whole PDF; open it, and save or print it to PDF again")
        raise UnusableError("pdf-damaged", place, message, reason) from problem
    if locked:
        message = _("the PDF is locked with a password")
        reason = _("save it without a password, or ask for the text in another format")
        raise UnusableError("pdf-locked", place, message, reason)
    if count > MOST_PAGES:
        message = _("the PDF has {count} pages").format(count=count)
        reason = _("at most {most} are read").format(most=MOST_PAGES)
        raise UnusableError("pdf-too-long", place, message, reason)
    return pages


@contextmanager
def _silent() -> Iterator[None]:
    """Without pypdf's warnings on standard error: what matters is said once, by Sapar."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


def _scanned(place: str, empty: list[int]) -> UnusableError:
    message = _("no page has text ({pages}): it holds pictures of pages").format(
        pages=_listed(empty)
    )
    reason = _("run text recognition (OCR) on it first, or ask for the text in another format")
    return UnusableError("pdf-scanned", place, message, reason)


def _without_text(place: str, empty: list[int]) -> Finding:
    message = _("pages without text: {pages}").format(pages=_listed(empty))
    reason = _("they are blank or pictures of pages, and nothing of them was read")
    return Finding("pages-without-text", Severity.WARNING, place, message, reason)


def _listed(pages: list[int]) -> str:
    shown = ", ".join(str(page) for page in pages[:_LISTED])
    more = len(pages) - _LISTED
    return _("{shown} and {more} more").format(shown=shown, more=more) if more > 0 else shown
