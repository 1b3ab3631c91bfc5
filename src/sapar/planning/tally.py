"""In how many stays something is so, may be so, and in how many nothing is recorded."""

from dataclasses import dataclass, fields

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.proportion import proportion


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Stays, or schemes, sorted by what their planning record says.

    Attributes:
        units: all of them that are spoken of.
        recorded: those of which any event of planning is recorded.
        so: recorded ones of which it is so.
        may_be: recorded ones of which it may be so, since a date is missing.

    Raises:
        ValueError: if a part is below zero or larger than its whole.
    """

    units: int
    recorded: int
    so: int
    may_be: int = 0

    def __post_init__(self) -> None:
        known_or_open = self.so + self.may_be
        if min(self.so, self.may_be) < 0 or not known_or_open <= self.recorded <= self.units:
            raise ValueError(f"{self}: a part is larger than its whole")

    def __add__(self, other: "Tally") -> "Tally":
        names = (each.name for each in fields(self))
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in names})

    def share(self, *, method: str, sampled: bool = True) -> Measured:
        """The share of stays of which it is so, among those of which it is known.

        The 95 % Wilson interval is widened by what is unknown: its low end takes each of these
        stays for one where it is not so, its high end for one where it is. Coverage is the share
        of all stays that are known: those without any record, or without dates, are not.

        Args:
            method: what the share is, in words.
            sampled: whether the stays are a sample. If they are all there are, nothing was drawn:
                the two ends are bounds by what is unknown, and without it there are none.

        Returns:
            A share from 0 to 1 with n = known stays; not computable if nothing is known.
        """
        known = self.recorded - self.may_be
        if not known:
            return Measured.not_computable(self._absence(), n=self.recorded, coverage=0.0)
        if not sampled:
            return self._bounded(known, method)
        found = proportion(self.so, known, method=method, coverage=known / self.units)
        return self._widened(found) if self.may_be else found

    def _widened(self, found: Measured) -> Measured:
        at_least = proportion(self.so, self.recorded, method=found.method)
        at_most = proportion(self.so + self.may_be, self.recorded, method=found.method)
        lows, highs = (found.low, at_least.low), (found.high, at_most.high)
        return Measured.of(
            found.value or 0.0,
            low=min(low for low in lows if low is not None),
            high=max(high for high in highs if high is not None),
            n=found.n,
            coverage=found.coverage or 0.0,
            method=_("{method}, widened by what has no date").format(method=found.method),
        )

    def _bounded(self, known: int, method: str) -> Measured:
        ends = (self.so / self.recorded, (self.so + self.may_be) / self.recorded)
        low, high = ends if self.may_be else (None, None)
        dateless = _("{method}; bounds by what has no date") if self.may_be else "{method}"
        return Measured.of(
            self.so / known,
            low=low,
            high=high,
            n=known,
            coverage=known / self.units,
            method=dateless.format(method=method),
        )

    def _absence(self) -> str:
        if not self.units:
            return _("there is nothing to count")
        if not self.recorded:
            return _("no planning is recorded")
        return _("the dates that would tell planning from running are missing")
