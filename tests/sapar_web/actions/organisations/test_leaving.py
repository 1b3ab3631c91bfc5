import pytest

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.organisations.leaving import end_membership, leave, taken
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Entry, Membership


def held(cast, name: str) -> Membership:
    return Membership.objects.get(person=cast.people[name], until=None)


def test_one_leaves_and_what_was_is_kept(cast) -> None:
    membership = held(cast, "mentor")
    leave(cast.actor("mentor"), membership=membership.key)
    membership.refresh_from_db()
    assert membership.until is not None
    assert cast.actor("mentor").roles == {}
    assert Entry.objects.get().told == {"membership": str(membership.key), "role": "mentor"}


def test_the_last_who_looks_after_members_does_not_leave(cast) -> None:
    with pytest.raises(UnfitError, match="hand over first"):
        leave(cast.actor("receiver"), membership=held(cast, "receiver").key)
    with pytest.raises(UnfitError, match="hand over first"):
        end_membership(cast.actor("receiver"), membership=held(cast, "receiver").key)
    Membership.objects.create(person=cast.people["nobody"], organisation=cast.host, role="head")
    leave(cast.actor("receiver"), membership=held(cast, "receiver").key)


def test_those_who_look_after_members_end_a_membership(cast) -> None:
    ended = end_membership(cast.actor("receiver"), membership=held(cast, "mentor").key)
    assert ended.until is not None


@pytest.mark.parametrize("name", ["mentor", "international", "nobody", "visitor"])
def test_nobody_else_does(cast, name: str) -> None:
    with pytest.raises(RefusedError):
        end_membership(cast.actor(name), membership=held(cast, "receiver").key)


@pytest.mark.parametrize("name", ["receiver", "nobody", "visitor"])
def test_nobody_leaves_for_somebody_else(cast, name: str) -> None:
    with pytest.raises(RefusedError):
        leave(cast.actor(name), membership=held(cast, "mentor").key)


def test_what_has_ended_does_not_end_again(cast, django_db_blocker) -> None:
    membership = held(cast, "mentor")
    leave(cast.actor("mentor"), membership=membership.key)
    with pytest.raises(UnfitError, match="has ended already"):
        leave(cast.actor("mentor"), membership=membership.key)
    with pytest.raises(MissingError):
        taken(cast.actor("mentor"), Deed.LEAVE, cast.host.key)
