"""Which encoding a line is in: the one that makes the likeliest European text of it.

Valid UTF-8 is UTF-8: other text is almost never valid by accident. Bytes that are not are read in
each candidate and scored letter by letter: a letter beside letters of its own case speaks for an
encoding, a box-drawing sign, a fraction or a control character speaks against it.
"""

import re
import unicodedata
from functools import lru_cache

CANDIDATES = ("cp1252", "cp850")
_GOOD_SIGNS = frozenset("’‘“”„–—…«»´`ºª°§•€")  # noqa: RUF001 -- the signs themselves
_RARE = frozenset("ÝýÞþÐðƒµŸÿ×÷¤")
_BEFORE_SHARP_S = frozenset("aeiouyäöü")
_PRESENT = re.compile(rb"[\x80-\xff]")
_WORDS = re.compile(rb"[^;,\t|\"\s]*[\x80-\xff][^;,\t|\"\s]*")
_GOOD, _POOR, _BAD = 1.0, -0.5, -3.0


def decode(line: bytes, encoding: str) -> str:
    """Read a line; bytes that cp1252 leaves undefined become C1 control characters."""
    if encoding != "cp1252":
        return line.decode(encoding)
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_windows(byte) for byte in line)


def is_utf8(line: bytes) -> bool:
    """Whether the bytes are valid UTF-8."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def likeliest(lines: list[bytes]) -> str:
    """The encoding of a file, by a sample of its lines: `utf-8`, `cp1252` or `cp850`."""
    beyond = [line for line in lines if not line.isascii()]
    if not beyond or sum(is_utf8(line) for line in beyond) * 2 > len(beyond):
        return "utf-8"
    return max(CANDIDATES, key=lambda name: sum(score(line, name) for line in beyond))


def encoding_of(line: bytes, usual: str) -> str:
    """The encoding of one line: the file's usual one unless another is plainly better."""
    if is_utf8(line):
        return "utf-8"
    if usual == "utf-8":
        return max(CANDIDATES, key=lambda name: score(line, name))
    usual_score = score(line, usual)
    best = max(CANDIDATES, key=lambda name: score(line, name))
    return best if score(line, best) > usual_score and _has_flaw(line, usual) else usual


def score(line: bytes, encoding: str) -> float:
    """How much the line looks like European text when read so; 0 if it is ASCII."""
    return sum(_word_score(word, encoding) for word in _WORDS.findall(line))


def _has_flaw(line: bytes, encoding: str) -> bool:
    return any(_word_score(word, encoding) < _flawless(word) for word in _WORDS.findall(line))


def _flawless(word: bytes) -> float:
    return 0.5 * _GOOD * len(_PRESENT.findall(word))


@lru_cache(maxsize=65536)
def _word_score(word: bytes, encoding: str) -> float:
    text = decode(word, encoding)
    return sum(_letter_score(text, at) for at, letter in enumerate(text) if letter > "\x7f")


def _letter_score(text: str, at: int) -> float:
    letter = text[at]
    if letter == "·":
        return _GOOD if text[at - 1 : at + 2].lower() == "l·l" else _BAD
    if letter in _GOOD_SIGNS:
        return _GOOD if _inside_word(text, at) else 0.5
    if letter in _RARE:
        return _POOR
    if not letter.isalpha():
        return 0.5 if unicodedata.category(letter) == "Zs" else _BAD
    return _GOOD if _case_fits(text, at) else _POOR


def _case_fits(text: str, at: int) -> bool:
    """An upper-case letter follows no lower-case one; a lower-case one stands in no capitals."""
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    if text[at].isupper():
        return not before.islower() and not (after.islower() and before.isalpha())
    if text[at] == "ß":
        return before.lower() in _BEFORE_SHARP_S
    return not after.isupper()


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha()


@lru_cache(maxsize=256)
def _windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
