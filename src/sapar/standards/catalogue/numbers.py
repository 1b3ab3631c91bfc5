"""Quantity and deadline of a commitment, as a file of the catalogue gives them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn

from sapar.standards.catalogue.commitment import Deadline
from sapar.standards.catalogue.words import known_word
from sapar.values.language import _
from sapar.values.unusable import UnusableError

MOMENTS = (
    "publication", "signature", "departure", "arrival", "end", "return", "request", "absence",
    "gap", "complaint",
)  # fmt: skip
"""Moments that a time is counted from, as terms of reference name them."""

SIDES = ("before", "after")

_KEYS = {"days", "working", "side", "moment", "earliest", "latest"}


def quantity_of(entries: Mapping[str, Any], place: str) -> Decimal | None:
    """The number under `quantity`; None without one.

    Raises:
        UnusableError: S10 if it is no number from 0 on.
    """
    given = entries.get("quantity")
    if given is None:
        return None
    if not _is_number(given) or given < 0:
        _refuse(f"{place}, quantity", given, _("a number from 0 on was expected"))
    return Decimal(str(given))


def deadline_of(entries: Mapping[str, Any], place: str) -> Deadline | None:
    """The deadline under `due`: days before or after a moment, or a stretch of the stay.

    Raises:
        UnusableError: S09 for an unknown moment or side, S10 if it is neither of the two.
    """
    given, place = entries.get("due"), f"{place}, due"
    if given is None:
        return None
    if not isinstance(given, dict) or not {*given} <= _KEYS:
        _refuse(place, given, _("days, working, side, moment, or earliest and latest, expected"))
    return _stretch(given, place) if "latest" in given else _counted(given, place)


def _counted(given: Mapping[str, Any], place: str) -> Deadline:
    days, working = given.get("days"), given.get("working", False)
    whole = isinstance(days, int) and not isinstance(days, bool) and days >= 0
    if not whole or not isinstance(working, bool) or "earliest" in given:
        _refuse(place, given, _("whole days from 0 on, with side and moment, were expected"))
    side = known_word(given.get("side"), SIDES, place)
    moment = known_word(given.get("moment"), MOMENTS, place)
    return Deadline(days=days, working=working, side=side, moment=moment)


def _stretch(given: Mapping[str, Any], place: str) -> Deadline:
    shares = [given.get("earliest", 0), given["latest"]]
    if not {*given} <= {"earliest", "latest"} or not all(map(_is_number, shares)):
        _refuse(place, given, _("earliest and latest were expected as shares of the stay"))
    if not 0 <= shares[0] < shares[1] <= 1:
        _refuse(place, given, _("earliest comes before latest, both from 0 to 1"))
    return Deadline(earliest=Decimal(str(shares[0])), latest=Decimal(str(shares[1])))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _refuse(place: str, given: object, reason: str) -> NoReturn:
    message = _("{given} cannot be used").format(given=f"{given!r:.80}")
    raise UnusableError("S10", place, message, reason)
