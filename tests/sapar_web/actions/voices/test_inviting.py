"""Asking somebody what terms should say."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.voices.inviting import (
    Invited,
    end_voice,
    invite_again,
    invite_voice,
    take_voice,
)
from sapar_web.models import Voice


def ask(consultation, invited: Invited, by: str = "officer") -> tuple[Voice, str]:
    return invite_voice(consultation.cast.actor(by), terms=consultation.terms.key, invited=invited)


NEW = Invited("participant", "New.Person@example.org", represents="the union")


def test_the_secret_is_kept_nowhere(consultation) -> None:
    voice, secret = ask(consultation, NEW)
    assert (voice.email, voice.represents, voice.person) == (
        "new.person@example.org",
        "the union",
        None,
    )
    assert secret not in str(Voice.objects.filter(pk=voice.pk).values().get())


def test_known_people_have_their_voice_at_once(consultation) -> None:
    assert consultation.participant.person == consultation.cast.people["lecturer"]


@pytest.mark.parametrize(
    ("invited", "field"),
    [
        (Invited("participant", "no address"), "email"),
        (Invited("host", "a@example.org"), "party"),
        (Invited("sending", "a@example.org"), "organisation"),
        (Invited("participant", "lecturer@example.org"), "email"),
        (
            Invited(
                "participant",
                "a@example.org",
                wanted_by=timezone.localdate() - timedelta(days=1),
            ),
            "wanted_by",
        ),
    ],
)
def test_what_cannot_be_taken_says_why(consultation, invited: Invited, field: str) -> None:
    with pytest.raises(UnfitError) as error:
        ask(consultation, invited)
    assert error.value.problems.keys() == {field}


def test_an_institution_that_is_not_there_is_missing(consultation) -> None:
    with pytest.raises(MissingError):
        ask(consultation, Invited("sending", "a@example.org", uuid4()))


@pytest.mark.parametrize("name", ["observer", "lecturer", "nobody", "visitor"])
def test_the_officer_alone_asks_and_ends(consultation, name: str) -> None:
    with pytest.raises(RefusedError):
        ask(consultation, NEW, by=name)
    with pytest.raises(RefusedError):
        end_voice(consultation.cast.actor(name), key=consultation.participant.key)


def test_the_first_who_takes_a_link_has_it(consultation) -> None:
    voice, secret = ask(consultation, NEW)
    assert take_voice(consultation.cast.actor("nobody"), secret=secret).pk == voice.pk
    assert take_voice(consultation.cast.actor("nobody"), secret=secret).pk == voice.pk
    for name in ("outsider", "lecturer"):
        with pytest.raises(MissingError):
            take_voice(consultation.cast.actor(name), secret=secret)
    with pytest.raises(RefusedError):
        take_voice(consultation.cast.actor("visitor"), secret=secret)


def test_asked_again_the_old_link_is_dead(consultation) -> None:
    voice, old = ask(consultation, NEW)
    again, new = invite_again(consultation.cast.actor("officer"), key=voice.key)
    assert (again.email, again.represents) == (voice.email, voice.represents)
    with pytest.raises(MissingError):
        take_voice(consultation.cast.actor("nobody"), secret=old)
    assert take_voice(consultation.cast.actor("nobody"), secret=new).pk == again.pk
