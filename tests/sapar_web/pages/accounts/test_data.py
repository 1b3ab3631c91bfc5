import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.models import Person
from sapar_web.pages.accounts.data import PARTS, SHOWN
from sapar_web.queries.people.data import KEPT


def test_one_sees_and_exports_the_same(person: Person, cast) -> None:
    client = cast.client("lecturer")
    token, secret = make_token(cast.actor("lecturer"), wanted=Wanted("reports", ["read"], 3))
    page = client.get("/account/data/").content.decode()
    answer = client.get("/account/data/export/")
    kept = json.loads(answer.content)
    assert "attachment" in answer["Content-Disposition"]
    assert kept["person"]["email"] == "lecturer@example.org"
    assert [row["name"] for row in kept["tokens"]] == ["reports"]
    assert [row["deed"] for row in kept["history"]] == ["make_token"]
    assert "reports" in page
    for text in (page, answer.content.decode()):
        assert secret not in text
        assert token.digest not in text
        assert person.password not in text


def test_each_part_of_the_data_is_called_by_words() -> None:
    assert PARTS.keys() == {"person", *KEPT}


def test_nobody_elses_data_are_in_it(cast) -> None:
    kept = cast.client("lecturer").get("/account/data/export/").content.decode()
    for name in ("officer", "mentor", "international"):
        assert f"{name}@example.org" not in kept


def test_the_number_of_queries_does_not_grow_with_rows(cast) -> None:
    client, counts = cast.client("lecturer"), []
    for number in range(2):
        client.get("/account/data/")
        with CaptureQueriesContext(connection) as found:
            client.get("/account/data/")
        counts.append(len(found))
        for twin in "ab":
            make_token(cast.actor("lecturer"), wanted=Wanted(f"{number}{twin}", ["read"], 3))
    assert counts == [4, 4]


def test_the_page_shows_the_first_rows_of_a_part_and_the_file_all(cast) -> None:
    for number in range(SHOWN + 1):
        make_token(cast.actor("lecturer"), wanted=Wanted(f"token {number}", ["read"], 3))
    client = cast.client("lecturer")
    page = client.get("/account/data/").content.decode()
    assert (f"token {SHOWN - 1}<" in page, f"token {SHOWN}<" in page) == (True, False)
    assert f"({SHOWN}+)" in page
    kept = json.loads(client.get("/account/data/export/").content)
    assert len(kept["tokens"]) == SHOWN + 1


def test_before_erasing_it_is_told_what_goes_and_what_stays(cast) -> None:
    page = cast.client("lecturer").get("/account/erase/").content.decode()
    assert "What goes" in page
    assert "What stays, and why" in page
    goes, stays = page.split("What stays, and why")
    assert "what you wrote as your needs for any other stay" in goes
    assert "what you handed in as your needs for a stay that all have signed for" in stays


def test_whoever_wrote_needs_reads_beside_them_what_goes_with_the_account(talks) -> None:
    talks.hand_in("participant")
    page = talks.cast.client("lecturer").get("/account/data/").content.decode()
    assert page.count("its agreement was negotiated on them") == 1
    other = talks.cast.client("nobody").get("/account/data/").content.decode()
    assert "its agreement was negotiated on them" not in other


def test_erasing_needs_the_password_and_ends_the_session(person: Person, cast) -> None:
    client = cast.client("lecturer")
    refused = client.post("/account/erase/", {"password": "not the word"})
    assert refused.status_code == 422
    assert "not the password" in refused.content.decode()
    done = client.post("/account/erase/", {"password": "a long and private word"})
    assert "Nobody can sign in" in done.content.decode()
    assert client.get("/account/").status_code == 302
    person.refresh_from_db()
    assert person.name == ""


@pytest.mark.parametrize("path", ["/account/erase/", "/account/tokens/"])
def test_a_form_of_another_site_does_nothing(person: Person, path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    answer = client.post(path, {"password": "a long and private word"})
    assert answer.status_code == 403
    person.refresh_from_db()
    assert person.erased_at is None


def test_whoever_erases_themselves_reads_what_becomes_of_their_stays(cast, stay) -> None:
    page = cast.client("lecturer").get("/account/erase/").content.decode()
    assert "A month at the river" in page
    assert "it is withdrawn" in page
    assert "agreements that all have signed" in page
    assert (
        "Stays in which you are named"
        not in cast.client("nobody").get("/account/erase/").content.decode()
    )
