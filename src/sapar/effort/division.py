"""Division of what parties gain together: by what each adds, and by what each could do without.

Both rest on assumed values (what a coalition would gain, what a party would have alone). They
answer "what if"; they measure nothing by themselves.
"""

import math
from collections.abc import Iterable, Mapping
from itertools import combinations

from sapar.values.language import _
from sapar.values.measured import Measured
from sapar.values.party import Party

MOST_PARTIES = 12
"""Coalitions double with each party."""


def shapley(
    worth: Mapping[frozenset[Party], float], parties: Iterable[Party]
) -> dict[Party, float]:
    """What each party adds, on average over all orders in which they could have joined.

    L. S. Shapley 1953, *A value for n-person games*: the only division that gives all of the
    worth, the same to those who add the same, and nothing to one who adds nothing.

    Args:
        worth: what each coalition would gain; one that is not listed gains nothing.
        parties: who takes part.

    Returns:
        Each party's part, in the unit of the worth; they sum to the worth of all together.

    Raises:
        ValueError: if there are more than twelve parties, if a coalition has a party that takes
            no part, or if nobody is worth something.
    """
    players = tuple(dict.fromkeys(parties))
    if len(players) > MOST_PARTIES:
        raise ValueError(f"{len(players)} parties: expected {MOST_PARTIES} or fewer")
    if any(coalition - set(players) for coalition in worth):
        raise ValueError("a coalition has a party that takes no part")
    if worth.get(frozenset(), 0.0):
        raise ValueError("a coalition of nobody gains nothing")
    return {player: _added(player, players, worth) for player in players}


def bargained(whole: float, fallbacks: Mapping[Party, float]) -> dict[Party, Measured]:
    """Each party's part if they bargain as equals: fallback + surplus / k.

    J. F. Nash 1950, *The bargaining problem*, where utility is the amount itself. The surplus is
    what all gain together beyond the sum of what each would have without the others.

    Args:
        whole: what they gain together.
        fallbacks: what each would have without the others, in the same unit.

    Returns:
        Each party's part; they sum to the whole. Not computable if there is no surplus.
    """
    surplus = _surplus(whole, fallbacks)
    if surplus <= 0:
        return dict.fromkeys(fallbacks, _no_surplus(len(fallbacks)))
    size = len(fallbacks)
    method = _("fallback + an equal part of the surplus")
    return {
        party: Measured.of(own + surplus / size, n=size, coverage=1.0, method=method)
        for party, own in fallbacks.items()
    }


def bargaining_share(
    whole: float, fallbacks: Mapping[Party, float], party: Party, observed: float
) -> Measured:
    """The part of the surplus that a party got: (observed - fallback) / surplus.

    Args:
        whole: as in `bargained`.
        fallbacks: as in `bargained`.
        party: whose share it is.
        observed: what it has, in the same unit.

    Returns:
        1 / k if all bargained as equals, 0 if it got no more than it would have had anyway, less
        than zero if it got less. Not computable if there is no surplus.
    """
    surplus = _surplus(whole, fallbacks)
    if surplus <= 0:
        return _no_surplus(len(fallbacks))
    method = _("(what the party has - its fallback) / surplus")
    return Measured.of(
        (observed - fallbacks[party]) / surplus, n=len(fallbacks), coverage=1.0, method=method
    )


def _added(
    player: Party, players: tuple[Party, ...], worth: Mapping[frozenset[Party], float]
) -> float:
    others = [other for other in players if other is not player]
    terms = []
    for size in range(len(players)):
        # Orders in which these stand before the player and the rest behind, over all orders.
        weight = 1 / (len(players) * math.comb(len(others), size))
        for before in map(frozenset, combinations(others, size)):
            gain = worth.get(before | {player}, 0.0) - worth.get(before, 0.0)
            terms.append(weight * gain)
    return math.fsum(terms)


def _surplus(whole: float, fallbacks: Mapping[Party, float]) -> float:
    return whole - math.fsum(fallbacks.values())


def _no_surplus(n: int) -> Measured:
    reason = _("together the parties gain nothing beyond what each would have alone")
    return Measured.not_computable(reason, n=n)
