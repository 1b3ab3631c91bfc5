"""Words of the catalogue's files that come from a list: parties, checks, units, moments."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from sapar.values.language import _
from sapar.values.unusable import UnusableError

Word = TypeVar("Word", bound=StrEnum)


def word_of(entries: Mapping[str, Any], key: str, known: Collection[str], place: str) -> str:
    """The word under `key`.

    Raises:
        UnusableError: S09 if it is missing or none of those that are known.
    """
    return known_word(entries.get(key), known, f"{place}, {key}")


def words_of(
    entries: Mapping[str, Any], key: str, kind: type[Word], place: str
) -> tuple[Word, ...]:
    """The words under `key`, in their order.

    Args:
        entries: a table of the file.
        key: under which a list stands.
        kind: whose values they are.
        place: file and table, for messages.

    Raises:
        UnusableError: S09 if there is none, one is not known, or one stands there twice.
    """
    given = entries.get(key)
    listed = given if isinstance(given, list) else [given]
    found = [kind(known_word(word, tuple(kind), f"{place}, {key}")) for word in listed]
    if not found or len(set(found)) < len(found):
        raise UnusableError(
            "S09",
            f"{place}, {key}",
            _("the list is empty or names one twice"),
            _("each word was expected once"),
        )
    return tuple(found)


def known_word(word: object, known: Collection[str], place: str) -> str:
    """The word itself.

    Raises:
        UnusableError: S09 if it is none of those that are known.
    """
    if isinstance(word, str) and word in known:
        return word
    near = get_close_matches(str(word), known, n=1)
    expected = _("did you mean {word}?").format(word=near[0]) if near else ", ".join(known)
    message = _("{word} is not known").format(word=f"{word!r:.60}")
    raise UnusableError("S09", place, message, expected)
