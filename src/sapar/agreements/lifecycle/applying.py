"""One deed applied to the record of an agreement: what it becomes, or why not."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from sapar.agreements.lifecycle import ending, negotiating, signing
from sapar.agreements.lifecycle.course import open_in
from sapar.agreements.lifecycle.deeds import Deed, DeedKind
from sapar.agreements.lifecycle.record import Record
from sapar.agreements.lifecycle.refusal import DeedRefusedError, Refusal
from sapar.values.party import Party

_DONE: Final[Mapping[DeedKind, Callable[[Record, Any], Record]]] = {
    DeedKind.PROPOSE: negotiating.propose,
    DeedKind.ACCEPT: negotiating.accept,
    DeedKind.DECLINE_PROPOSAL: negotiating.decline,
    DeedKind.COUNTER: negotiating.counter,
    DeedKind.WITHDRAW_PROPOSAL: negotiating.withdraw_proposal,
    DeedKind.ACCEPT_GOAL: negotiating.accept_goal,
    DeedKind.OPEN_SIGNING: negotiating.open_signing,
    DeedKind.SIGN: signing.sign,
    DeedKind.DECLINE_TO_SIGN: signing.decline_to_sign,
    DeedKind.PROPOSE_AMENDMENT: signing.propose_amendment,
    DeedKind.SIGN_AMENDMENT: signing.sign_amendment,
    DeedKind.WITHDRAW: ending.withdraw,
    DeedKind.TERMINATE: ending.terminate,
    DeedKind.COMPLETE: ending.complete,
}


def apply(record: Record, deed: Deed) -> Record:
    """The record after a deed; the one before is left as it is.

    Args:
        record: of the agreement.
        deed: by a party that is named in the agreement.

    Raises:
        DeedRefusedError: if the deed is not open to that party now; its code and reason say why.
    """
    if record.state not in open_in(deed.kind):
        raise DeedRefusedError(Refusal.NOT_NOW, {"state": record.state})
    if deed.by not in _named(record):
        raise DeedRefusedError(Refusal.NOT_PARTY, {"party": deed.by})
    if not getattr(deed, "reason", "given").strip():
        raise DeedRefusedError(Refusal.NO_REASON)
    return _DONE[deed.kind](record, deed)


def _named(record: Record) -> frozenset[Party]:
    """Who has a part in it: whoever the agreement names, or the amendment that is being signed."""
    amended = () if record.amendment is None else record.amendment.agreement.parties
    return frozenset(each.party for each in (*record.agreement.parties, *amended))
