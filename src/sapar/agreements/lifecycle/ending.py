"""Deeds that end an agreement."""

from dataclasses import replace

from sapar.agreements.lifecycle.course import follows
from sapar.agreements.lifecycle.deeds import Complete, Terminate, Withdraw
from sapar.agreements.lifecycle.record import Record
from sapar.agreements.lifecycle.refusal import DeedRefusedError, Refusal
from sapar.agreements.signatures import contracting
from sapar.values.party import Party


def withdraw(record: Record, deed: Withdraw) -> Record:
    """A party leaves: nothing was in force, nothing is owed."""
    _bound(record, deed.by)
    return replace(
        record, state=follows(deed.kind, record.state), signatures=(), reason=deed.reason
    )


def terminate(record: Record, deed: Terminate) -> Record:
    """The agreement ends with a day; what is owed still is told by `commitments.owed_at`."""
    _bound(record, deed.by)
    state = follows(deed.kind, record.state)
    return replace(record, state=state, amendment=None, reason=deed.reason, ended_on=deed.on)


def complete(record: Record, deed: Complete) -> Record:
    """A stay that is over is closed; what is due after the return stays owed.

    Raises:
        DeedRefusedError: if it is not over yet, or somebody else than the sponsor closes it.
    """
    if deed.by is not Party.SPONSOR:
        raise DeedRefusedError(Refusal.NOT_THEIRS, {"party": deed.by})
    last = record.agreement.last_day
    if deed.on < last:
        raise DeedRefusedError(Refusal.TOO_EARLY, {"day": last})
    return replace(record, state=follows(deed.kind, record.state), ended_on=deed.on)


def _bound(record: Record, party: Party) -> None:
    if party not in contracting(record.agreement):
        raise DeedRefusedError(Refusal.NOT_THEIRS, {"party": party})
