import json
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from sapar_web.access.links import new_secret
from sapar_web.models import Offer, Scope, Token

HOURS = "answers/mentor-hours"


class Program:
    """A program that speaks for somebody."""

    def __init__(self, cast, name: str, *scopes: str) -> None:
        secret, digest = new_secret()
        Token.objects.create(
            person=cast.people[name],
            name="x",
            digest=digest,
            scopes=list(scopes or Scope.values),
            expires_at=timezone.now() + timedelta(days=1),
        )
        self._headers = {"Authorization": f"Bearer {secret}"}

    def get(self, path: str, **query):
        return Client().get(f"/api/offers{path}", query, headers=self._headers)

    def send(self, path: str, body: dict | None = None, method: str = "POST", key: str = ""):
        headers = self._headers | ({"Idempotency-Key": key} if key else {})
        return Client().generic(
            method,
            f"/api/offers{path}",
            b"" if body is None else json.dumps(body),
            content_type="application/json",
            headers=headers,
        )


@pytest.fixture
def host(cast) -> Program:
    return Program(cast, "receiver")


@pytest.fixture
def sponsor(cast) -> Program:
    return Program(cast, "officer")


def begun(cast, tender, host: Program) -> dict:
    sent = {"terms": str(tender.terms.key), "organisation": str(cast.host.key), "role": "host"}
    answer = host.send("", sent)
    assert answer.status_code == 201
    return answer.json()


def test_the_whole_story_of_an_offer(cast, tender, host: Program, sponsor: Program) -> None:
    opened = host.get("/open").json()["items"]
    assert [row["key"] for row in opened] == [str(tender.terms.key)]
    offer = begun(cast, tender, host)
    path = f"/{offer['key']}"
    part = {"part": HOURS, "value": {"answer": "accepts"}, "read": offer["marks"][HOURS]}
    written = host.send(f"{path}/part", part, "PUT").json()
    verdicts = {each["clause"]: each["verdict"] for each in written["check"]["requirements"]}
    assert (written["revision"], verdicts["mentor-hours"]) == (2, "held")
    submitted = host.send(f"{path}/submit", {"revision": 2}).json()
    assert (submitted["state"], len(submitted["digest"])) == ("submitted", 64)
    tender.submitted("outsider", cast.stranger)
    under = f"/under/{tender.terms.key}"
    assert sponsor.get(under).json()["submitted"] == 2
    assert sponsor.get(f"{under}/comparison").status_code == 403
    assert sponsor.get(path).status_code == 404
    tender.close()
    told = sponsor.get(f"{under}/comparison").json()
    assert [each["clause"] for each in told["comparison"]["differences"]] == ["mentor-hours"]
    reasons = {"selected": "Hours.", "rest": "No hours."}
    assert sponsor.send(f"{path}/select", reasons).json()["state"] == "selected"
    assert host.get(path).json()["reason"] == "Hours."
    lost = Program(cast, "outsider").get("").json()["items"]
    assert [row["state"] for row in lost] == ["declined"]


def test_an_older_state_is_answered_with_what_stands_there(cast, tender, host: Program) -> None:
    offer = begun(cast, tender, host)
    path = f"/{offer['key']}/part"
    host.send(path, {"part": "notes", "value": "A.", "read": offer["marks"]["notes"]}, "PUT")
    answer = host.send(path, {"part": "notes", "value": "B.", "read": ""}, "PUT")
    assert answer.status_code == 409
    assert answer.json()["current"] == "A."


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"part": "notes", "value": 1}, 422),
        ({"part": "notes", "value": "\x00"}, 422),
        ({"part": "notes", "value": "\ud800"}, 422),
        ({"part": "answers/\x00", "value": {}}, 422),
        ({"part": "answers/x", "value": [[[[]]]]}, 422),
        ({"part": "offerer", "value": {}}, 404),
        ({}, 422),
    ],
)
def test_what_does_not_fit_is_a_problem(cast, tender, host: Program, body, status: int) -> None:
    offer = begun(cast, tender, host)
    answer = host.send(f"/{offer['key']}/part", body, "PUT")
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_write_is_done_once_for_one_key(cast, tender, host: Program) -> None:
    sent = {"terms": str(tender.terms.key), "organisation": str(cast.host.key), "role": "host"}
    first, second = host.send("", sent, key="k"), host.send("", sent, key="k")
    assert first.json() == second.json()
    path = f"/{first.json()['key']}/submit"
    one, two = (host.send(path, {"revision": 1}, key="s") for _each in range(2))
    assert (one.status_code, one.json()) == (200, two.json())
    assert host.send(path, {"revision": 1}).status_code == 403


