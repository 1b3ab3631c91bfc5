import json

import pytest

from sapar_web.models import Call


def page(contest, name: str) -> str:
    return contest.cast.client(name).get(f"/calls/{contest.call.key}/").content.decode()


def test_an_open_call_shows_everybody_how_it_is_weighed(contest) -> None:
    contest.open()
    shown = page(contest, "visitor")
    for said in ("Can it be done in the time?", "90,000 EUR", "What will you do there?"):
        assert said in shown
    assert "Riverside University (invented)" in shown
    assert "Sign in to apply" in shown
    assert f"Contractor: {contest.cast.contractor.name}." in shown
    assert 'action="/calls/' not in shown


def test_a_draft_is_found_by_its_sponsor_alone_and_says_what_is_missing(contest) -> None:
    path = f"/calls/{contest.call.key}/"
    for name in ("visitor", "lecturer", "receiver"):
        assert contest.cast.client(name).get(path).status_code == 404
    assert "The call has no criteria" in page(contest, "officer")
    assert "It cannot be opened yet" not in page(contest, "observer")


def test_the_officer_opens_what_they_read(contest) -> None:
    call = contest.write()
    client, path = contest.cast.client("officer"), f"/calls/{call.key}/open/"
    assert client.post(path, {"revision": 1}).status_code == 409
    assert client.post(path, {"revision": call.revision}).status_code == 302
    assert Call.objects.get(pk=call.pk).state == "open"
    assert client.post(path, {"revision": "x"}).status_code == 403


def test_the_frozen_call_is_a_file(contest) -> None:
    path = f"/calls/{contest.call.key}/call.json"
    assert contest.cast.client("officer").get(path).status_code == 404
    contest.open()
    told = json.loads(contest.cast.client("visitor").get(path).content)
    assert (told["format"], told["budget"]) == ("sapar-call/1", "90000")


def test_a_call_is_closed_and_withdrawn_with_a_reason(contest) -> None:
    contest.open()
    client, path = contest.cast.client("officer"), f"/calls/{contest.call.key}/"
    assert client.post(f"{path}close/").status_code == 403
    contest.past("closes_on")
    assert client.post(f"{path}close/").status_code == 302
    assert client.get(f"{path}withdraw/").status_code == 200
    assert client.post(f"{path}withdraw/", {"reason": ""}).status_code == 422
    assert client.post(f"{path}withdraw/", {"reason": "The money was cut."}).status_code == 302
    assert "The money was cut." in page(contest, "visitor")


@pytest.mark.parametrize("name", ["visitor", "lecturer", "officer"])
def test_texts_of_a_call_are_text(contest, name: str) -> None:
    contest.open(title="<script>alert(1)</script>", summary="<b>bold</b>")
    shown = page(contest, name)
    assert "<script>alert" not in shown
    assert "&lt;b&gt;bold&lt;/b&gt;" in shown


@pytest.mark.parametrize(("name", "queries"), [("visitor", 2), ("lecturer", 7), ("officer", 8)])
@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_is_fixed(
    contest, django_assert_num_queries, name: str, queries: int, rows: int
) -> None:
    contest.open()
    for each in contest.people(rows):
        contest.submit(each)
    client = contest.cast.client(name)
    with django_assert_num_queries(queries):
        assert client.get(f"/calls/{contest.call.key}/").status_code == 200
