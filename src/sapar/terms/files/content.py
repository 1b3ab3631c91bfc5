"""The text of a file: bounded, in UTF-8, and a text at all."""

import re
from pathlib import Path

from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.values.language import _, mark

SIZE_LIMIT = 16 * 1024 * 1024
"""Bytes that a document may have: ten thousand long clauses in three languages."""

START = Mark(1, 1)

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Signs that no text of a document needs, and that hide or turn what stands beside them, or end a
line in some programs and not in others."""

_TURN = mark("write the terms as YAML or JSON; `sapar terms read` drafts them from a document")
_SAVE = mark("save the file as text in UTF-8")

_KINDS = (
    (b"%PDF", mark("this is a PDF file, not terms as YAML or JSON"), _TURN),
    (b"PK\x03\x04", mark("this is a document of an office program or a ZIP archive"), _TURN),
    (b"\xd0\xcf\x11\xe0", mark("this is a document of an old office program"), _TURN),
    (b"{\\rtf", mark("this is a document in Rich Text Format"), _TURN),
    (b"\xff\xfe", mark("the text is in UTF-16"), _SAVE),
    (b"\xfe\xff", mark("the text is in UTF-16"), _SAVE),
)


def read_text(path: Path, faults: Faults) -> str:
    """The text of a file in UTF-8, with or without a byte order mark.

    Args:
        path: of the file.
        faults: to which what is wrong is added.

    Raises:
        UnusableDocumentError: T01 not readable, T02 too large, T03 no text in UTF-8, T04 another
            kind of file, T05 empty.
    """
    content = _bytes(path, faults)
    for start, message, reason in _KINDS:
        if content.startswith(start):
            faults.add("T04", START, _(message), _(reason))
    faults.raise_if_any()
    text = _decoded(content, faults)
    _look_for_signs(text, faults)
    if not text.strip():
        faults.add("T05", START, _("the file is empty"), _("`sapar terms new` writes a first one"))
    faults.raise_if_any()
    return text


def _bytes(path: Path, faults: Faults) -> bytes:
    content = b""
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        message = _("the file cannot be read: {error}").format(error=told)
        faults.add("T01", START, message, _("a readable file was expected"))
    if len(content) > SIZE_LIMIT:
        message = _("the file has more than {limit} bytes").format(limit=SIZE_LIMIT)
        faults.add("T02", START, message, _("move what is no clause into an annex"))
    faults.raise_if_any()
    return content


def _decoded(content: bytes, faults: Faults) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        faults.add("T03", place_of(before), _("the text is not in UTF-8 here"), _(_SAVE))
        faults.raise_now()


def _look_for_signs(text: str, faults: Faults) -> None:
    found = FORBIDDEN.search(text)
    if found is not None:
        message, reason = said_of(found.group())
        faults.add("T03", place_of(text[: found.start()]), message, reason)


def said_of(sign: str) -> tuple[str, str]:
    """What is wrong with a sign that no document needs, and the way out."""
    message = _("a sign that hides or turns text, or is none: U+{code:04X}")
    return message.format(code=ord(sign)), _("delete it and type the words around it again")


def place_of(before: str) -> Mark:
    """The place that follows some text."""
    return Mark(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
