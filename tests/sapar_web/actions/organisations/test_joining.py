from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.access.actor import actor_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.organisations.inviting import Asked, invite_member, withdraw_invitation
from sapar_web.actions.organisations.joining import accept_invitation
from sapar_web.actions.organisations.registering import add_unit
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry, Invitation, Membership


@pytest.fixture
def secret(cast) -> str:
    keeper = cast.actor("receiver")
    unit = add_unit(keeper, organisation=cast.host.key, name="Physics")
    asked = Asked("nobody@example.org", "mentor", unit.key)
    return invite_member(keeper, organisation=cast.host.key, asked=asked)[1]


def test_by_the_link_one_becomes_a_member_of_the_unit(cast, secret: str) -> None:
    held = accept_invitation(cast.actor("nobody"), secret=secret)
    assert (held.organisation, held.role, held.unit.name) == (cast.host, "mentor", "Physics")
    assert actor_of(cast.people["nobody"]).acts_for(cast.host.pk)
    assert Entry.objects.order_by("number").last().told["role"] == "mentor"


def test_a_person_can_belong_to_several_organisations(cast) -> None:
    asked = Asked("outsider@example.org", "observer")
    _made, link = invite_member(cast.actor("receiver"), organisation=cast.host.key, asked=asked)
    accept_invitation(cast.actor("outsider"), secret=link)
    assert sorted(cast.actor("outsider").roles) == sorted([cast.host.pk, cast.stranger.pk])


def test_a_link_works_once(cast, secret: str) -> None:
    accept_invitation(cast.actor("nobody"), secret=secret)
    with pytest.raises(UnfitError, match="used already"):
        accept_invitation(cast.actor("nobody"), secret=secret)
    assert Membership.objects.filter(person=cast.people["nobody"]).count() == 1


def test_a_link_works_for_the_address_it_was_sent_to_and_veils_it(cast, secret: str) -> None:
    with pytest.raises(UnfitError, match=r"another address \(n…@example.org\)"):
        accept_invitation(cast.actor("outsider"), secret=secret)


def test_what_was_taken_back_or_has_expired_leads_nowhere(cast, secret: str) -> None:
    invitation = Invitation.objects.get()
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(UnfitError, match="has expired"):
        accept_invitation(cast.actor("nobody"), secret=secret)
    withdraw_invitation(cast.actor("receiver"), key=invitation.key)
    with pytest.raises(UnfitError, match="taken back"):
        accept_invitation(cast.actor("nobody"), secret=secret)


@pytest.mark.parametrize("guess", ["", "a", "0" * 43, "' OR 1=1 --"])
def test_a_guessed_link_finds_nothing(cast, secret: str, guess: str) -> None:
    with pytest.raises(MissingError):
        accept_invitation(cast.actor("nobody"), secret=guess)


def test_the_digest_that_is_kept_is_no_link(cast, secret: str) -> None:
    with pytest.raises(MissingError):
        accept_invitation(cast.actor("nobody"), secret=Invitation.objects.get().token)


def test_a_visitor_signs_in_first(cast, secret: str) -> None:
    with pytest.raises(RefusedError):
        accept_invitation(cast.actor("visitor"), secret=secret)
