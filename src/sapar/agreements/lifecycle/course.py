"""In which state each deed can be done to an agreement, and which state follows."""

from collections.abc import Mapping
from typing import Final

from sapar.agreements.lifecycle.deeds import DeedKind
from sapar.agreements.lifecycle.record import State

_TALKED: Final = (
    *(DeedKind.PROPOSE, DeedKind.ACCEPT, DeedKind.DECLINE_PROPOSAL, DeedKind.COUNTER),
    *(DeedKind.WITHDRAW_PROPOSAL, DeedKind.ACCEPT_GOAL),
)
"""Deeds after which the negotiation goes on."""

_COURSE: Final[Mapping[DeedKind, Mapping[State, State]]] = {
    **{kind: {State.NEGOTIATING: State.NEGOTIATING} for kind in _TALKED},
    DeedKind.OPEN_SIGNING: {State.NEGOTIATING: State.SIGNING},
    DeedKind.SIGN: {State.SIGNING: State.ACTIVE},
    DeedKind.DECLINE_TO_SIGN: {State.SIGNING: State.NEGOTIATING, State.AMENDING: State.ACTIVE},
    DeedKind.PROPOSE_AMENDMENT: {State.ACTIVE: State.AMENDING},
    DeedKind.SIGN_AMENDMENT: {State.AMENDING: State.ACTIVE},
    DeedKind.WITHDRAW: dict.fromkeys((State.NEGOTIATING, State.SIGNING), State.WITHDRAWN),
    DeedKind.TERMINATE: dict.fromkeys((State.ACTIVE, State.AMENDING), State.TERMINATED),
    DeedKind.COMPLETE: {State.ACTIVE: State.COMPLETED},
}
"""For each kind of deed, the state that follows on each state in which it can be done."""


def open_in(*kinds: DeedKind) -> frozenset[State]:
    """States in which one of some kinds of deeds can be done.

    >>> sorted(open_in(DeedKind.DECLINE_TO_SIGN))
    [<State.AMENDING: 'amending'>, <State.SIGNING: 'signing'>]
    """
    return frozenset(state for kind in kinds for state in _COURSE[kind])


def follows(kind: DeedKind, state: State) -> State:
    """The state that follows on a deed; on signing, once all have signed.

    Args:
        kind: of deed.
        state: in which it is done.

    Raises:
        KeyError: if it cannot be done in that state.

    >>> follows(DeedKind.DECLINE_TO_SIGN, State.AMENDING)
    <State.ACTIVE: 'active'>
    """
    return _COURSE[kind][state]
