"""Asking somebody into a stay: a new link takes the place of the one before."""

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.stays.inviting import invite_to_stay
from sapar_web.models import StayInvitation


def test_only_the_newest_link_is_open(cast, stay) -> None:
    receiver = cast.actor("receiver")
    for email in ("a@example.org", "b@example.org"):
        invite_to_stay(receiver, stay=stay.key, party="mentor", email=email)
    open_ = StayInvitation.objects.filter(withdrawn_at=None)
    assert list(open_.values_list("email", flat=True)) == ["b@example.org"]


@pytest.mark.parametrize("name", ["officer", "observer", "international", "lecturer", "outsider"])
def test_a_mentor_is_asked_by_the_host_alone(cast, stay, name: str) -> None:
    with pytest.raises(RefusedError):
        invite_to_stay(cast.actor(name), stay=stay.key, party="mentor", email="a@example.org")


def test_an_address_that_is_none_is_refused(cast, stay) -> None:
    with pytest.raises(UnfitError):
        invite_to_stay(cast.actor("receiver"), stay=stay.key, party="mentor", email="nobody")
