import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.calls.inviting import end_reviewer, invite_reviewer, take_reviewing
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Message, Reviewer


def test_a_known_address_is_its_persons_and_another_is_whoever_uses_the_link(contest) -> None:
    contest.open()
    officer, key = contest.cast.actor("officer"), contest.call.key
    known, _secret = invite_reviewer(officer, call=key, email="Nobody@example.org ")
    assert known.person == contest.cast.people["nobody"]
    other, secret = invite_reviewer(officer, call=key, email="new@example.net")
    assert (other.person, Message.objects.filter(address="new@example.net").count()) == (None, 1)
    taken = take_reviewing(contest.cast.actor("outsider"), secret=secret)
    assert taken.person == contest.cast.people["outsider"]
    with pytest.raises(MissingError):
        take_reviewing(contest.cast.actor("mentor"), secret=secret)


def test_nobody_is_asked_twice_and_one_reviews_once(contest) -> None:
    contest.open()
    officer, key = contest.cast.actor("officer"), contest.call.key
    contest.reviewer("nobody")
    with pytest.raises(UnfitError):
        contest.reviewer("nobody")
    _other, secret = invite_reviewer(officer, call=key, email="new@example.net")
    with pytest.raises(UnfitError, match="already"):
        take_reviewing(contest.cast.actor("nobody"), secret=secret)


def test_a_link_ends_with_its_reviewer(contest) -> None:
    contest.open()
    officer, key = contest.cast.actor("officer"), contest.call.key
    asked, secret = invite_reviewer(officer, call=key, email="new@example.net")
    end_reviewer(officer, key=asked.key)
    assert Reviewer.objects.get(pk=asked.pk).ended_at is not None
    with pytest.raises(MissingError):
        take_reviewing(contest.cast.actor("nobody"), secret=secret)


@pytest.mark.parametrize("name", ["observer", "lecturer", "visitor"])
def test_only_the_officer_asks_and_ends(contest, name: str) -> None:
    contest.open()
    asked, actor = contest.reviewer(), contest.cast.actor(name)
    with pytest.raises(RefusedError):
        invite_reviewer(actor, call=contest.call.key, email="a@example.org")
    with pytest.raises(RefusedError):
        end_reviewer(actor, key=asked.key)
