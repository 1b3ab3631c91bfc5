"""Recognition: whether credit goes to those who did the work."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sapar.effort.credit import NO_CREDIT, WEIGHTS, Credits, Weights, credit_shares
from sapar.effort.gap import divergence, mismatch
from sapar.effort.hours import NO_WORK, Hours, effort_shares
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Of how many stays effort and credit are both recorded, as `measures.in_both` marks it.

    Attributes:
        stays: all of them.
        with_effort: those with an entry of work.
        with_credit: those with a credit.
        with_both: those with both.
    """

    stays: int
    with_effort: int
    with_credit: int
    with_both: int

    @property
    def coverage(self) -> float:
        """Share of the stays in which credit can be held against work."""
        return self.with_both / self.stays if self.stays else 0.0


@dataclass(frozen=True, slots=True)
class Recognition:
    """Credit held against work.

    Attributes:
        effort: share of the hours, h, by party.
        credit: share of the credit, c, by party.
        ratio: c / h by party: below one, credited for less than was done.
        log_ratio: its natural logarithm, the same distance for half and for double.
        mismatch: half the sum of |c - h|, from 0 to 1: the share of all credit that would have
            to change hands.
        divergence: sum of c ln(c / h), 0 if credit follows work.
    """

    effort: dict[Party, Measured]
    credit: dict[Party, Measured]
    ratio: dict[Party, Measured]
    log_ratio: dict[Party, Measured]
    mismatch: Measured
    divergence: Measured


def recognition(
    hours: Mapping[Party, Hours],
    credits_of: Mapping[Party, Credits],
    weights: Weights = WEIGHTS,
    coverage: float = 1.0,
) -> Recognition:
    """Credit shares against effort shares.

    Args:
        hours: by party, of the same stays as the credits.
        credits_of: by party. A party in only one of the two has nothing of the other.
        weights: of the degrees of a role.
        coverage: share of the stays spoken of that have both, as `Record.coverage`.

    Returns:
        All figures, with n = entries of work and credits together; each is not computable where
        there is no work or no credit to hold against it.
    """
    parties = [party for party in Party if party in hours or party in credits_of]
    effort = effort_shares({party: hours.get(party, NO_WORK) for party in parties})
    credit = credit_shares({party: credits_of.get(party, NO_CREDIT) for party in parties}, weights)
    pairs = {party: _Pair(effort[party], credit[party], coverage) for party in parties}
    return Recognition(
        effort,
        credit,
        {party: pair.ratio() for party, pair in pairs.items()},
        {party: pair.log_ratio() for party, pair in pairs.items()},
        _over_all(pairs, mismatch, _("half the sum of |credit share - effort share|")),
        _over_all(pairs, divergence, _("sum of credit share * ln(credit share / effort share)")),
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """One party's share of the work and of the credit."""

    effort: Measured
    credit: Measured
    stays: float

    @property
    def n(self) -> int:
        return self.effort.n + self.credit.n

    @property
    def coverage(self) -> float:
        return (self.effort.coverage or 0.0) * (self.credit.coverage or 0.0) * self.stays

    @property
    def absence(self) -> str | None:
        return self.effort.reason or self.credit.reason

    def ratio(self) -> Measured:
        if self.effort.value is None or self.credit.value is None:
            return self.without(self.absence or "")
        if not self.effort.value:
            return self.without(_("no hours of this party are recorded"))
        ends = self._ends(self.effort.value)
        return self._with(
            self.credit.value / self.effort.value, ends, _("credit share / effort share")
        )

    def log_ratio(self) -> Measured:
        found = self.ratio()
        if found.value is None:
            return found
        if not found.value:
            return self.without(_("this party has no credit, and zero has no logarithm"))
        logs = None
        if found.low and found.high:
            logs = math.log(found.low), math.log(found.high)
        method = _("natural logarithm of credit share / effort share")
        return self._with(math.log(found.value), logs, method)

    def _ends(self, effort: float) -> tuple[float, float] | None:
        if self.credit.low is None or self.credit.high is None:
            return None
        return self.credit.low / effort, self.credit.high / effort

    def _with(self, value: float, ends: tuple[float, float] | None, method: str) -> Measured:
        low, high = ends or (None, None)
        return Measured.of(
            value, low=low, high=high, n=self.n, coverage=self.coverage, method=method
        )

    def without(self, reason: str) -> Measured:
        return Measured.not_computable(reason, n=self.n, coverage=self.coverage)


def _over_all(
    pairs: Mapping[Party, _Pair],
    gap: Callable[[list[float], list[float]], float | None],
    method: str,
) -> Measured:
    listed = list(pairs.values())
    if not listed:
        return Measured.not_computable(_("neither work nor credit is recorded"))
    reasons = [pair.absence for pair in listed if pair.absence]
    if reasons:
        return listed[0].without(reasons[0])
    value = gap(
        [pair.credit.value or 0.0 for pair in listed],
        [pair.effort.value or 0.0 for pair in listed],
    )
    if value is None:
        return listed[0].without(_("a party has credit of which no hours are recorded"))
    first = listed[0]
    return Measured.of(value, n=first.n, coverage=first.coverage, method=method)
