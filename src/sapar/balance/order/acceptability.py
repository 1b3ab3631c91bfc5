"""What all weights would say: rank acceptability, central weights and confidence (SMAA-2).

The value of an alternative is the weighted sum of its criteria. Instead of one set of weights all
are taken, evenly spread; the acceptability of a rank is the share of weights that gives it.
Sources: R. Lahdelma, J. Hokkanen, P. Salminen (1998), SMAA - Stochastic multiobjective
acceptability analysis, European Journal of Operational Research 106; R. Lahdelma, P. Salminen
(2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision making,
Operations Research 49.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

DRAWS = 100_000
"""Sets of weights drawn: an acceptability is then off by 0.003 at most, 19 times of 20."""

CELLS = 2_000_000
"""Numbers kept at a time: bounds the memory, never changes the result."""


@dataclass(frozen=True, eq=False, slots=True)
class Criteria:
    """Alternatives to be ordered.

    Attributes:
        values: alternatives x criteria, from 0 (worst) to 1 (best).
        low: lower ends, where values are not known exactly; the values themselves otherwise.
        high: upper ends.

    Raises:
        ValueError: if the shapes differ, there is no criterion, or ends are swapped.
    """

    values: Floats
    low: Floats
    high: Floats

    def __post_init__(self) -> None:
        if not self.values.shape == self.low.shape == self.high.shape or self.values.ndim != 2:  # noqa: PLR2004 -- a table
            raise ValueError("expected three tables of alternatives x criteria")
        if not self.values.shape[1]:
            raise ValueError("no criterion")
        if (self.low > self.high).any():
            raise ValueError("ends are swapped")

    @classmethod
    def known(cls, values: Floats) -> "Criteria":
        """Criteria without uncertainty."""
        return cls(values, values, values)

    @property
    def certain(self) -> bool:
        """Whether every value is known exactly."""
        return bool((self.low == self.high).all())


@dataclass(frozen=True, eq=False, slots=True)
class Acceptability:
    """What the weights say of each alternative.

    Attributes:
        ranks: alternatives x ranks; the share of weights that gives an alternative a rank. Rows
            and columns add up to one; those that tie share their ranks.
        central: alternatives x criteria; the mean of the weights that put it first, not a number
            where none do.
        confidence: how likely it is first at its central weights, not a number where there are
            none; 1 where values are known exactly.
        exact: whether no weights had to be drawn.
    """

    ranks: Floats
    central: Floats
    confidence: Floats
    exact: bool


def acceptability(criteria: Criteria, *, seed: int, draws: int = DRAWS) -> Acceptability:
    """Rank acceptabilities over all weights.

    Args:
        criteria: one alternative or more. Where values are not known exactly each is drawn evenly
            between its ends, independently.
        seed: the same seed gives the same result. Not used for one or two criteria that are
            known exactly, whose acceptabilities are exact.
        draws: sets of weights.
    """
    if criteria.certain and criteria.values.shape[1] <= 2:  # noqa: PLR2004 -- a line of weights
        return _exact(criteria.values)
    return _drawn(criteria, np.random.default_rng(seed), draws)


def ranks_at(values: Floats, weights: Floats) -> Floats:
    """Alternatives x ranks for one set of weights: 1 at the rank, shared where several tie."""
    return np.asarray(_shares((values @ weights)[None, :])[0])


def _exact(values: Floats) -> Acceptability:
    """Two criteria: the order changes only at weights where two alternatives are equal."""
    if values.shape[1] == 1:
        one = _exact(np.column_stack([values, values]))
        central = np.where(np.isnan(one.central[:, :1]), np.nan, 1.0)
        return Acceptability(one.ranks, central, one.confidence, exact=True)
    edges = np.unique(np.concatenate([[0.0, 1.0], _crossings(values)]))
    lengths, middles = np.diff(edges), (edges[:-1] + edges[1:]) / 2
    weights = np.column_stack([middles, 1 - middles])
    shares = _shares(weights @ values.T)
    ranks = np.einsum("w,war->ar", lengths, shares)
    return _summed(ranks, np.einsum("w,wa,wc->ac", lengths, shares[:, :, 0], weights), exact=True)


def _crossings(values: Floats) -> Floats:
    """Weights of the first criterion, inside 0 to 1, at which two alternatives are equal."""
    gain = values[:, 0][:, None] - values[:, 0]
    loss = values[:, 1][:, None] - values[:, 1]
    slope = gain - loss
    crossing = np.divide(-loss, slope, out=np.full_like(slope, np.nan), where=slope != 0)
    inside = (crossing > 0) & (crossing < 1)
    return np.asarray(crossing[inside])


def _drawn(criteria: Criteria, random: np.random.Generator, draws: int) -> Acceptability:
    count, width = criteria.values.shape
    ranks, first = np.zeros((count, count)), np.zeros((count, width))
    for size in _sizes(draws, count * max(count, width)):
        weights = random.dirichlet(np.ones(width), size)
        shares = _shares(_utilities(criteria, weights, random))
        ranks += shares.sum(axis=0)
        first += shares[:, :, 0].T @ weights
    found = _summed(ranks / draws, first / draws, exact=False)
    if criteria.certain:
        return found
    confidence = _confidence(criteria, found.central, random, draws)
    return Acceptability(found.ranks, found.central, confidence, exact=False)


def _sizes(draws: int, each: int) -> Iterator[int]:
    rows = max(1, CELLS // each)
    for start in range(0, draws, rows):
        yield min(rows, draws - start)


def _utilities(criteria: Criteria, weights: Floats, random: np.random.Generator) -> Floats:
    """Draws x alternatives."""
    if criteria.certain:
        return np.asarray(weights @ criteria.values.T)
    values = random.uniform(criteria.low, criteria.high, (len(weights), *criteria.values.shape))
    return np.asarray(np.einsum("dc,dac->da", weights, values))


def _confidence(
    criteria: Criteria, central: Floats, random: np.random.Generator, draws: int
) -> Floats:
    """How often each is first at its central weights, over what its criteria may be."""
    found = np.full(len(central), np.nan)
    for place in np.flatnonzero(~np.isnan(central[:, 0])):
        won = 0.0
        for size in _sizes(draws, criteria.values.size):
            weights = np.broadcast_to(central[place], (size, central.shape[1]))
            won += _shares(_utilities(criteria, weights, random))[:, place, 0].sum()
        found[place] = won / draws
    return found


def _summed(ranks: Floats, first: Floats, *, exact: bool) -> Acceptability:
    """Central weights from the weights that put each first, for values known exactly."""
    accepted = ranks[:, :1] > 0
    central = np.divide(first, ranks[:, :1], out=np.full_like(first, np.nan), where=accepted)
    confidence = np.where(accepted[:, 0], 1.0, np.nan)
    return Acceptability(ranks, central, confidence, exact)


def _shares(utilities: Floats) -> Floats:
    """Draws x alternatives x ranks; those that tie share the ranks that they take together."""
    count = utilities.shape[1]
    # Rounding is no difference: sums of the same numbers may differ in their last bit.
    rounded = np.round(utilities, 12)
    above = (rounded[:, None, :] > rounded[:, :, None]).sum(axis=2)
    equal = (rounded[:, None, :] == rounded[:, :, None]).sum(axis=2)
    ranks = np.arange(count)
    taken = (ranks >= above[..., None]) & (ranks < (above + equal)[..., None])
    return np.asarray(taken / equal[..., None])
