"""Everything that was said about a draft, as one person may see it."""

from sapar_web.actions.voices.answering import answer
from sapar_web.actions.voices.showing import show_name
from sapar_web.models import Statement
from sapar_web.queries.voices.hearing import heard


def seen(consultation, name: str):
    consultation.terms.refresh_from_db()
    return heard(consultation.cast.actor(name), consultation.terms)


def test_it_takes_two_queries_whatever_was_said(consultation, django_assert_num_queries) -> None:
    officer = consultation.cast.actor("officer")
    for number in (1, 3):
        while Statement.objects.count() < number:
            consultation.say("stated", "A desk.")
        with django_assert_num_queries(2):
            assert len(heard(officer, consultation.terms).spoken) == number


def test_a_participant_is_known_to_the_officer_and_themselves(consultation) -> None:
    consultation.say("stated", "A desk.")
    who = {
        name: seen(consultation, name).spoken[0].who
        for name in ("officer", "lecturer", "international", "observer")
    }
    assert who == {
        "officer": "Lecturer",
        "lecturer": "Lecturer",
        "international": "a participant",
        "observer": "a participant",
    }
    show_name(consultation.cast.actor("lecturer"), voice=consultation.participant.key, shown=True)
    assert seen(consultation, "international").spoken[0].who == "Lecturer"


def test_addresses_are_for_the_officer_alone(consultation) -> None:
    assert [each.email for each in seen(consultation, "international").asked] == ["", ""]
    assert [each.email for each in seen(consultation, "officer").asked] == [
        "international@example.org",
        "lecturer@example.org",
    ]


def test_words_go_by_clause_and_wait_for_an_answer(consultation) -> None:
    first = consultation.say("commented", "Two hours.", consultation.clause)
    consultation.say("approved", by="international")
    found = seen(consultation, "officer")
    assert {clause: len(words) for clause, words in found.by_clause.items()} == {
        consultation.clause: 1,
        "": 1,
    }
    assert found.waiting == 1
    officer = consultation.cast.actor("officer")
    answer(officer, statement=first.key, outcome="declined", reason="No money.")
    assert seen(consultation, "officer").waiting == 0


def test_one_knows_ones_own_voice(consultation) -> None:
    mine = seen(consultation, "lecturer").mine
    assert mine is not None
    assert mine.key == consultation.participant.key
    assert seen(consultation, "officer").mine is None


def test_an_approval_of_another_text_has_lapsed_until_said_again(consultation) -> None:
    consultation.say("approved")
    assert seen(consultation, "officer").lapsed == []
    consultation.edit(consultation.clause, "Another text.")
    assert [each.who for each in seen(consultation, "officer").lapsed] == ["Lecturer"]
    consultation.say("approved")
    assert seen(consultation, "officer").lapsed == []
