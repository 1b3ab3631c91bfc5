"""The marks at the beginning of a text file: UTF-8 with a mark, UTF-16."""

import codecs
from collections.abc import Iterator
from itertools import chain

_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def as_utf8(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The bytes without a byte order mark, and in UTF-8 where it says UTF-16.

    Bytes without a mark pass as they are.
    """
    first = next(chunks, b"")
    while first and len(first) < len(codecs.BOM_UTF8) and (more := next(chunks, b"")):
        first += more
    encoding = _WIDE.get(first[:2])
    if encoding is not None:
        return _narrowed(chain([first[2:]], chunks), encoding)
    return chain([first.removeprefix(codecs.BOM_UTF8)], chunks)


def _narrowed(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for chunk in chunks:
        yield decoder.decode(chunk).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
