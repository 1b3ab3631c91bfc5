"""Published terms made to be read: made once, kept for a while, one at a time."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from threading import BoundedSemaphore

from sapar.terms.files.writing import yaml_of
from sapar.terms.rendering.document import outline_of
from sapar.terms.rendering.outline import Outline
from sapar.terms.rendering.page import page_of
from sapar.terms.rendering.pdf import pdf_of
from sapar.values.wording import Language
from sapar_web.models import Terms
from sapar_web.queries.kept import Kept
from sapar_web.queries.terms.documents import frozen
from sapar_web.queries.turns import PATIENCE, turn

MOST = 32 * 2**20
"""Bytes of files that a process keeps: of usual terms, some 300 files."""

AGAIN = 10
"""Seconds after which a reader who got no place may ask again."""

WAITING = 2
"""Readers that are made something for, or wait: the other threads stay free for pages."""

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES: Mapping[str, str] = {"pdf": "application/pdf", "docx": _DOCX, "html": "text/html"}
"""Media types of files in a language."""


def _word(outline: Outline) -> bytes:
    from sapar.terms.rendering.word import word_of  # noqa: PLC0415 -- slow to load

    return word_of(outline)


_MAKERS: Mapping[str, Callable[[Outline], bytes]] = {
    "pdf": pdf_of,
    "docx": _word,
    "html": page_of,
}
_PLACES = BoundedSemaphore(WAITING)
_TURN = BoundedSemaphore(1)
_KEPT = Kept[bytes](MOST)


def file_of(terms: Terms, language: Language, ending: str) -> bytes:
    """Published terms as a file in a language, out of the frozen document alone.

    Args:
        terms: that were published.
        language: of the reader.
        ending: one of `TYPES`.

    Raises:
        BusyError: if others' files took too long to make.
    """
    canonical = terms.canonical
    key = (terms.digest, language, ending)
    return _KEPT.in_turn(key, lambda: _MAKERS[ending](outlined(canonical, language)), _in_turn)


@contextmanager
def _in_turn() -> Iterator[None]:
    with turn(_PLACES, 0, AGAIN), turn(_TURN, PATIENCE, AGAIN):
        yield


@lru_cache(4)
def outlined(canonical: str, language: Language) -> Outline:
    """What a rendered document says, out of its canonical form."""
    return outline_of(frozen(canonical), language)


def as_yaml(canonical: str) -> str:
    """A frozen document as YAML."""
    return yaml_of(frozen(canonical), schema=None)
