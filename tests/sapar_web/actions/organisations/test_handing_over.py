import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.organisations.handing_over import hand_over
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Entry, Membership, Statement, Terms, Voice


def held(cast, name: str) -> Membership:
    return Membership.objects.get(person=cast.people[name], until=None)


@pytest.fixture
def voice(cast) -> Voice:
    draft = Terms.objects.create(
        sponsor=cast.ministry, title="Visits", document={}, created_by=cast.people["officer"]
    )
    asked = Voice.objects.create(
        terms=draft,
        party="sending",
        organisation=cast.sender,
        person=cast.people["international"],
        email="international@example.org",
        invited_by=cast.people["officer"],
    )
    Statement.objects.create(voice=asked, kind="stated", text="Time to prepare.", revision=1)
    return asked


def test_the_successor_has_the_role_and_the_membership_says_who_took_over(cast) -> None:
    given = held(cast, "receiver")
    received = hand_over(cast.actor("receiver"), membership=given.key, to=cast.people["mentor"].key)
    given.refresh_from_db()
    assert (received.person, received.role) == (cast.people["mentor"], "international")
    assert (given.handed_to, given.until is None) == (cast.people["mentor"], False)
    assert Entry.objects.get().told == {
        "membership": str(given.key),
        "successor": str(received.key),
        "role": "international",
        "voices": [],
    }


def test_where_one_was_asked_the_successor_is_asked_and_words_stay_with_who_said_them(
    cast, voice: Voice
) -> None:
    to = cast.people["lecturer"].key
    hand_over(cast.actor("international"), membership=held(cast, "international").key, to=to)
    voice.refresh_from_db()
    assert voice.ended_at is not None
    assert Statement.objects.get().voice.person == cast.people["international"]
    new = Voice.objects.get(terms=voice.terms, ended_at=None)
    assert (new.person, new.organisation) == (cast.people["lecturer"], cast.sender)


def test_a_further_role_keeps_the_voice(cast, voice: Voice) -> None:
    Membership.objects.create(
        person=cast.people["international"], organisation=cast.sender, role="head"
    )
    given = Membership.objects.get(person=cast.people["international"], role="international")
    to = cast.people["lecturer"].key
    hand_over(cast.actor("international"), membership=given.key, to=to)
    voice.refresh_from_db()
    assert voice.ended_at is None


@pytest.mark.parametrize("name", ["outsider", "nobody", "receiver"])
def test_only_another_member_takes_over(cast, name: str) -> None:
    with pytest.raises(UnfitError, match="choose another member"):
        hand_over(
            cast.actor("receiver"),
            membership=held(cast, "receiver").key,
            to=cast.people[name].key,
        )


@pytest.mark.parametrize("name", ["mentor", "international", "officer", "nobody", "visitor"])
def test_only_the_member_and_those_who_look_after_members_hand_over(cast, name: str) -> None:
    with pytest.raises(RefusedError):
        hand_over(
            cast.actor(name),
            membership=held(cast, "receiver").key,
            to=cast.people["mentor"].key,
        )
