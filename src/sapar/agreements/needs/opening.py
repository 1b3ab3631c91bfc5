"""When statements of needs are shown: all at once, so that nobody writes what another wrote."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sapar.values.party import Party


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether statements are shown to each other's writers.

    Attributes:
        shown: to everybody; until then each party sees its own alone.
        silent: who handed in nothing by the deadline; nobody before it.
        awaited: who can still hand in before statements are shown; nobody after.
    """

    shown: bool
    silent: tuple[Party, ...] = ()
    awaited: tuple[Party, ...] = ()


def opened(
    submitted: Collection[Party], wanted: Collection[Party], deadline: date | None, today: date
) -> Opening:
    """Whether statements may be shown: when all are in, or once the deadline has passed.

    Args:
        submitted: who has handed in.
        wanted: whose statements are waited for, in any order; others change nothing.
        deadline: last day on which one can be handed in; None for no end, then silence delays.
        today: the day on which it is asked.

    Raises:
        ValueError: if nobody's statement is wanted.
    """
    if not wanted:
        raise ValueError("nobody's needs are wanted: there is nothing to wait for")
    missing = tuple(party for party in Party if party in wanted and party not in submitted)
    if not missing:
        return Opening(shown=True)
    if deadline is not None and today > deadline:
        return Opening(shown=True, silent=missing)
    return Opening(shown=False, awaited=missing)
