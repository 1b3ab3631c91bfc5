"""Flows from origins to hosts, and how the smaller ones are merged to keep a picture readable."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sapar.values.language import _


@dataclass(frozen=True, slots=True)
class Flow:
    """How much goes from one place to another; origin and host may be the same.

    Raises:
        ValueError: if the weight is negative or not finite.
    """

    origin: str
    host: str
    weight: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.weight) and self.weight >= 0):
            raise ValueError(f"{self}: expected a weight of zero or more")


@dataclass(frozen=True, slots=True)
class Merged:
    """Flows of which the smaller places stand as one.

    Attributes:
        flows: one for each pair, largest first; ties by name.
        other_origin: name of the merged origins; None where nothing was merged.
        other_host: name of the merged hosts; None where nothing was merged.
    """

    flows: tuple[Flow, ...]
    other_origin: str | None = None
    other_host: str | None = None


def summed(flows: Iterable[Flow]) -> tuple[Flow, ...]:
    """One flow for each pair, largest first; ties by name; pairs without weight are left out."""
    weights: dict[tuple[str, str], list[float]] = defaultdict(list)
    for flow in flows:
        weights[flow.origin, flow.host].append(flow.weight)
    # fsum: the order of the rows must not show in the last digit.
    found = [Flow(*pair, math.fsum(parts)) for pair, parts in weights.items()]
    found.sort(key=lambda flow: (-flow.weight, flow.origin, flow.host))
    return tuple(flow for flow in found if flow.weight > 0)


def merged(flows: Iterable[Flow], top: int) -> Merged:
    """Keep the `top` largest origins and hosts; the rest of each side becomes "other (n)".

    A rest of one keeps its name. Nothing is lost: totals of the result equal those of the flows.

    Args:
        flows: any number for a pair, in any order.
        top: how many names each side keeps; one or more.

    Raises:
        ValueError: if `top` is less than one.
    """
    if top < 1:
        raise ValueError(f"top {top}: expected one or more")
    known = summed(flows)
    origins, other_origin = _renamed(totals(known, "origin"), top)
    hosts, other_host = _renamed(totals(known, "host"), top)
    kept = summed(Flow(origins[flow.origin], hosts[flow.host], flow.weight) for flow in known)
    return Merged(kept, other_origin, other_host)


def totals(flows: Iterable[Flow], side: str) -> dict[str, float]:
    """Weight of each place on a side ("origin" or "host"), largest first; ties by name."""
    parts: dict[str, list[float]] = defaultdict(list)
    for flow in flows:
        parts[flow.origin if side == "origin" else flow.host].append(flow.weight)
    sums = {name: math.fsum(weights) for name, weights in parts.items()}
    return dict(sorted(sums.items(), key=lambda item: (-item[1], item[0])))


def _renamed(sizes: Mapping[str, float], top: int) -> tuple[dict[str, str], str | None]:
    names = list(sizes)
    if len(names) <= top + 1:
        return {name: name for name in names}, None
    other = _("other ({n})").format(n=len(names) - top)
    while other in names[:top]:
        other += "*"
    return {name: name if name in names[:top] else other for name in names}, other
