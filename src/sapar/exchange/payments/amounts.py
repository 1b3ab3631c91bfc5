"""Amounts as banks write them: decimal comma or point, thousands, signs before or behind."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_BLANK: Final = re.compile("[\\s'’\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]")  # noqa: RUF001
_CODE: Final = re.compile(r"^[A-Z]{3}|[A-Z]{3}$|[€$£₸₽]")
_FORM: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_MINUS: Final = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")
_GROUP: Final = 3


class NotAnAmountError(ValueError):
    """A text is no amount."""


class AmbiguousAmountError(ValueError):
    """A text can be read as two amounts, as 1.234."""


def decimal_mark(texts: Iterable[str]) -> str | None:
    """Which sign a column writes before decimals, by cells that can be read in one way only.

    Args:
        texts: cells of one column.

    Returns:
        `,` or `.`; None where no cell tells, or where two contradict each other.
    """
    told = {each for text in texts if (each := _mark(_bare(text)[1])) is not None}
    return told.pop() if len(told) == 1 else None


def amount_of(text: str, decimal: str | None) -> Decimal:
    """The number of a cell, exact; 0 for an empty one.

    Args:
        text: as it stands; a currency code or sign beside the number is passed over.
        decimal: sign before decimals in this column; None where nothing tells.

    Raises:
        NotAnAmountError: if it is no number.
        AmbiguousAmountError: if nothing tells thousands from decimals.

    >>> amount_of("1.234,50-", ","), amount_of("(1,234.50)", "."), amount_of("12 000", None)
    (Decimal('-1234.50'), Decimal('-1234.50'), Decimal('12000'))
    """
    sign, bare = _bare(text)
    if not bare:
        return Decimal(0)
    if not _FORM.fullmatch(bare):
        raise NotAnAmountError(text)
    own = _mark(bare)
    if own is None and _is_open(bare):
        if decimal is None:
            raise AmbiguousAmountError(text)
        own = decimal
    return sign * _number(bare, own, text)


def _bare(text: str) -> tuple[int, str]:
    """A sign, and the digits with what stands between them."""
    told = _BLANK.sub("", text)
    within = told.startswith("(") and told.endswith(")")
    told = _CODE.sub("", told[1:-1] if within else told)
    minus = within or told.startswith(_MINUS) or told.endswith(_MINUS)
    return (-1 if minus else 1), told.strip("+" + "".join(_MINUS))


def _mark(bare: str) -> str | None:
    """The sign before the decimals of one number; None where it has none or might have."""
    marks = [letter for letter in bare if letter in ".,"]
    if not marks or _is_open(bare):
        return None
    if len(set(marks)) > 1 or marks.count(marks[0]) == 1:
        return marks[-1]
    return None


def _is_open(bare: str) -> bool:
    """Whether one sign stands before three last digits, so that it may be of either kind."""
    head, _sep, tail = bare.replace(",", ".").rpartition(".")
    one = sum(letter in ".," for letter in bare) == 1
    return one and len(tail) == _GROUP and 1 <= len(head) <= _GROUP and head != "0"


def _number(bare: str, decimal: str | None, text: str) -> Decimal:
    whole, _sep, rest = bare.rpartition(decimal) if decimal and decimal in bare else (bare, "", "")
    groups = re.split("[.,]", whole)
    if len(groups) > 1 and any(len(group) != _GROUP for group in groups[1:]):
        raise NotAnAmountError(text)
    if len(groups) > 1 and len(groups[0]) > _GROUP:
        raise NotAnAmountError(text)
    return Decimal("".join(groups) + (f".{rest}" if rest else ""))
