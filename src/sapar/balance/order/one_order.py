"""One order of groups, only if asked: dominance, then all weights, then the reader's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from sapar.balance.document import Group
from sapar.balance.order.acceptability import DRAWS, Acceptability, acceptability, ranks_at
from sapar.balance.order.criteria import Compared, compared
from sapar.balance.order.dominance import Pair, dominance
from sapar.balance.order.weights import Weights, shares
from sapar.balance.panels.panel import PanelId
from sapar.values.language import _, ngettext
from sapar.values.unusable import UnusableError

NEVER = {"host", "stay"}
"""Dimensions that are not ordered: few guests each, and single persons."""

MOST = 200
"""Groups ordered at most."""

OWN = "own"
"""Name of the reader's weights beside those of parties."""


@dataclass(frozen=True, eq=False, slots=True)
class Order:
    """The order under one set of weights.

    Attributes:
        weights: shares of the criteria, which sum to one.
        values: of each group, from 0 to 1.
        ranks: of each group from 1; those that tie have the same.
    """

    weights: Mapping[PanelId, float]
    values: tuple[float, ...]
    ranks: tuple[int, ...]


@dataclass(frozen=True, eq=False, slots=True)
class OneOrder:
    """What can be said of an order of groups.

    Attributes:
        compared: the groups, the criteria, and what was left out.
        pairs: every two groups, and whether one is better on all criteria.
        over_all_weights: rank acceptabilities, central weights and confidence.
        orders: under the reader's own weights and those of each party, by name.
        seed: of the drawing; `draws` sets of weights, where any were drawn.
        uncertain: whether figures were drawn within their intervals too.
    """

    compared: Compared
    pairs: tuple[Pair, ...]
    over_all_weights: Acceptability
    orders: Mapping[str, Order]
    seed: int
    draws: int
    uncertain: bool


def one_order(  # noqa: PLR0913 -- all that an order depends on
    groups: Iterable[Group],
    weights: Weights,
    *,
    by: str | None,
    seed: int,
    parties: Mapping[str, Weights] | None = None,
    draws: int = DRAWS,
    uncertain: bool = False,
) -> OneOrder:
    """Order the groups of a balance as far as they can be ordered.

    Args:
        groups: of a balance, with their headlines.
        weights: the reader's own; the panels that it names are the criteria.
        by: id of the dimension that they are grouped by.
        seed: the same seed gives the same result.
        parties: weights of parties, by name, each giving an order of its own; panels that only
            they name are criteria too.
        draws: sets of weights.
        uncertain: whether a figure may be anywhere within its interval or bounds.

    Raises:
        UnusableError: B11 where nothing is grouped, where hosts or stays would be ordered, or
            with fewer than two or more than MOST groups to compare, or no criterion with weight.
    """
    if by is None or by in NEVER:
        raise _unusable(by)
    sets = {OWN: weights, **(parties or {})}
    found = compared(groups, {panel for each in sets.values() for panel in each})
    if not 2 <= len(found.groups) <= MOST or not found.criteria:  # noqa: PLR2004 -- one has no order
        raise UnusableError(
            "B11",
            "--order",
            ngettext(
                "one group cannot be ordered", "{n} groups cannot be ordered", len(found.groups)
            ).format(n=len(found.groups)),
            _("expected 2 to {most} groups with a figure in common").format(most=MOST),
        )
    criteria = found.table(uncertain=uncertain)
    return OneOrder(
        compared=found,
        pairs=dominance(criteria.values),
        over_all_weights=acceptability(criteria, seed=seed, draws=draws),
        orders={name: _order(found, each) for name, each in sets.items()},
        seed=seed,
        draws=draws,
        uncertain=uncertain,
    )


def _order(found: Compared, weights: Weights) -> Order:
    kept = {each.panel: weights.get(each.panel, 0.0) for each in found.criteria}
    if not any(kept.values()):
        raise UnusableError(
            "B11",
            "--order",
            _("no figure with a weight can be computed"),
            _("expected a weight above zero for one of {panels}").format(panels=", ".join(kept)),
        )
    each = shares(kept)
    vector = np.array([each[criterion.panel] for criterion in found.criteria])
    values = found.table().values
    first_rank = ranks_at(values, vector).argmax(axis=1) + 1
    return Order(each, tuple((values @ vector).tolist()), tuple(first_rank.tolist()))


def _unusable(by: str | None) -> UnusableError:
    if by is None:
        return UnusableError(
            "B11", "--order", _("there are no groups to order"), _("expected --by with --order")
        )
    return UnusableError(
        "B11",
        "--order",
        _("groups by {by} are not ordered").format(by=by),
        _("a few stays tell too little of one host or person; use --hosts for hosts side by side"),
    )
