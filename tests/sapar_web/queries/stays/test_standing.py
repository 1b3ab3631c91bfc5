"""Where a stay stands."""

from datetime import timedelta

from tests.sapar_web.talks import Talks, goals

from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.models.offer import today
from sapar_web.queries.stays.standing import Preparing, asked_to_come, may_begin, preparing


def test_who_has_handed_in_who_has_begun_and_who_is_waited_for(talks: Talks) -> None:
    talks.hand_in("host")
    talks.write("sponsor", "goals", goals("sponsor"))
    missing = ("sponsor", "sending", "participant")
    assert preparing(talks.stay) == Preparing(False, ("host",), ("sponsor",), missing, ())
    talks.stay.needs_until = today() - timedelta(days=1)
    assert preparing(talks.stay) == Preparing(True, ("host",), ("sponsor",), (), missing)
    assert may_begin(talks.stay)
    talks.stay.participant = None
    assert not may_begin(talks.stay)


def test_who_was_asked_and_has_not_come(cast, stay) -> None:
    invite_to_stay(cast.actor("receiver"), stay=stay.key, party="mentor", email="a@example.org")
    assert asked_to_come(stay) == {"mentor"}
