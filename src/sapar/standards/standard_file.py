"""A standard on disk: a small TOML file of facts, with its version, source and date."""

import datetime as dt
import tomllib
from collections.abc import Callable, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from sapar.values.language import _
from sapar.values.unusable import UnusableError

SIZE_LIMIT = 1024 * 1024
"""Bytes that a file of facts may have: twenty times the largest that comes with Sapar."""

Value = TypeVar("Value")


def shipped(name: str) -> Traversable:
    """A file of facts that comes with Sapar, by its name (`countries.toml`)."""
    return resources.files("sapar.standards") / "data" / name


def read_facts(file: Traversable) -> dict[str, Any]:
    """The content of a TOML file in UTF-8, with or without a byte order mark.

    Args:
        file: a path, or a file inside the package.

    Raises:
        UnusableError: S01 not readable, S02 larger than `SIZE_LIMIT`, S03 not TOML.
    """
    content = _read_limited(file)
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnusableError(
            "S03",
            str(file),
            _("the file is not TOML in UTF-8: {error}").format(error=error),
            _("groups and other standards are TOML files, as docs/reference/groups.md shows"),
        ) from error


def _read_limited(file: Traversable) -> bytes:
    try:
        with file.open("rb") as stream:
            content: bytes = stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise UnusableError(
            "S01",
            str(file),
            _("the file cannot be read: {error}").format(error=error.strerror or error),
            _("a readable file was expected"),
        ) from error
    if len(content) > SIZE_LIMIT:
        raise UnusableError(
            "S02",
            str(file),
            _("the file has more than {limit} bytes").format(limit=SIZE_LIMIT),
            _("a file of groups is small; is this another file?"),
        )
    return content


def table_of(entries: Mapping[str, Any], key: str, place: str) -> dict[str, Any]:
    """The table under `key`.

    Raises:
        UnusableError: S04 if it is missing or not a table.
    """
    table: dict[str, Any] = _typed(entries, key, place, _is_table, _("a table"))
    return table


def text_of(entries: Mapping[str, Any], key: str, place: str) -> str:
    """The text under `key`, without blanks at its ends.

    Raises:
        UnusableError: S04 if it is missing, not text, or blank.
    """
    text: str = _typed(entries, key, place, _is_text, _("text"))
    return text.strip()


def date_of(entries: Mapping[str, Any], key: str, place: str) -> str:
    """The date under `key`, a TOML date or text in that form, as `YYYY-MM-DD`.

    Raises:
        UnusableError: S04 if it is missing or not a date.
    """
    return str(_typed(entries, key, place, _is_date, _("a date, as in 2026-11-23")))


def _typed(
    entries: Mapping[str, Any],
    key: str,
    place: str,
    is_right: Callable[[Any], bool],
    expected: str,
) -> Any:
    if key not in entries:
        message = _("{key} is missing").format(key=key)
    elif not is_right(entries[key]):
        message = _("{key} is {value}").format(key=key, value=f"{entries[key]!r:.60}")
    else:
        return entries[key]
    raise UnusableError(
        "S04", place, message, _("{key} must be {expected}").format(key=key, expected=expected)
    )


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value).isoformat() == value
        except ValueError:
            return False
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)
