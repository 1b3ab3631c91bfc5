"""A version as people read it: a PDF of its text, with room to sign by hand."""

from sapar.agreements.rendering.document import outline_of
from sapar.terms.rendering.pdf import pdf_of
from sapar_web.models import Version
from sapar_web.queries.signing.versions import version_document


def text_file(version: Version) -> bytes:
    """The text as PDF, in its first two languages side by side; the same bytes for each reader."""
    document = version_document(version)
    first, *others = document.languages
    return pdf_of(outline_of(document, first, beside=others[0] if others else None))
