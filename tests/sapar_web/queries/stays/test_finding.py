"""Stays by key, invitations by link."""

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.queries.stays.finding import invitation_into, readable_stay


def test_a_stay_is_found_by_those_who_may_read_it(cast, stay) -> None:
    assert readable_stay(cast.actor("observer"), stay.key) == stay
    assert readable_stay(cast.actor("observer"), cast.host.key) is None
    with pytest.raises(RefusedError):
        readable_stay(cast.actor("outsider"), stay.key)


def test_an_invitation_is_found_by_its_secret_alone(cast, stay) -> None:
    made, secret = invite_to_stay(
        cast.actor("receiver"), stay=stay.key, party="mentor", email="a@example.org"
    )
    assert invitation_into(secret) == made
    assert invitation_into(made.token) is None
