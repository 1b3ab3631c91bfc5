"""Sums of money that know what they could not count."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sapar.money.flow import Flow
from sapar.values.amount import Amount
from sapar.values.language import _


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of money in one currency; one row of `sapar.money.measures.totals`.

    Attributes:
        amount: exact sum of the amounts that are known.
        rows: how many payments.
        rows_without_amount: how many of them lack their amount.

    Raises:
        ValueError: if a count is below zero or more rows lack an amount than there are.
    """

    amount: Decimal
    rows: int
    rows_without_amount: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.rows_without_amount <= self.rows:
            raise ValueError(f"{self.rows_without_amount} of {self.rows} rows without an amount")

    @classmethod
    def of(cls, flows: Iterable[Flow]) -> "Total":
        """The total of some flows of one currency.

        Raises:
            ValueError: if two currencies meet.
        """
        listed = list(flows)
        amounts = [flow.amount for flow in listed if flow.amount is not None]
        return cls(_sum(amounts), len(listed), len(listed) - len(amounts))

    def __add__(self, other: "Total") -> "Total":
        return Total(
            self.amount + other.amount,
            self.rows + other.rows,
            self.rows_without_amount + other.rows_without_amount,
        )

    @property
    def answered(self) -> float:
        """Share of the rows whose amount is known; 0 where there is no row."""
        return (self.rows - self.rows_without_amount) / self.rows if self.rows else 0.0

    @property
    def absence(self) -> str | None:
        """Why nothing can be computed from this total; None where something can."""
        if not self.rows:
            return _("no payment is recorded")
        if self.rows == self.rows_without_amount:
            return _("no amount is recorded")
        return None


NOTHING = Total(Decimal(0), 0)


def _sum(amounts: list[Amount]) -> Decimal:
    if not amounts:
        return Decimal(0)
    return sum(amounts[1:], start=amounts[0]).number
