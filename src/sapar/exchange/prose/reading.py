"""A file of prose, whatever its format, as blocks of text."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from sapar.exchange.prose.content import content_of
from sapar.exchange.prose.pdf import read_pdf
from sapar.exchange.prose.plain import read_plain
from sapar.exchange.prose.web import read_web
from sapar.exchange.prose.word import read_word
from sapar.terms.prose.block import Prose
from sapar.values.language import _
from sapar.values.unusable import UnusableError

READERS: Mapping[str, Callable[[bytes, str], Prose]] = MappingProxyType(
    {
        ".docx": read_word,
        ".docm": read_word,
        ".pdf": read_pdf,
        ".html": read_web,
        ".htm": read_web,
        ".txt": read_plain,
    }
)
"""How a file is read, by its ending."""


def read_prose(path: Path) -> Prose:
    """The blocks of a Word document, a PDF, a web page or a text file.

    Args:
        path: of the file; its ending says its format.

    Raises:
        UnusableError: prose-unknown-kind for another ending, no-text where nothing can be read,
            and what the reader of the format raises.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None and not path.is_dir():
        message = _("files ending in {ending} are not read").format(ending=path.suffix or "nothing")
        reason = _("expected one of {endings}").format(endings=", ".join(READERS))
        raise UnusableError("prose-unknown-kind", str(path), message, reason)
    content = content_of(path)
    prose = (reader or read_plain)(content, str(path))
    if not prose.blocks:
        message = _("the file has no text")
        raise UnusableError("no-text", str(path), message, _("expected clauses in words"))
    return prose
