"""The balance as it is now: of few stays computed when it is asked for, else the last snapshot."""

from dataclasses import dataclass
from functools import partial
from threading import BoundedSemaphore

from sapar.values.language import spoken
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.models import Snapshot, Stay, Terms
from sapar_web.queries.balance.marks import Mark, mark_of_scheme, mark_of_stay
from sapar_web.queries.balance.published import Release
from sapar_web.queries.balance.report import AGAIN
from sapar_web.queries.balance.snapshots import folder_of, newest_snapshot, released_snapshot
from sapar_web.queries.kept import Kept
from sapar_web.queries.turns import PATIENCE, turn

LIVE = 2_000
"""Stays up to which a balance is computed while a reader waits (benchmarks/balance.md)."""

_TURN = BoundedSemaphore(1)
_KEPT = Kept[tuple[str, ...]](8 * 2**20)


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody may see of the balance of a scheme.

    Attributes:
        snapshot: it is in; None where there is none.
        release: for whom its balance is.
        behind: whether something was recorded since, or figures changed by the passing of days; not
            told to everybody.
    """

    snapshot: Snapshot | None
    release: Release
    behind: bool = False

    @property
    def told(self) -> Snapshot | None:
        """The snapshot, where a balance is in it: of no stay there is none."""
        return self.snapshot if self.snapshot is not None and self.snapshot.stays else None


def seen_by(actor: Actor, terms: Terms) -> Seen:
    """The balance of a scheme for whoever asks: whole for its sponsor, else what was released.

    Effects: as `current_snapshot`, for the sponsor.

    Raises:
        RefusedError: if they may see nothing of it.
        BusyError: if others' balances took too long to make.
    """
    require(actor, Deed.READ_BALANCE, terms)
    if not may(actor, Deed.READ_WHOLE_BALANCE, terms).allowed:
        return Seen(released_snapshot(terms), Release.PUBLIC)
    snapshot, mark = current_snapshot(terms)
    return Seen(snapshot, Release.PARTIES, snapshot is None or snapshot.mark != mark.text)


def current_snapshot(terms: Terms) -> tuple[Snapshot | None, Mark]:
    """The newest snapshot of a scheme, made now where it is behind and its stays are few.

    Effects: as `take_scheme`, where one is made.

    Args:
        terms: that were published.

    Returns:
        The snapshot, None where there are many stays and none was made yet; how far the record is.

    Raises:
        BusyError: if others' balances took too long to make.
    """
    mark, newest = mark_of_scheme(terms), newest_snapshot(terms)
    if _will_do(newest, mark):
        return newest, mark
    with turn(_TURN, PATIENCE, AGAIN):
        # The one before may have made it, and of a record that has gone on since.
        mark, newest = mark_of_scheme(terms), newest_snapshot(terms)
        if _will_do(newest, mark):
            return newest, mark
        return _made(terms, mark), mark


def _made(terms: Terms, mark: Mark) -> Snapshot:
    from sapar_web.actions.balance.taking import take_scheme  # noqa: PLC0415 -- slow to load

    return take_scheme(Snapshot(terms=terms), mark, public=False)


def _will_do(newest: Snapshot | None, mark: Mark) -> bool:
    """Whether a snapshot is shown as it is: it is current, or the stays are many."""
    current = newest is not None and newest.mark == mark.text and folder_of(newest).exists()
    return current or mark.stays > LIVE


def current_stay(stay: Stay) -> tuple[str, ...]:
    """When it was computed, the balance of a stay in its published form, and its main points.

    They are in the language that is spoken; another is computed when it is asked for.

    Effects: as `take_stay`, where it is computed now.

    Raises:
        BusyError: if others' balances took too long to make.
    """
    mark = mark_of_stay(stay)
    mine = partial(turn, _TURN, PATIENCE, AGAIN)
    return _KEPT.in_turn((stay.pk, mark.text, spoken()), lambda: _taken(stay), mine)


def _taken(stay: Stay) -> tuple[str, ...]:
    from sapar_web.actions.balance.taking import take_stay  # noqa: PLC0415 -- slow to load

    return take_stay(stay)
