"""Who has a say in a draft, for programs."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from sapar_web.access.links import new_secret
from sapar_web.models import Scope, Statement, Token, Voice


def call(consultation, name: str, path: str, body=None, scopes=tuple(Scope.values), **headers):
    secret, digest = new_secret()
    Token.objects.create(
        person=consultation.cast.people[name],
        name="x",
        digest=digest,
        scopes=list(scopes),
        expires_at=timezone.now() + timedelta(days=1),
    )
    headers["Authorization"] = f"Bearer {secret}"
    if body is None:
        return Client().get(f"/api/voices{path}", headers=headers)
    sent = json.dumps(body)
    return Client().post(
        f"/api/voices{path}", sent, content_type="application/json", headers=headers
    )


def test_the_whole_story(consultation) -> None:
    of = f"/of/{consultation.terms.key}"
    asked = call(consultation, "officer", of, {"party": "participant", "email": "n@example.org"})
    assert asked.status_code == 201
    assert "/voices/take/" in asked.json()["link"]
    own = f"/{consultation.participant.key}/statements"
    said = {"kind": "commented", "text": "Two hours.", "clause": consultation.clause}
    word = call(consultation, "lecturer", own, said)
    assert word.status_code == 201
    reply = f"/statements/{word.json()['key']}/answer"
    taken = {"outcome": "taken", "reason": "Agreed."}
    assert call(consultation, "officer", reply, taken).status_code == 422
    consultation.edit(consultation.clause, "Two hours a week.")
    assert call(consultation, "officer", reply, taken).status_code == 201
    told = call(consultation, "international", of).json()
    assert [each["outcome"] for each in told["spoken"]] == ["taken"]
    assert [each["act"] for each in told["planning"]][-2:] == ["commented", "changed"]
    assert [each["email"] for each in told["asked"]] == ["", "", ""]


def test_an_approval_of_another_text_is_told(consultation) -> None:
    consultation.edit(consultation.clause, "Another text.")
    own = f"/{consultation.participant.key}/statements"
    answer = call(consultation, "lecturer", own, {"kind": "approved", "revision": 1})
    assert (answer.status_code, answer.json()["revision"]) == (409, 2)


def test_to_end_is_kept_and_can_be_repeated(consultation) -> None:
    path = f"/{consultation.participant.key}/end"
    headers = {"Idempotency-Key": "once"}
    answers = [call(consultation, "officer", path, {}, **headers).status_code for _ in range(2)]
    assert answers == [200, 200]
    assert Voice.objects.filter(ended_at=None).count() == 1


@pytest.mark.parametrize("name", ["receiver", "outsider", "nobody"])
def test_to_strangers_nothing_is_there(consultation, name: str) -> None:
    of = f"/of/{consultation.terms.key}"
    assert call(consultation, name, of).status_code == 404
    asked = {"party": "participant", "email": "n@example.org"}
    assert call(consultation, name, of, asked).status_code == 404
    assert call(consultation, "officer", f"/of/{uuid4()}").status_code == 404


@pytest.mark.parametrize(
    ("name", "status"),
    [("officer", 403), ("observer", 403), ("international", 403), ("nobody", 404)],
)
def test_nobody_speaks_for_somebody_else(consultation, name: str, status: int) -> None:
    own = f"/{consultation.participant.key}/statements"
    said = {"kind": "stated", "text": "A desk."}
    assert call(consultation, name, own, said).status_code == status
    assert not Statement.objects.exists()


def test_a_token_does_only_what_its_scopes_name(consultation) -> None:
    own = f"/{consultation.participant.key}/statements"
    said = {"kind": "stated", "text": "A desk."}
    assert call(consultation, "lecturer", own, said, scopes=["read"]).status_code == 403
    assert call(consultation, "lecturer", own, said, scopes=["voice"]).status_code == 201
