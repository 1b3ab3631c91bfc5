"""Terms of reference as a Word document: real headings, tables with heads, pages numbered."""

import datetime as dt
import io
import zipfile
from typing import Final

from docx import Document
from docx.document import Document as WordDocument

from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.word_blocks import Writer
from sapar.terms.rendering.word_pages import number_pages, set_up
from sapar.terms.rendering.word_styles import style

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""Day that every part of the file bears: the first that such a file can hold."""


def word_of(outline: Outline) -> bytes:
    """The document; the same bytes for the same outline."""
    document = Document()
    style(document, outline.language)
    set_up(document)
    _say_what_it_is(document, outline)
    Writer(document, outline).write()
    number_pages(document, outline)
    return _packed(document)


def _say_what_it_is(document: WordDocument, outline: Outline) -> None:
    """Properties of the file: no author but the terms themselves, no clock."""
    properties = document.core_properties
    day = dt.datetime.combine(outline.dated, dt.time(), tzinfo=dt.UTC).replace(tzinfo=None)
    properties.title = outline.title.text[:250]
    properties.subject = outline.kind
    properties.keywords = outline.digest
    properties.language = outline.language
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = day
    properties.revision = 1


def _packed(document: WordDocument) -> bytes:
    """The file with all its parts in one order and dated alike."""
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _EARLIEST)
            part.compress_type, part.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            part.create_system = 3
            target.writestr(part, source.read(name))
    return packed.getvalue()
