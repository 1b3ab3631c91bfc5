"""Asking somebody into a stay: a new link takes the place of the one before."""

from datetime import timedelta

import pytest
from django.utils import timezone

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


def test_no_more_than_three_links_are_mailed_in_a_day(cast, stay) -> None:
    asked = {"stay": stay.key, "party": "mentor"}
    for number in range(3):
        invite_to_stay(cast.actor("receiver"), email=f"m{number}@example.org", **asked)
    with pytest.raises(UnfitError, match="within a day"):
        invite_to_stay(cast.actor("receiver"), email="m4@example.org", **asked)
    yesterday = timezone.now() - timedelta(days=1)
    StayInvitation.objects.filter(party="mentor").update(created_at=yesterday)
    invite_to_stay(cast.actor("receiver"), email="m4@example.org", **asked)


def test_an_address_that_is_none_is_refused(cast, stay) -> None:
    with pytest.raises(UnfitError):
        invite_to_stay(cast.actor("receiver"), stay=stay.key, party="mentor", email="nobody")
