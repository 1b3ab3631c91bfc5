"""Whole numbers in what somebody sent: in an address, or in a field of a form."""

from typing import TypeVar

DIGITS = 18
"""Digits of a number that a key of the database can hold."""

OF_A_REVISION = 9
"""Digits of a number that an ordinary column can hold."""

Otherwise = TypeVar("Otherwise")


def whole_of(text: str, otherwise: Otherwise, digits: int = DIGITS) -> int | Otherwise:
    """A whole number of zero or more; something else for what is none, or too long.

    Args:
        text: as it was sent.
        otherwise: for what is no such number.
        digits: that it may have.
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else otherwise
