"""A version as people read it: a PDF of its text, with room to sign by hand."""

from sapar.agreements.rendering.document import outline_of
from sapar.terms.rendering.pdf import pdf_of
from sapar_web.models import Version
from sapar_web.queries.kept import Kept
from sapar_web.queries.signing.versions import version_document

MOST = 16 * 2**20
"""Bytes of files that a process keeps: to set one takes a second."""

_KEPT = Kept[bytes](MOST)


def text_file(version: Version) -> bytes:
    """The text as PDF, in its first two languages side by side; the same bytes for each reader."""
    return _KEPT.get(version.digest, lambda: _made(version))


def _made(version: Version) -> bytes:
    document = version_document(version)
    first, *others = document.languages
    return pdf_of(outline_of(document, first, beside=others[0] if others else None))
