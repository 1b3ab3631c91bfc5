"""What those who were asked say about a draft."""

import pytest
from django.db import DatabaseError, transaction

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.voices.inviting import end_voice
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.models import Notice, Statement
from sapar_web.queries.terms.texts import mark_of_text


def test_the_text_that_was_read_is_kept(consultation) -> None:
    word = consultation.say("commented", " Two hours. ", consultation.clause)
    assert (word.text, word.revision) == ("Two hours.", 1)
    assert word.read == consultation.terms.document["clauses"][0]
    assert word.mark == mark_of_text(word.read)


def test_every_officer_of_the_sponsor_is_told_once(consultation) -> None:
    for _ in range(2):
        consultation.say("stated", "A desk.")
    notices = Notice.objects.filter(person=consultation.cast.people["officer"])
    assert list(notices.values_list("kind", "path")) == [
        ("statement", f"/voices/of/{consultation.terms.key}/")
    ]


@pytest.mark.parametrize(
    ("word", "field"),
    [
        (Word("changed", "Mine."), "kind"),
        (Word("stated", " "), "text"),
        (Word("declined"), "text"),
        (Word("commented", "x" * 5_001), "text"),
        (Word("commented", "Two hours.", "gone"), "clause"),
    ],
)
def test_what_cannot_be_taken_says_why(consultation, word: Word, field: str) -> None:
    with pytest.raises(UnfitError) as error:
        speak(consultation.cast.actor("lecturer"), voice=consultation.participant.key, word=word)
    assert error.value.problems.keys() == {field}
    assert not Statement.objects.exists()


def test_nobody_approves_what_they_have_not_read(consultation) -> None:
    consultation.edit(consultation.clause, "Another text.")
    for revision in (1, None):
        word = Word("approved", revision=revision)
        with pytest.raises(StaleError):
            speak(
                consultation.cast.actor("lecturer"), voice=consultation.participant.key, word=word
            )


def test_who_is_asked_no_longer_does_not_speak(consultation) -> None:
    end_voice(consultation.cast.actor("officer"), key=consultation.participant.key)
    with pytest.raises(RefusedError, match="no longer open"):
        consultation.say("stated", "A desk.")


def test_the_database_refuses_to_change_a_word(consultation) -> None:
    word = consultation.say("stated", "A desk.")
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Statement.objects.filter(pk=word.pk).update(kind="approved")
