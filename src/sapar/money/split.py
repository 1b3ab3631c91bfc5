"""A part of some money, while for another part nobody knows where it belongs."""

from dataclasses import dataclass
from decimal import Decimal

from sapar.money.total import Total
from sapar.values.language import _
from sapar.values.measured import Measured


@dataclass(frozen=True, slots=True)
class Split:
    """Money divided in three, in one currency.

    Attributes:
        part: what is asked for.
        rest: known to be something else.
        unknown: may be either.
        rows: how many payments there are.
        rows_without_amount: how many of them lack their amount.
    """

    part: Decimal
    rest: Decimal
    unknown: Decimal
    rows: int
    rows_without_amount: int = 0

    def share(self, *, method: str, unknown_reason: str) -> Measured:
        """The part's share of the known money, part / (part + rest), with its bounds.

        Where some money is unknown the interval is what the share could be if all of it, or none,
        were the part: part / all to (part + unknown) / all. These are bounds by arithmetic (as in
        Manski 2003, *Partial Identification of Probability Distributions*), no sampling interval.
        Coverage is the known share of the money times the share of rows that have an amount.

        Args:
            method: the sentence shown with the figure.
            unknown_reason: what to say if all of the money is unknown.

        Returns:
            The share from 0 to 1, with n = payments that have an amount; not computable if there
            is no money, if all of it is unknown, or if refunds exceed payments in one of the
            three, since a net has no share.
        """
        whole = self.part + self.rest + self.unknown
        reason = self._absence(whole, unknown_reason)
        if reason:
            return Measured.not_computable(reason, n=self.rows, coverage=0.0)
        known = self.part + self.rest
        bounds = (self.part / whole, (self.part + self.unknown) / whole) if self.unknown else None
        if bounds:
            method = _("{method}; bounds: none or all of the unknown money is that part").format(
                method=method
            )
        if self.rows_without_amount:
            method = _("{method}; {rows} payments without an amount are not in it").format(
                method=method, rows=self.rows_without_amount
            )
        return Measured.of(
            float(self.part / known),
            low=float(bounds[0]) if bounds else None,
            high=float(bounds[1]) if bounds else None,
            n=self.rows - self.rows_without_amount,
            coverage=float(known / whole) * self._total(whole).answered,
            method=method,
        )

    def _total(self, whole: Decimal) -> Total:
        return Total(whole, self.rows, self.rows_without_amount)

    def _absence(self, whole: Decimal, unknown_reason: str) -> str | None:
        if min(self.part, self.rest, self.unknown) < 0:
            return _("refunds exceed payments in a part of the money, and a net has no share")
        if absence := self._total(whole).absence:
            return absence
        if not whole:
            return _("no money moved: the amounts sum to zero")
        return None if self.part + self.rest else unknown_reason
