from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.access.links import new_link
from sapar_web.models import Invitation
from sapar_web.queries.organisations.invitations import (
    invitation_of,
    obstacle,
    open_invitations,
)


@pytest.fixture
def invited(cast):
    def made(**fields) -> tuple[Invitation, str]:
        secret, digest = new_link()
        given = {"email": "nobody@example.org", "role": "mentor"} | fields
        invitation = Invitation.objects.create(
            token=digest, organisation=cast.host, invited_by=cast.people["receiver"], **given
        )
        return invitation, secret

    return made


def test_a_link_leads_to_its_invitation_and_a_guess_to_none(invited) -> None:
    invitation, secret = invited()
    assert invitation_of(secret) == invitation
    assert invitation_of(secret[:-1]) is None


def test_an_invitation_that_can_be_used_has_no_obstacle(cast, invited) -> None:
    invitation, _secret = invited()
    assert obstacle(invitation, cast.people["nobody"]) == ""
    assert obstacle(invitation, None) == ""


def test_each_obstacle_is_told_and_the_address_only_to_who_knows_it(cast, invited) -> None:
    now = timezone.now()
    invitation, _secret = invited()
    told = obstacle(invitation, cast.people["officer"])
    assert "another address (n…@example.org)" in told
    assert "nobody@" not in told
    for field, word in (
        ("used_at", "used already"),
        ("withdrawn_at", "taken back"),
        ("expires_at", "expired"),
    ):
        kept = getattr(invitation, field)
        setattr(invitation, field, now - timedelta(seconds=1))
        assert word in obstacle(invitation, cast.people["nobody"])
        setattr(invitation, field, kept)


def test_open_ones_are_listed_newest_first_and_say_if_they_expired(cast, invited) -> None:
    past = timezone.now() - timedelta(days=1)
    invited(email="a@example.org", expires_at=past)
    invited(email="b@example.org")
    invited(email="c@example.org", used_at=past)
    found = open_invitations(cast.host)
    assert [(row["email"], row["expired"]) for row in found] == [
        ("b@example.org", False),
        ("a@example.org", True),
    ]
