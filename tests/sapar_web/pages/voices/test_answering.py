"""The officer's pages of all that was said."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sapar_web.models import Answer, Statement


def read(consultation, who: str = "officer", query: str = ""):
    return consultation.cast.client(who).get(f"/voices/of/{consultation.terms.key}/{query}")


def reply(consultation, word: Statement, **given):
    return consultation.cast.client("officer").post(f"/voices/said/{word.key}/answer/", given)


def test_the_unanswered_come_first(consultation) -> None:
    first = consultation.say("stated", "A desk.")
    second = consultation.say("stated", "A key.")
    reply(consultation, second, outcome="declined", reason="No money.")
    assert [each.key for each, _title in read(consultation).context["spoken"]] == [
        first.key,
        second.key,
    ]


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("", ["A desk.", "", "A key."]),
        ("?show=waiting", ["A desk."]),
        ("?show=answered", ["A key."]),
        ("?show=approved", [""]),
    ],
)
def test_they_can_be_filtered(consultation, query: str, texts: list[str]) -> None:
    consultation.say("stated", "A desk.")
    answered = consultation.say("stated", "A key.")
    consultation.say("approved")
    reply(consultation, answered, outcome="declined", reason="No money.")
    shown = [each.text for each, _title in read(consultation, query=query).context["spoken"]]
    assert shown == texts


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("officer", 200),
        ("observer", 200),
        ("international", 200),
        ("lecturer", 200),
        ("receiver", 404),
        ("outsider", 404),
        ("nobody", 404),
        ("visitor", 302),
    ],
)
def test_the_sponsor_and_those_asked_read_it_and_nobody_else(
    consultation, name: str, status: int
) -> None:
    assert read(consultation, name).status_code == status


@pytest.mark.parametrize(
    ("name", "status"),
    [("observer", 403), ("lecturer", 403), ("international", 403), ("nobody", 404)],
)
def test_the_officer_alone_answers(consultation, name: str, status: int) -> None:
    word = consultation.say("stated", "A desk.")
    given = {"outcome": "declined", "reason": "No."}
    client = consultation.cast.client(name)
    assert client.post(f"/voices/said/{word.key}/answer/", given).status_code == status
    assert not Answer.objects.exists()


def test_a_change_that_nobody_made_cannot_be_claimed_by_the_form(consultation) -> None:
    word = consultation.say("commented", "Two hours.", consultation.clause)
    response = reply(consultation, word, outcome="taken", reason="Agreed.")
    assert response.status_code == 422
    assert "change the terms first" in response.content.decode()
    assert "Agreed." in response.content.decode()


def test_taken_leads_to_what_changed_in_words(consultation) -> None:
    word = consultation.say("commented", "Two hours.", consultation.clause)
    consultation.edit(consultation.clause, "Two hours a week, signed.")
    assert reply(consultation, word, outcome="taken", reason="Agreed.").status_code == 302
    address = f"/voices/said/{word.key}/changes/"
    response = consultation.cast.client("lecturer").get(address)
    assert "Two hours a week, signed." in response.content.decode()
    assert consultation.cast.client("nobody").get(address).status_code == 404


def test_the_officer_is_told_of_approvals_of_another_text(consultation) -> None:
    consultation.say("approved", by="international")
    warning = "Their approval does not count for the new text"
    assert warning not in read(consultation).content.decode()
    consultation.edit(consultation.clause, "Another text.")
    assert warning in read(consultation).content.decode()


def test_the_record_has_no_words_and_no_names(consultation) -> None:
    consultation.say("commented", "A secret of mine.", consultation.clause)
    record = read(consultation).context["record"]
    assert "secret" not in str(record)
    assert "Lecturer" not in str(record)
    assert [row["act"] for row in record] == ["was asked", "was asked", "commented"]


def test_more_words_need_no_more_queries(consultation) -> None:
    counted = []
    client = consultation.cast.client("officer")
    for number in (1, 3):
        while Statement.objects.count() < number:
            consultation.say("stated", "A desk.")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/voices/of/{consultation.terms.key}/").status_code == 200
        counted.append(len(queries))
    assert counted == [counted[0]] * 2
    assert counted[0] <= 12


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow_with_what_is_said(
    consultation, number, django_assert_num_queries
) -> None:
    for place in range(number):
        consultation.say("commented", f"Word {place}.", consultation.clause)
    for name, path in (
        ("officer", f"/voices/of/{consultation.terms.key}/"),
        ("lecturer", f"/voices/{consultation.participant.key}/"),
    ):
        client = consultation.cast.client(name)
        with django_assert_num_queries(9):
            assert client.get(path).status_code == 200
