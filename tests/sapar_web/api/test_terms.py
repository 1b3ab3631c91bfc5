import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from sapar.terms.document.digest import digest_of
from sapar.values.digest import Digest
from sapar_web.access.links import new_secret
from sapar_web.models import Scope, Terms, Token
from sapar_web.queries.terms.documents import document_of

ANSWERS = {
    "title": "Short visits (invented)",
    "currency": "EUR",
    "first_day": "2027-09-01",
    "last_day": "2028-08-31",
}


@pytest.fixture
def ask(cast):
    """Ask the API as somebody; the answer's status and content."""

    def asked(name: str, method: str, path: str, sent=None, scopes=("read", "terms")):
        secret, digest = new_secret()
        Token.objects.create(
            person=cast.people[name],
            name="test",
            digest=digest,
            scopes=[Scope(each) for each in scopes],
            expires_at=timezone.now() + timedelta(days=1),
        )
        response = Client().generic(
            method,
            f"/api/terms{path}",
            "" if sent is None else json.dumps(sent),
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )
        kind = response.headers.get("Content-Type", "")
        return (
            response.status_code,
            response.json() if "json" in kind and response.content else response.content,
        )

    return asked


@pytest.fixture
def begun(ask, cast):
    sent = {"organisation": str(cast.ministry.key), "answers": ANSWERS}
    status, terms = ask("officer", "POST", "", sent)
    assert status == 201, terms
    return terms


def test_terms_are_begun_read_checked_and_written(ask, begun) -> None:
    status, read = ask("officer", "GET", f"/{begun['key']}")
    assert (status, read["document"]["sponsor"]["name"]) == (
        200,
        "Ministry of Higher Education (invented)",
    )
    status, check = ask("officer", "GET", f"/{begun['key']}/check")
    assert (status, check["clean"]) == (200, False)
    assert [gate["code"] for gate in check["gates"]] == ["A02", "A03", "B01", "C01", "C02", "C04"]
    part = {"part": "title", "value": "Visits", "read": read["marks"]["title"]}
    status, written = ask("officer", "PUT", f"/{begun['key']}/part", part)
    assert (status, written["title"], written["revision"]) == (200, "Visits", 2)
    status, problem = ask("officer", "PUT", f"/{begun['key']}/part", part)
    assert (status, problem["current"]) == (409, "Visits")
    assert ask("officer", "GET", "")[1]["items"][0]["key"] == begun["key"]


@pytest.mark.parametrize("value", ["text", [1], 7, {"id": "x", "said": "forged"}])
def test_what_is_no_clause_is_refused(ask, begun, value) -> None:
    part = {"part": "clauses/x", "value": value, "read": ""}
    assert ask("officer", "PUT", f"/{begun['key']}/part", part)[0] == 422


@pytest.mark.parametrize("text", ["nul \x00", "half \ud800"])
def test_letters_that_cannot_be_kept_are_refused(ask, begun, text) -> None:
    part = {"part": "title", "value": text, "read": begun["marks"]["title"]}
    assert ask("officer", "PUT", f"/{begun['key']}/part", part)[0] in (400, 422)


@pytest.mark.parametrize("part", ["planning", "version", "digest", "dated"])
def test_the_record_of_planning_cannot_be_forged(ask, begun, part) -> None:
    entry = [{"on": "2027-01-01", "party": "sending", "act": "stated"}]
    sent = {"part": part, "value": entry, "read": ""}
    assert ask("officer", "PUT", f"/{begun['key']}/part", sent)[0] == 404
    assert document_of(Terms.objects.get(key=begun["key"])).planning == ()


@pytest.mark.parametrize("name", ["international", "receiver", "nobody"])
def test_a_draft_is_not_there_for_others(ask, begun, name) -> None:
    for path in ("", "/check", "/file/json"):
        assert ask(name, "GET", f"/{begun['key']}{path}")[0] == 404
    sent = {"part": "title", "value": "Mine", "read": begun["marks"]["title"]}
    assert ask(name, "PUT", f"/{begun['key']}/part", sent)[0] == 404


def test_a_token_without_the_scope_writes_nothing(ask, begun) -> None:
    sent = {"part": "title", "value": "Mine", "read": begun["marks"]["title"]}
    assert ask("officer", "PUT", f"/{begun['key']}/part", sent, scopes=("read",))[0] == 403


def test_published_terms_are_downloaded_compared_superseded_and_withdrawn(ask, tender) -> None:
    key = tender.terms.key
    response = Client().get(f"/terms/{key}/terms.json")
    assert Digest.of(response.content).text == tender.terms.digest
    status, draft = ask("officer", "POST", f"/{key}/supersede")
    assert (status, draft["version"], draft["supersedes"]) == (201, 2, str(key))
    status, found = ask("officer", "GET", f"/{draft['key']}/differences/{key}")
    assert status == 200
    assert ["version"] in [each["steps"] for each in found]
    assert ask("officer", "DELETE", f"/{draft['key']}")[0] == 204
    status, gone = ask("officer", "POST", f"/{key}/withdraw", {"reason": "no money"})
    assert (status, gone["state"], gone["ended_why"]) == (200, "withdrawn", "no money")
    assert digest_of(document_of(Terms.objects.get(key=key))).text == tender.terms.digest


def test_a_published_document_is_changed_by_no_operation(ask, tender) -> None:
    key = tender.terms.key
    marks = ask("officer", "GET", f"/{key}")[1]["marks"]
    sent = {"part": "title", "value": "Mine", "read": marks["title"]}
    assert ask("officer", "PUT", f"/{key}/part", sent)[0] == 403
    assert ask("officer", "DELETE", f"/{key}")[0] == 403


def test_a_body_of_fifty_megabytes_is_refused(ask, begun) -> None:
    sent = {"part": "title", "value": "x" * 50_000_000, "read": begun["marks"]["title"]}
    assert ask("officer", "PUT", f"/{begun['key']}/part", sent)[0] in (400, 413)
    assert Terms.objects.get(key=begun["key"]).revision == 1
