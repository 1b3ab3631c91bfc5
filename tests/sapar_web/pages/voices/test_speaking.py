"""The pages of whoever was asked."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar_web.actions.voices.inviting import end_voice
from sapar_web.models import Statement


def page(consultation, who: str = "lecturer") -> str:
    key = consultation.participant.key if who == "lecturer" else consultation.sending.key
    response = consultation.cast.client(who).get(f"/voices/{key}/")
    assert response.status_code == 200
    return response.content.decode()


def send(consultation, **given):
    address = f"/voices/{consultation.participant.key}/say/"
    return consultation.cast.client("lecturer").post(address, given)


def test_the_page_has_every_clause_and_says_what_is_published(consultation) -> None:
    shown = page(consultation)
    clauses = [each["id"] for each in consultation.terms.document["clauses"]]
    assert [each for each in clauses if f'id="clause-{each}"' not in shown] == []
    assert "Never your words, never your name." in shown


@pytest.mark.parametrize(
    "name", ["officer", "observer", "international", "receiver", "outsider", "nobody"]
)
def test_it_is_nobody_elses(consultation, name: str) -> None:
    address = f"/voices/{consultation.participant.key}/"
    assert consultation.cast.client(name).get(address).status_code == 404
    assert (
        consultation.cast.client(name).post(address + "say/", {"kind": "stated"}).status_code == 404
    )
    assert consultation.cast.client(name).post(address + "name/").status_code == 404


def test_a_visitor_signs_in_first(consultation) -> None:
    address = f"/voices/{consultation.participant.key}/"
    response = consultation.cast.client("visitor").get(address)
    assert (response.status_code, response.url) == (302, f"/account/login/?next={address}")


def test_what_is_said_is_there_for_the_other_one_asked(consultation) -> None:
    response = send(consultation, kind="stated", text="A desk in the laboratory.", revision=1)
    assert response.status_code == 302
    assert "A desk in the laboratory." in page(consultation, "international")


def test_words_that_cannot_be_taken_are_not_lost(consultation) -> None:
    long = "a long need " * 500
    response = send(consultation, kind="stated", text=long, revision=1)
    assert response.status_code == 422
    assert long.strip() in response.content.decode()
    assert not Statement.objects.exists()


def test_an_approval_of_what_was_changed_meanwhile_tells_what(consultation) -> None:
    consultation.edit(consultation.clause, "Another text.")
    response = send(consultation, kind="approved", revision=1)
    assert response.status_code == 409
    assert not Statement.objects.exists()
    assert response.context["changed"] == [response.context["changed"][0]]
    assert response.context["stale"] is True


def test_who_approved_a_text_that_was_changed_is_told(consultation) -> None:
    consultation.say("approved")
    assert "Your approval does not count for the new text" not in page(consultation)
    consultation.edit(consultation.clause, "Another text.")
    assert "Your approval does not count for the new text" in page(consultation)
    consultation.say("approved")
    assert "Your approval does not count for the new text" not in page(consultation)


def test_a_name_is_shown_only_where_the_person_lets_it(consultation) -> None:
    consultation.say("stated", "A desk.")
    assert "Lecturer" not in page(consultation, "international")
    address = f"/voices/{consultation.participant.key}/name/"
    consultation.cast.client("lecturer").post(address, {"shown": "yes"})
    assert "Lecturer" in page(consultation, "international")


def test_comments_are_text_and_never_markup(consultation) -> None:
    consultation.say("commented", "<script>alert(1)</script>", consultation.clause)
    shown = page(consultation)
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_the_next_page_is_never_on_another_site(consultation) -> None:
    response = send(consultation, kind="stated", text="A desk.", next="https://elsewhere.example/")
    assert response.url == f"/voices/{consultation.participant.key}/"


def test_who_is_asked_no_longer_sees_their_words_and_not_the_draft(consultation) -> None:
    consultation.say("stated", "A desk.")
    end_voice(consultation.cast.actor("officer"), key=consultation.participant.key)
    shown = page(consultation)
    assert "A desk." in shown
    assert 'id="clause-' not in shown


def test_more_words_need_no_more_queries(consultation) -> None:
    counted = []
    client = consultation.cast.client("lecturer")
    for number in (1, 3):
        while Statement.objects.count() < number:
            consultation.say("stated", "A desk.")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/voices/{consultation.participant.key}/")
        counted.append(len(queries))
    assert counted == [counted[0]] * 2
    assert counted[0] <= 12
