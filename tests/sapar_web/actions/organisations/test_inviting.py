from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.access.links import digest_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.organisations.inviting import Asked, invite_member, withdraw_invitation
from sapar_web.actions.organisations.registering import add_unit
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry, Invitation

ASKED = Asked("New@Example.org", "mentor")


def invite(cast, name: str = "receiver", asked: Asked = ASKED) -> tuple[Invitation, str]:
    return invite_member(cast.actor(name), organisation=cast.host.key, asked=asked)


def test_of_a_link_only_the_digest_is_kept(cast) -> None:
    invitation, secret = invite(cast)
    assert invitation.token == digest_of(secret)
    assert (invitation.email, invitation.role) == ("new@example.org", "mentor")
    entry = Entry.objects.get(object=cast.host.key)
    assert entry.told == {"invitation": str(invitation.key), "role": "mentor"}


@pytest.mark.parametrize("name", ["mentor", "international", "officer", "nobody", "visitor"])
def test_only_those_who_look_after_members_invite_and_take_back(cast, name: str) -> None:
    invitation, _secret = invite(cast)
    with pytest.raises(RefusedError):
        invite(cast, name)
    with pytest.raises(RefusedError):
        withdraw_invitation(cast.actor(name), key=invitation.key)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (Asked("nobody", "mentor"), "valid email"),
        (Asked("a@example.org\r\nBcc: b@example.org", "mentor"), "valid email"),
        (Asked("a@example.org", "king"), "no such role"),
        (Asked("mentor@example.org", "mentor"), "a member in this role already"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(cast, asked: Asked, message: str) -> None:
    with pytest.raises(UnfitError, match=message):
        invite(cast, asked=asked)
    assert not Invitation.objects.exists()


def test_an_open_invitation_is_not_sent_twice_but_an_expired_one_makes_way(cast) -> None:
    first, _secret = invite(cast)
    with pytest.raises(UnfitError, match="withdraw it first"):
        invite(cast)
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    second, _secret = invite(cast)
    first.refresh_from_db()
    assert first.withdrawn_at is not None
    assert second.withdrawn_at is None


def test_a_unit_is_one_of_the_organisation(cast) -> None:
    theirs = add_unit(cast.actor("outsider"), organisation=cast.stranger.key, name="Law")
    with pytest.raises(MissingError):
        invite(cast, asked=Asked("a@example.org", "mentor", theirs.key))


def test_what_was_used_is_not_taken_back(cast) -> None:
    invitation, _secret = invite(cast)
    Invitation.objects.update(used_at=timezone.now())
    with pytest.raises(UnfitError, match="end the membership instead"):
        withdraw_invitation(cast.actor("receiver"), key=invitation.key)


def test_to_take_back_twice_is_told_once(cast) -> None:
    invitation, _secret = invite(cast)
    for _time in range(2):
        withdraw_invitation(cast.actor("receiver"), key=invitation.key)
    assert Entry.objects.filter(deed="withdraw_invitation").count() == 1
