"""Accounts: one for each party, item and currency, of what is owed or of what is paid."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from sapar.values.party import Party

PLACES: Final = 4
LARGEST: Final = Decimal(10) ** 14
"""Amounts have four decimals at most, as the dataset has, and fewer than 15 digits before them, so
that the sum of a thousand million of them is still exact in 28 digits."""

_CODE: Final = re.compile(r"[A-Z]{3}")


class Book(StrEnum):
    """What an account tells.

    Attributes:
        DUE: what is owed under an agreement or a claim.
        PAID: what was paid.
    """

    DUE = "due"
    PAID = "paid"


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """What one party has to do with one item in one currency.

    Attributes:
        book: of what is owed, or of what is paid.
        party: whose it is.
        item: what for, a code of `sapar.money.items` or one of the agreement's price list.
        currency: ISO 4217 code in capitals.

    Raises:
        ValueError: if there is no item, or the currency is not three capital letters.
    """

    book: Book
    party: Party
    item: str
    currency: str

    def __post_init__(self) -> None:
        if not self.item:
            raise ValueError("an account needs its item")
        if not _CODE.fullmatch(self.currency):
            raise ValueError(f"currency {self.currency!r}: expected three capital letters, as KZT")


def exact(number: Decimal) -> Decimal:
    """A number that a ledger can keep without rounding.

    Raises:
        TypeError: if it is not a Decimal.
        ValueError: if it is not finite, too large, or has more than four decimals.
    """
    if not isinstance(number, Decimal):
        raise TypeError(f"amount {number!r}: expected a Decimal, since floats lose cents")
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(f"amount {number}: expected fewer than 15 digits before the point")
    if number != number.quantize(Decimal(1).scaleb(-PLACES)):
        raise ValueError(f"amount {number}: expected {PLACES} decimals at most")
    return number
