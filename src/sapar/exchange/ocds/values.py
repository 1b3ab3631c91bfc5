"""Texts, numbers, days and amounts as the Open Contracting Data Standard writes them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sapar.values.wording import Language

_MIDNIGHT = "T00:00:00Z"

_DAY = 10


def texts(field: str, words: Any) -> dict[str, Any]:
    """A text under its field; by language under the field with the language behind it, too.

    >>> texts("title", {"kk": "Сапар"})
    {'title': 'Сапар', 'title_kk': 'Сапар'}
    """
    if words is None:
        return {}
    if isinstance(words, str):
        return {field: words}
    by_language = {f"{field}_{language}": text for language, text in words.items()}
    return {field: next(iter(words.values())), **by_language}


def words(group: Mapping[str, Any], field: str) -> Any:
    """The text, or the texts by language, that `texts` wrote."""
    found = {
        str(language): group[f"{field}_{language}"]
        for language in Language
        if f"{field}_{language}" in group
    }
    return found or group.get(field)


def exact(text: str | None) -> int | float | None:
    """A number in JSON, or None where a reader's double would not hold it exactly."""
    if text is None:
        return None
    number = Decimal(text)
    if number == number.to_integral_value():
        return int(number)
    near = float(number)
    return near if Decimal(repr(near)) == number and "e" not in repr(near) else None


def plain(number: Any) -> str | None:
    """A number that was read, as the text that documents hold; None for what is no number."""
    if isinstance(number, bool) or not isinstance(number, int | float | Decimal):
        return None
    exact = Decimal(str(number))
    return format(exact.normalize(), "f") if exact.is_finite() else None


def moment(day: str | None) -> str | None:
    """A day as a moment of time: its midnight, UTC."""
    return None if day is None else day + _MIDNIGHT


def day(moment: Any) -> str | None:
    """The day of a moment."""
    return moment[:_DAY] if isinstance(moment, str) else None


def amount(text: str | None, currency: str | None) -> dict[str, Any]:
    """An amount of money; empty where it cannot be told exactly."""
    number = exact(text)
    return {} if number is None or currency is None else {"amount": number, "currency": currency}


def filled(**fields: Any) -> dict[str, Any]:
    """A group without the fields that hold nothing."""
    return {name: value for name, value in fields.items() if value not in (None, {}, [])}


def groups(value: Any) -> Sequence[Mapping[str, Any]]:
    """The groups of a list; nothing of what is none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def group(value: Any) -> Mapping[str, Any]:
    """A group; an empty one for what is none."""
    return value if isinstance(value, dict) else {}
