"""Tests of which state follows on which, as the site asks for it."""

import pytest

from sapar.agreements.lifecycle.course import follows, open_in
from sapar.agreements.lifecycle.deeds import DeedKind
from sapar.agreements.lifecycle.record import State


def test_an_amendment_that_is_not_signed_leaves_the_agreement_in_force() -> None:
    assert follows(DeedKind.DECLINE_TO_SIGN, State.AMENDING) is State.ACTIVE
    assert follows(DeedKind.DECLINE_TO_SIGN, State.SIGNING) is State.NEGOTIATING


def test_nothing_is_proposed_while_something_waits_for_signatures() -> None:
    kinds = (DeedKind.PROPOSE, DeedKind.PROPOSE_AMENDMENT)
    assert open_in(*kinds) == {State.NEGOTIATING, State.ACTIVE}


def test_every_state_that_is_not_final_is_left_by_some_deed_and_no_other_is() -> None:
    left = {state for kind in DeedKind for state in open_in(kind)}
    assert left == {state for state in State if not state.final}


def test_no_deed_in_a_state_in_which_it_cannot_be_done() -> None:
    with pytest.raises(KeyError):
        follows(DeedKind.COMPLETE, State.AMENDING)
