import pytest
from django.utils import timezone

from sapar_web.access.actor import actor_of
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.voices.inviting import Invited, end_voice, invite_voice
from sapar_web.actions.voices.welcoming import take_addressed
from sapar_web.models import Entry, Person, State, Terms, Voice
from sapar_web.queries.turn.waiting import waiting

NEW = "new@example.org"


@pytest.fixture
def asked(consultation) -> Voice:
    """The voice of an address without an account."""
    officer = consultation.cast.actor("officer")
    invited = Invited("participant", NEW)
    return invite_voice(officer, terms=consultation.terms.key, invited=invited)[0]


def came(email: str = NEW) -> tuple[int, list[str]]:
    """Voices of somebody who makes an account with an address, and what waits on them."""
    person = actor_of(Person.objects.create_user(email))
    number = take_addressed(person, email=email.upper())
    return number, [each.kind for each in waiting(person, limit=9).mine.items]


def test_who_comes_by_an_address_is_asked_what_was_sent_there(asked) -> None:
    assert came() == (1, ["speak"])
    told = Entry.objects.latest("number")
    assert (told.deed, told.told["voice"]) == ("accept_invitation", str(asked.key))


def test_what_was_sent_to_others_stays_theirs(asked) -> None:
    assert came("other@example.org") == (0, [])
    asked.refresh_from_db()
    assert asked.person is None


def test_what_somebody_has_taken_is_not_given(asked, consultation) -> None:
    Voice.objects.filter(pk=asked.pk).update(person=consultation.cast.people["nobody"])
    assert came() == (0, [])


def test_who_is_asked_no_longer_is_not_asked_by_coming(asked, consultation) -> None:
    end_voice(consultation.cast.actor("officer"), key=asked.key)
    assert came() == (0, [])


def test_what_is_no_draft_any_more_asks_nobody(asked, consultation) -> None:
    frozen = {"canonical": "{}", "digest": "sha256:0", "published_at": timezone.now()}
    Terms.objects.filter(pk=consultation.terms.pk).update(state=State.PUBLISHED, **frozen)
    assert came() == (0, [])


def test_a_visitor_takes_nothing(asked, cast) -> None:
    with pytest.raises(RefusedError):
        take_addressed(cast.actor("visitor"), email=NEW)
