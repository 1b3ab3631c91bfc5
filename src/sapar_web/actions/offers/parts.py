"""Parts of an offer that people write one by one, as in `valid_until` or `answers/c02`."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from sapar_web.actions.refusals import MissingError, UnfitError

SINGLE = ("mentors", "valid_until", "capacity", "languages", "notes")
"""Parts that stand alone. Who offers, what it answers and when it is dated, deeds write."""

PRICES = ("fee", "margin")
"""Parts of the money; its currency is that of the terms."""

LISTED = {"answers": ("answers", "clause"), "items": ("items", "id")}
"""Lists of which each part is written alone: its name in the document, and what names a part."""


def part_of(document: Mapping[str, Any], part: str) -> Any:
    """What stands in a part; None where nothing does.

    Raises:
        MissingError: if no part has that name.
    """
    if part in SINGLE:
        return document.get(part)
    if part in PRICES:
        return _money(document).get(part)
    rows, name, key = _list(document, part)
    return next((each for each in rows if each[key] == name), None)


def with_part(document: Mapping[str, Any], part: str, value: Any) -> dict[str, Any]:
    """The document with another value in a part; None takes the part out.

    Raises:
        MissingError: if no part has that name, or if it is a price and the terms have no money.
        UnfitError: if an answer or item is no group of fields.
    """
    if part in SINGLE:
        return _with(document, part, value)
    if part in PRICES:
        return {**document, "money": _with(_money(document), part, value)}
    rows, name, key = _list(document, part)
    if value is not None and not isinstance(value, Mapping):
        raise UnfitError({part: [_("a group of fields was expected")]})
    told = [] if value is None else [{**value, key: name}]
    places = [place for place, each in enumerate(rows) if each[key] == name]
    place = places[0] if places else len(rows)
    changed = [*rows[:place], *told, *rows[place + 1 :]]
    if part.startswith("items/"):
        return {**document, "money": _with(_money(document), "items", changed)}
    return _with(document, "answers", changed)


def _with(group: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    changed = {**group, name: value}
    if value is None:
        changed.pop(name)
    return changed


def _money(document: Mapping[str, Any]) -> Mapping[str, Any]:
    money: Mapping[str, Any] | None = document.get("money")
    if money is None:
        raise MissingError
    return money


def _list(document: Mapping[str, Any], part: str) -> tuple[list[Any], str, str]:
    """The rows of a list, the name of one of them, and by which key it is named."""
    listed, _slash, name = part.partition("/")
    if listed not in LISTED or not name:
        raise MissingError
    within, key = LISTED[listed]
    group = _money(document) if listed == "items" else document
    return list(group.get(within, ())), name, key
