"""How one named benefit is spread over the parties, and against what each put in.

One kind of benefit at a time, in its own unit: nothing here turns skills into cash. Every figure
is blind to something, so no single one of them stands for fairness.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sapar.effort.gap import divergence, mismatch
from sapar.values import concentration
from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

Parts = Mapping[Party, float | None]
"""What each party has, in one unit: net where something was given back, None where unknown."""


@dataclass(frozen=True, slots=True)
class Proportionality:
    """Benefits held against contributions.

    Attributes:
        divergence: sum of b ln(b / c), 0 if each has as it gave.
        mismatch: half the sum of |b - c|, from 0 to 1.
    """

    divergence: Measured
    mismatch: Measured


def log_ratio(benefits: Parts, first: Party, second: Party) -> Measured:
    """ln(first / second): 0 if even, and the same with the other sign if the two are swapped.

    It does not change with what third parties have.

    Returns:
        A number, as 1.609 = ln 5 where the first has five times as much; not computable unless
        both have more than nothing.
    """
    pair = {party: benefits.get(party) for party in (first, second)}
    reason = _absence(pair.values()) or _nothing(pair.values())
    if reason:
        return Measured.not_computable(reason, n=len(pair))
    one, other = _known(pair.values())
    return _figure(math.log(one) - math.log(other), 2, _("natural logarithm of the ratio"))


def gini(benefits: Parts) -> Measured:
    """Gini coefficient: 0 if all have the same, (k - 1) / k if one of k has all.

    It is blind to who has the most, and coarse for four parties.
    """
    return _over(benefits, concentration.gini, _("Gini coefficient"))


def normalised_gini(benefits: Parts) -> Measured:
    """Gini coefficient * k / (k - 1), which is 1 if one of k parties has all."""
    return _over(benefits, _normalised_gini, _("Gini coefficient, 1 if one party has all"))


def theil(benefits: Parts) -> Measured:
    """Theil's T, sum of s ln(k s): 0 if all k have the same, ln k if one has all."""
    return _over(benefits, _theil, _("Theil's T"))


def normalised_theil(benefits: Parts) -> Measured:
    """Theil's T / ln k, which is 1 if one of k parties has all."""
    return _over(benefits, _normalised_theil, _("Theil's T, 1 if one party has all"))


def centred_log_ratios(benefits: Parts) -> dict[Party, Measured]:
    """Logarithm of each share over the geometric mean of all: Aitchison 1982.

    *The statistical analysis of compositional data*, Journal of the Royal Statistical Society B 44.

    Returns:
        A number for each party; they sum to zero. Not computable unless all have more than
        nothing.
    """
    reason = _absence(benefits.values()) or _nothing(benefits.values())
    if reason:
        return dict.fromkeys(benefits, Measured.not_computable(reason, n=len(benefits)))
    logs = [math.log(part) for part in _known(benefits.values())]
    mean = math.fsum(logs) / len(logs)
    method = _("logarithm of the share over the geometric mean of all shares")
    return {
        party: _figure(log - mean, len(logs), method)
        for party, log in zip(benefits, logs, strict=True)
    }


def proportionality(benefits: Parts, contributions: Parts) -> Proportionality:
    """Whether each has as it gave: the norm is equity, not equality.

    Args:
        benefits: of one kind, by party.
        contributions: what each put in, by an agreed measure; a party in only one of the two has
            nothing in the other.

    Returns:
        Two distances; neither is computable where one of the two wholes has no shares.
    """
    parties = [party for party in Party if party in benefits or party in contributions]
    got = [benefits.get(party, 0.0) for party in parties]
    given = [contributions.get(party, 0.0) for party in parties]
    reason = _absence(got) or _absence(given)
    if reason:
        absent = Measured.not_computable(reason, n=len(parties))
        return Proportionality(absent, absent)
    b, c = _shares(_known(got)), _shares(_known(given))
    n, far = len(parties), divergence(b, c)
    if far is None:
        apart = Measured.not_computable(_("a party benefits that contributed nothing"), n=n)
    else:
        apart = _figure(far, n, _("sum of benefit share * ln(benefit share / contribution share)"))
    method = _("half the sum of |benefit share - contribution share|")
    return Proportionality(apart, _figure(mismatch(b, c), n, method))


def _over(
    benefits: Parts, spread: Callable[[Sequence[float]], float | None], method: str
) -> Measured:
    n, reason = len(benefits), _absence(benefits.values())
    if reason:
        return Measured.not_computable(reason, n=n)
    value = spread(_shares(_known(benefits.values())))
    if value is None:
        return Measured.not_computable(_("one party alone shares with nobody"), n=n)
    return _figure(value, n, method)


def _normalised_gini(shares: Sequence[float]) -> float | None:
    size, coefficient = len(shares), concentration.gini(shares)
    if size < 2 or coefficient is None:  # noqa: PLR2004 -- one alone has nobody to differ from
        return None
    return min(1.0, coefficient * size / (size - 1))


def _theil(shares: Sequence[float]) -> float:
    size = len(shares)
    return max(0.0, math.fsum(share * math.log(size * share) for share in shares if share))


def _normalised_theil(shares: Sequence[float]) -> float | None:
    size = len(shares)
    return min(1.0, _theil(shares) / math.log(size)) if size > 1 else None


def _shares(parts: Sequence[float]) -> list[float]:
    whole = math.fsum(parts)
    return [part / whole for part in parts]


def _known(parts: Iterable[float | None]) -> list[float]:
    return [part for part in parts if part is not None]


def _absence(parts: Iterable[float | None]) -> str | None:
    listed = list(parts)
    known = _known(listed)
    if len(known) < len(listed):
        return _("what one of the parties has is not recorded")
    if not all(math.isfinite(part) for part in known):
        return _("what one of the parties has is no finite number")
    if any(part < 0 for part in known):
        return _("one of the parties lost by it, and a net loss has no share")
    return None if any(known) else _("nobody has any of it")


def _nothing(parts: Iterable[float | None]) -> str | None:
    return None if all(parts) else _("one of the parties has nothing, and zero has no logarithm")


def _figure(value: float, n: int, method: str) -> Measured:
    return Measured.of(value, n=n, coverage=1.0, method=method)
