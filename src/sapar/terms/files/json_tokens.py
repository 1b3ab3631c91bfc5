"""The words and signs of a JSON text, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined] # not in stubs
from typing import Final

from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.terms.files.scalars import NUMBER_LIMIT, Value, meant
from sapar.values.language import _

_NEXT = re.compile(r"[ \t\n]*")
_WORD = re.compile(r"(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?!\w)", re.A)

TEXT: Final = "text"
WORD: Final = "word"
END: Final = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A sign, text or word.

    Attributes:
        kind: the sign itself, `TEXT`, `WORD` (a number, `true`, `false`, `null`) or `END`.
        mark: where it begins.
        value: of a text or word.
    """

    kind: str
    mark: Mark
    value: Value = None


def tokens(text: str, faults: Faults) -> Iterator[Token]:
    """The tokens of a JSON text, and one for its end.

    Args:
        text: to be read.
        faults: to which what is wrong is added.

    Raises:
        UnusableDocumentError: T09 at what is no sign, text or word of JSON.
    """
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    at = _after_blanks(text, 0)
    while at < len(text):
        line = bisect_right(lines, at)
        token, at = _token(text, at, Mark(line, at - lines[line - 1] + 1), faults)
        at = _after_blanks(text, at)
        yield token
    yield Token(END, Mark(len(lines), at - lines[-1] + 1))


def _after_blanks(text: str, at: int) -> int:
    found = _NEXT.match(text, at)
    return at if found is None else found.end()


def _token(text: str, at: int, mark: Mark, faults: Faults) -> tuple[Token, int]:
    if text[at] in "{}[],:":
        return Token(text[at], mark), at + 1
    if text[at] == '"':
        return _quoted(text, at, mark, faults)
    word = _WORD.match(text, at)
    if word is None or word.end() - at > NUMBER_LIMIT:
        faults.add("T09", mark, _("this is not JSON"), _("text stands in double quotes"))
        faults.raise_now()
    return Token(WORD, mark, meant(word.group())), word.end()


def _quoted(text: str, at: int, mark: Mark, faults: Faults) -> tuple[Token, int]:
    try:
        value, end = scanstring(text, at + 1, True)  # noqa: FBT003 -- as the decoder calls it
    except JSONDecodeError as error:
        inside = Mark(mark.line, mark.column + max(error.pos - at, 0))
        message = _("this text does not end, or holds a sign that JSON does not allow")
        faults.add("T09", inside, message, _("a text ends with a double quote in its own line"))
        faults.raise_now()
    return Token(TEXT, mark, value), end
