"""Amounts of money: an exact number and its currency, never apart."""

import re
from dataclasses import dataclass
from decimal import Decimal

_FORM = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money.

    Attributes:
        number: exact, finite; may be negative (a refund).
        currency: ISO 4217 code in capitals.

    Raises:
        TypeError: if the number is not a Decimal.
        ValueError: if the number is not finite, the code is not three capital letters, or two
            currencies meet in one sum.
    """

    number: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.number, Decimal):
            raise TypeError(f"amount {self.number!r}: expected a Decimal, since floats lose cents")
        if not self.number.is_finite():
            raise ValueError(f"amount {self.number}: expected a finite number")
        if not _FORM.fullmatch(self.currency):
            raise ValueError(f"currency {self.currency!r}: expected three capital letters, as KZT")

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.number + self._same_currency(other).number, self.currency)

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.number - self._same_currency(other).number, self.currency)

    def __neg__(self) -> "Amount":
        return Amount(-self.number, self.currency)

    def __str__(self) -> str:
        return f"{self.number:,.2f} {self.currency}"

    def _same_currency(self, other: "Amount") -> "Amount":
        if other.currency != self.currency:
            raise ValueError(f"{self} and {other}: convert to one currency before adding")
        return other
