"""Published terms made to be read: made once, kept for a while, one at a time."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from threading import BoundedSemaphore

from sapar.terms.document.terms import Terms as Document
from sapar.terms.files.writing import yaml_of
from sapar.terms.rendering.document import outline_of
from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.page import page_of
from sapar.terms.rendering.pdf import pdf_of
from sapar.terms.rendering.word import word_of
from sapar.values.wording import Language
from sapar_web.models import Terms

KEPT = 64
"""Files that a process keeps: of usual terms some 20 MB."""

PATIENCE = 20.0
"""Seconds that a reader waits for their turn."""

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES: Mapping[str, str] = {"pdf": "application/pdf", "docx": _WORD, "html": "text/html"}
"""Media types of files in a language."""

_MAKERS: Mapping[str, Callable[[Outline], bytes]] = {
    "pdf": pdf_of,
    "docx": word_of,
    "html": page_of,
}
_TURN = BoundedSemaphore(1)


class BusyError(Exception):
    """Too many readers want files that have to be made first: they may ask again."""


def file_of(terms: Terms, language: Language, ending: str) -> bytes:
    """Published terms as a file in a language, out of the frozen document alone.

    Args:
        terms: that were published.
        language: of the reader.
        ending: one of `TYPES`.

    Raises:
        BusyError: if others' files took too long to make.
    """
    return _file(terms.canonical, language, ending)


@lru_cache(KEPT)
def _file(canonical: str, language: Language, ending: str) -> bytes:
    if not _TURN.acquire(timeout=PATIENCE):
        raise BusyError
    try:
        return _MAKERS[ending](outlined(canonical, language))
    finally:
        _TURN.release()


@lru_cache(KEPT)
def outlined(canonical: str, language: Language) -> Outline:
    """What a rendered document says, out of its canonical form."""
    return outline_of(Document.model_validate(json.loads(canonical)), language)


def as_yaml(canonical: str) -> str:
    """A frozen document as YAML."""
    return yaml_of(Document.model_validate(json.loads(canonical)), schema=None)
