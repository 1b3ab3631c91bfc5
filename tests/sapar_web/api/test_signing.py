"""Tests of signatures by API: what programs read, and what they may do."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.sapar_web.signing import SPEAKS, Table

from sapar.values.digest import Digest
from sapar_web.access.links import new_secret
from sapar_web.models import Declined, Ending, Scope, Token


class Program:
    """A program that speaks for whoever speaks for a party."""

    def __init__(self, table: Table, name: str, *scopes: str) -> None:
        secret, digest = new_secret()
        Token.objects.create(
            person=table.cast.people[name],
            name="x",
            digest=digest,
            scopes=list(scopes or Scope.values),
            expires_at=timezone.now() + timedelta(days=1),
        )
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._at = f"/api/signing/{table.stay.key}"

    def get(self, path: str) -> Any:
        return Client().get(self._at + path, headers=self._headers)

    def send(self, path: str, body: Any = None, key: str = "") -> Any:
        headers = self._headers | ({"Idempotency-Key": key} if key else {})
        data = b"" if body is None else json.dumps(body)
        kind = "application/json"
        return Client().generic("POST", self._at + path, data, content_type=kind, headers=headers)


def test_versions_tell_who_has_signed_and_who_is_missing(table: Table) -> None:
    table.sign("host")
    (told,) = Program(table, "observer", "read").get("/versions").json()
    assert (told["digest"], told["complete"]) == (table.version.digest, False)
    assert told["missing"] == [party for party in table.version.signers if party != "host"]
    assert [row["party"] for row in told["signatures"]] == ["host"]


def test_commitments_are_there_once_all_have_signed(table: Table) -> None:
    program = Program(table, "lecturer", "read")
    assert program.get("/commitments").status_code == 404
    table.sign_all()
    told = program.get("/commitments").json()
    assert told["digest"] == table.version.digest
    assert len(told["commitments"]) == len(table.version.document["clauses"])
    assert {row["occasion"] for row in told["dates"]} >= {"first_day", "last_day"}


def test_the_text_has_the_digest_that_was_signed_and_parties_alone_get_it(table: Table) -> None:
    table.sign("host")
    got = Program(table, "receiver", "read").get("/versions/1/agreement.json")
    assert Digest.of(got.content).text == table.version.digest
    signed = Program(table, "receiver", "read").get("/versions/1/signed.pdf")
    assert signed.content.startswith(b"%PDF-")
    assert Program(table, "observer").get("/versions/1/signed.pdf").status_code == 403
    assert Program(table, "outsider").get("/versions/1/signed.pdf").status_code == 404
    assert Program(table, "receiver").get("/versions/2/signed.pdf").status_code == 404


def test_nobody_signs_by_a_token(table: Table) -> None:
    paths = Client().get("/api/openapi.json").json()["paths"]
    named = {each["operationId"] for methods in paths.values() for each in methods.values()}
    assert {"decline_to_sign", "remind_to_sign"} <= named
    assert not {name for name in named if name in {"sign_agreement", "attest_paper"}}


def test_declining_twice_with_one_key_is_done_once(table: Table) -> None:
    program = Program(table, "officer", "stays")
    body = {"digest": table.version.digest, "reason": "Too dear."}
    answers = [program.send("/decline", body, key="one") for _time in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].json()["declined"] == "sponsor"
    assert Declined.objects.count() == 1


def test_a_digest_that_was_read_before_is_a_conflict(table: Table) -> None:
    body = {"digest": "f" * 64, "reason": "Too dear."}
    answer = Program(table, "officer", "stays").send("/decline", body)
    assert (answer.status_code, answer.json()["current"]) == (409, table.version.digest)


def test_reminders_go_once_a_day(table: Table) -> None:
    table.sign("host")
    program = Program(table, "receiver", "stays")
    assert program.send("/remind").json()["reminded"] == [
        party for party in table.version.signers if party != "host"
    ]
    assert program.send("/remind").json()["reminded"] == []


@pytest.mark.parametrize("path", ["/decline", "/withdraw", "/terminate", "/remind", "/complete"])
def test_a_token_that_may_read_writes_nothing(table: Table, path: str) -> None:
    body = {"digest": table.version.digest, "reason": "x", "on": "2027-01-01"}
    assert Program(table, "officer", "read").send(path, body).status_code == 403


def test_a_stay_ends_by_api_as_on_its_pages(table: Table) -> None:
    table.sign_all()
    on = table.stay.last_day.isoformat()
    answer = Program(table, SPEAKS["host"], "stays").send(
        "/terminate", {"reason": "The laboratory burnt down.", "on": on}
    )
    assert (answer.status_code, answer.json()["kind"]) == (200, "terminated")
    assert Ending.objects.get().party == "host"
    assert table.state() == "terminated"


def test_before_it_is_agreed_it_is_withdrawn(table: Table) -> None:
    answer = Program(table, "lecturer", "stays").send("/withdraw", {"reason": "Ill."})
    assert answer.json() == {
        "kind": "withdrawn",
        "party": "participant",
        "on": None,
        "reason": "Ill.",
    }
    assert Program(table, "officer", "stays").send("/complete").status_code == 403
