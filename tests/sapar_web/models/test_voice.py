"""Who is asked, what they say, what is answered: kept by the database as it is."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from sapar_web.models import Answer, Outcome, Said, Statement, Voice, VoiceParty


def test_nobody_is_asked_twice_at_once_as_the_same_party(consultation) -> None:
    copy = Voice(
        terms=consultation.terms,
        party=VoiceParty.PARTICIPANT,
        email=consultation.participant.email,
        invited_by=consultation.cast.people["officer"],
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        copy.save()


def test_a_word_has_one_answer_that_is_never_changed(consultation) -> None:
    word = consultation.say(Said.STATED, "A desk.")
    officer = consultation.cast.people["officer"]
    made = Answer.objects.create(
        statement=word, outcome=Outcome.DECLINED, reason="No money.", by=officer
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(statement=word, outcome=Outcome.TAKEN, reason="Yes.", by=officer)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Answer.objects.filter(pk=made.pk).update(outcome=Outcome.TAKEN)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Statement.objects.filter(pk=word.pk).update(text="Nothing.")