@pytest.mark.parametrize(
    ("name", "status"),
    [("officer", 404), ("observer", 404), ("outsider", 404), ("agent", 404), ("nobody", 404)],
)
def test_a_draft_is_nobody_elses(cast, tender, name: str, status: int) -> None:
    offer, program = tender.begun(), Program(cast, name)
    assert program.get(f"/{offer.key}").status_code == status
    for deed, body in (("submit", {"revision": 1}), ("withdraw", None)):
        assert program.send(f"/{offer.key}/{deed}", body).status_code == status
    part = {"part": "notes", "value": "x"}
    assert program.send(f"/{offer.key}/part", part, "PUT").status_code == status
    assert Offer.objects.get().revision == 1


@pytest.mark.parametrize("name", ["observer", "receiver", "outsider", "nobody"])
def test_nobody_but_the_officer_selects(cast, tender, name: str) -> None:
    offer = tender.submitted()
    tender.close()
    program = Program(cast, name)
    reasons = {"selected": "Us."}
    assert program.send(f"/{offer.key}/select", reasons).status_code in (403, 404)
    if name != "observer":
        assert program.get(f"/under/{tender.terms.key}").status_code == 404
        assert program.get(f"/under/{tender.terms.key}/comparison").status_code == 404


def test_a_token_does_what_its_scopes_say(cast, tender) -> None:
    reads, writes = Program(cast, "receiver", "read"), Program(cast, "receiver", "offers")
    offer = tender.begun()
    assert reads.get(f"/{offer.key}").status_code == 200
    assert reads.send(f"/{offer.key}/withdraw").status_code == 403
    for path in ("", "/open"):
        assert reads.get(path).status_code == 200
        assert writes.get(path).status_code == 403
    assert writes.send(f"/{offer.key}/withdraw").status_code == 200
    assert Client().get("/api/offers").status_code == 401


def test_lists_go_on_after_their_last_key(cast, tender, host: Program) -> None:
    for _each in range(3):
        offer = begun(cast, tender, host)
        host.send(f"/{offer['key']}/withdraw")
    seen, after = [], None
    while True:
        page = host.get("", limit=2, **({"after": after} if after else {})).json()
        seen += [row["key"] for row in page["items"]]
        after = page["next"]
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 3
    assert host.get("", state="draft").json()["items"] == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_hang_on_that_of_rows(
    cast, tender, host: Program, django_assert_num_queries, rows: int
) -> None:
    for _each in range(rows):
        offer = begun(cast, tender, host)
        host.send(f"/{offer['key']}/withdraw")
    with django_assert_num_queries(4):
        assert len(host.get("").json()["items"]) == rows


@pytest.mark.django_db(transaction=True)
def test_two_programs_that_begin_at_once_have_one_offer(cast, tender) -> None:
    programs, start, keys = [Program(cast, "receiver") for _each in range(2)], Barrier(2), []

    def begin(program: Program) -> None:
        start.wait()
        keys.append(begun(cast, tender, program)["key"])
        connection.close()

    threads = [Thread(target=begin, args=(each,)) for each in programs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(keys)) == 1
    assert Offer.objects.count() == 1
