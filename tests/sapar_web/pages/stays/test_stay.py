"""Pages of stays: the list, one stay, opening one, coming in by a link."""

import re
from datetime import timedelta

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.models import Stay
from sapar_web.models.offer import today


def more(stay: Stay, number: int) -> None:
    for _each in range(number):
        stay.pk, stay.key = None, type(stay)().key
        stay.save(force_insert=True)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_as_many_queries_whatever_it_holds(
    cast, stay, rows: int, django_assert_num_queries
) -> None:
    more(stay, rows - 1)
    client = cast.client("receiver")
    with django_assert_num_queries(10):
        text = client.get("/stays/").content.decode()
    assert text.count("A month at the river") == rows


@pytest.mark.parametrize(
    ("name", "there"),
    [
        *(("officer", 1), ("observer", 1), ("international", 1), ("receiver", 1), ("lecturer", 1)),
        *(("agent", 0), ("mentor", 0), ("outsider", 0), ("nobody", 0)),
    ],
)
def test_each_finds_the_stays_they_take_part_in(cast, stay, name: str, there: int) -> None:
    assert cast.client(name).get("/stays/").content.decode().count(f"/stays/{stay.key}/") == there
    assert cast.client(name).get(f"/stays/{stay.key}/").status_code == (200 if there else 404)


def test_long_lists_go_on_on_the_next_page(cast, stay) -> None:
    more(stay, 40)
    client, address, seen = cast.client("officer"), "/stays/", set()
    while address:
        answer = client.get(address)
        seen |= set(re.findall(r'href="/stays/([0-9a-f-]{36})/"', answer.content.decode()))
        address = answer.context["next"] and "/stays/" + answer.context["next"]
    assert len(seen) == 41


@pytest.mark.parametrize("handed", [1, 3])
def test_a_stay_takes_as_many_queries_whoever_has_handed_in(
    talks: Talks, handed: int, django_assert_num_queries
) -> None:
    for party in ("sponsor", "sending", "host")[:handed]:
        talks.hand_in(party)
    client = talks.cast.client("lecturer")
    with django_assert_num_queries(7):
        text = client.get(f"/stays/{talks.stay.key}/").content.decode()
    assert "You hand in what you need as participant" in text


def test_a_stay_says_from_whom_the_next_deed_is_waited_for(talks: Talks) -> None:
    talks.hand_in("host")
    text = talks.cast.client("observer").get(f"/stays/{talks.stay.key}/").content.decode()
    assert "Sending institution: their needs are waited for" in text
    assert "Host institution: their needs" not in text


def test_an_officer_opens_a_stay_and_the_participant_comes_by_the_link(cast, tender) -> None:
    officer, address = cast.client("officer"), f"/stays/under/{tender.terms.key}/new/"
    found = officer.get(address, {"from": "Steppe", "to": "Riverside"}).content.decode()
    assert "Open the stay" in found
    first = today() + timedelta(days=60)
    told = {
        "sending": cast.sender.key,
        "host": cast.host.key,
        "participant": "lecturer@example.org",
        "first_day": first,
        "last_day": first + timedelta(days=30),
        "needs_until": today() + timedelta(days=10),
    }
    query = "?from=Steppe&to=Riverside"
    refused = officer.post(address + query, {**told, "last_day": first - timedelta(days=1)})
    assert refused.status_code == 422
    link = officer.post(address + query, told).content.decode()
    path = re.search(r"/stays/join/[^/]+/", link).group()
    assert "Sign in with the account" in cast.client("visitor").get(path).content.decode()
    lecturer = cast.client("lecturer")
    assert "Take part" in lecturer.get(path).content.decode()
    assert lecturer.post(path).status_code == 302
    assert Stay.objects.get().participant == cast.people["lecturer"]
    assert cast.client("receiver").get(address).status_code == 403


def test_the_host_asks_a_mentor_and_nobody_else_does(talks: Talks) -> None:
    address = f"/stays/{talks.stay.key}/invite/mentor/"
    assert talks.cast.client("officer").get(address).status_code == 403
    receiver = talks.cast.client("receiver")
    assert receiver.post(address, {"email": "no address"}).status_code == 422
    assert "/stays/join/" in receiver.post(address, {"email": "m@example.org"}).content.decode()
    assert receiver.get(f"/stays/{talks.stay.key}/invite/host/").status_code == 404


def test_a_guessed_link_leads_nowhere(cast) -> None:
    assert cast.client("lecturer").get("/stays/join/guessed/").status_code == 404
