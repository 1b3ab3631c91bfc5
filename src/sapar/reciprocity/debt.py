"""Places promised in return for those who were sent: how many are still owed."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sapar.values.language import _
from sapar.values.measured import Measured

ITEM = "E08"
"""Code of the catalogue: a reciprocal visit or place, owed by the host to the sending side."""


@dataclass(frozen=True, slots=True)
class Places:
    """Places owed by some to others.

    Attributes:
        promised: places in all.
        granted: of them, for certain; more than was promised of one commitment makes up for none
            of another.
        granted_at_most: if every open claim is true.
        commitments: how many promises; `uncounted` more name no number.

    Raises:
        ValueError: unless 0 <= granted <= granted_at_most <= promised.
    """

    promised: float = 0.0
    granted: float = 0.0
    granted_at_most: float = 0.0
    commitments: int = 0
    uncounted: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.granted <= self.granted_at_most <= self.promised:
            raise ValueError(f"{self}: expected granted, at most granted, promised to rise")

    def __add__(self, other: "Places") -> "Places":
        return Places(
            self.promised + other.promised,
            self.granted + other.granted,
            self.granted_at_most + other.granted_at_most,
            self.commitments + other.commitments,
            self.uncounted + other.uncounted,
        )

    @property
    def coverage(self) -> float:
        """Share of the promises that name a number; 0 without one."""
        everything = self.commitments + self.uncounted
        return self.commitments / everything if everything else 0.0


Owed = Mapping[tuple[str, str], Places]
"""Places by who owes them and to whom."""


def open_places(places: Places) -> Measured:
    """Places still owed: promised less granted, with what it is if every open claim is true.

    Returns:
        A number of places that equals its `high`; `n` is the number of promises.
    """
    if not places.commitments:
        reason = _("no place in return is promised")
        return Measured.not_computable(reason, n=places.uncounted)
    return Measured.of(
        places.promised - places.granted,
        low=places.promised - places.granted_at_most,
        high=places.promised - places.granted,
        n=places.commitments,
        coverage=places.coverage,
        method=_("places promised in return less places granted; lower end if all open is true"),
    )


def debts(owed: Owed) -> dict[str, Measured]:
    """For each side what it owes others less what others owe it, in open places.

    Above zero it owes more places than are owed to it. Ends of the interval take open claims for
    true where they lower it, and for false where they raise it. Debts of all sides add up to
    zero; places owed to oneself are left out.
    """
    parts: defaultdict[str, list[tuple[float, Places]]] = defaultdict(list)
    for (owing, owed_to), places in sorted(owed.items()):
        if owing != owed_to and places.commitments:
            parts[owing].append((1.0, places))
            parts[owed_to].append((-1.0, places))
    return {side: _net(listed) for side, listed in sorted(parts.items())}


def _net(parts: Iterable[tuple[float, Places]]) -> Measured:
    listed = list(parts)
    both = sum((places for _sign, places in listed), Places())
    most = [places.promised - places.granted for _sign, places in listed]
    least = [places.promised - places.granted_at_most for _sign, places in listed]
    signs = [sign for sign, _places in listed]
    return Measured.of(
        math.fsum(sign * each for sign, each in zip(signs, most, strict=True)),
        low=_sum(signs, least, most),
        high=_sum(signs, most, least),
        n=both.commitments,
        coverage=both.coverage,
        method=_("open places that it owes less open places owed to it; bounds by open claims"),
    )


def _sum(signs: list[float], owed: list[float], due: list[float]) -> float:
    """What it owes, at one end, less what is due to it, at the other."""
    return math.fsum(
        sign * (one if sign > 0 else other)
        for sign, one, other in zip(signs, owed, due, strict=True)
    )
