"""The page of one fact: what was said about it, and what each reader may say now."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.sapar_web.actions.test_content import png
from tests.sapar_web.recording import Lived, linked

from sapar_web.models import Event, Evidence


def offers(html: str) -> set[str]:
    names = ("confirm", "dispute", "reply", "decide", "take_dispute_back", "take_back", "show")
    return {name for name in (*names, "outcome") if f'name="deed" value="{name}"' in html}


class Thread:
    """The page of one event, as people see it."""

    def __init__(self, lived: Lived, event: Event) -> None:
        self.lived, self.address = lived, f"/stays/{lived.key}/events/{event.key}/"

    def read(self, name: str) -> str:
        response = self.lived.cast.client(name).get(self.address)
        assert response.status_code == 200
        return str(response.content.decode())

    def say(self, name: str, deed: str, **given: Any) -> int:
        whole = {"deed": deed, **given}
        return self.lived.cast.client(name).post(self.address, whole).status_code


@pytest.fixture
def talk(lived: Lived) -> Thread:
    return Thread(lived, lived.session_kept("mentor", 2))


def test_what_each_may_say_of_a_claim(talk: Thread) -> None:
    found = {
        name: offers(talk.read(name)) for name in ("lecturer", "mentor", "officer", "observer")
    }
    assert found == {
        "lecturer": {"confirm", "dispute", "show"},
        "mentor": {"take_back", "show"},
        "officer": {"show"},
        "observer": set(),
    }
    assert "answer awaited from: participant" in talk.read("officer")


def test_it_is_confirmed(talk: Thread) -> None:
    assert talk.say("lecturer", "confirm", party="participant") == 302
    assert offers(talk.read("lecturer")) == {"dispute", "show"}
    assert Event.objects.filter(kind="acknowledgement").count() == 1


def test_a_dispute_has_its_thread(talk: Thread) -> None:
    assert talk.say("lecturer", "dispute", party="participant", reason="<b>Nobody</b>") == 302
    html = talk.read("mentor")
    assert "&lt;b&gt;Nobody&lt;/b&gt;" in html
    assert "A reply is due by" in html
    assert offers(html) == {"reply", "take_back", "show"}
    assert talk.say("mentor", "reply", party="mentor", text="I was there.") == 302
    html = talk.read("lecturer")
    assert "There is a reply." in html
    assert offers(html) == {"confirm", "take_dispute_back", "show"}
    assert talk.say("lecturer", "take_dispute_back", party="participant") == 302
    assert "dispute" in offers(talk.read("lecturer"))


def test_the_mediator_decides_by_their_link(lived: Lived, talk: Thread) -> None:
    _link, secret = linked(lived, "third")
    visitor, event = Client(), Event.objects.get()
    address = f"/log/{secret}/events/{event.key}/"
    assert offers(visitor.get(address).content.decode()) == set()
    talk.say("lecturer", "dispute", party="participant", reason="Nobody came.")
    html = visitor.get(address).content.decode()
    assert offers(html) == {"decide"}
    assert talk.read("lecturer").count('value="decide"') == 0
    told = {"deed": "decide", "in_favour": "participant", "text": "The door log says so."}
    assert visitor.post(address, told).status_code == 302
    assert "decided by the mediator, in favour of: participant" in talk.read("officer").lower()
    assert offers(talk.read("lecturer")) == {"show"}


def test_what_is_not_offered_is_not_done(talk: Thread) -> None:
    for name, deed in (("mentor", "confirm"), ("lecturer", "reply"), ("officer", "take_back")):
        assert talk.say(name, deed, party="") == 404
    assert talk.say("lecturer", "dispute", party="participant", reason="") == 422
    assert Event.objects.count() == 1


def test_what_came_of_a_request_is_told_by_both_sides(lived: Lived) -> None:
    talk = Thread(lived, lived.kept(lived.asked("participant", 2)))
    assert "outcome" in offers(talk.read("lecturer"))
    given = {"result": "charged", "charge": "120", "currency": "EUR"}
    assert talk.say("lecturer", "outcome", party="participant", **given) == 302
    assert "outcome" not in offers(talk.read("lecturer"))
    assert talk.say("receiver", "outcome", party="host", result="granted") == 302
    results = Event.objects.filter(kind="outcome").order_by("pk")
    assert [each.document["result"] for each in results] == ["charged", "granted"]


def test_a_file_is_added_and_given_back_as_an_attachment(lived: Lived, talk: Thread) -> None:
    photo = SimpleUploadedFile("desk.png", png(), "image/png")
    assert talk.say("lecturer", "show", party="participant", file=photo) == 302
    made = Evidence.objects.get()
    assert "desk.png" in talk.read("officer")
    response = lived.cast.client("officer").get(f"/stays/{lived.key}/evidence/{made.key}/")
    assert response.content == png()
    assert response["Content-Disposition"] == "attachment; filename*=UTF-8''desk.png"
    strange = lived.cast.client("outsider").get(f"/stays/{lived.key}/evidence/{made.key}/")
    assert strange.status_code == 404


def test_what_is_not_there_or_not_theirs_is_not_found(lived: Lived, talk: Thread) -> None:
    client = lived.cast.client
    assert client("lecturer").get(f"/stays/{lived.key}/events/{uuid4()}/").status_code == 404
    assert client("outsider").get(talk.address).status_code == 404
    assert client("visitor").get(talk.address).status_code == 302


def test_what_is_about_a_fact_leads_to_it(lived: Lived, talk: Thread) -> None:
    talk.say("lecturer", "dispute", party="participant", reason="Nobody came.")
    opened = Event.objects.get(kind="dispute")
    response = lived.cast.client("officer").get(f"/stays/{lived.key}/events/{opened.key}/")
    assert (response.status_code, response["Location"]) == (302, talk.address)


def test_the_number_of_queries_does_not_grow(
    lived: Lived, talk: Thread, django_assert_max_num_queries
) -> None:
    client = lived.cast.client("lecturer")
    seen = []
    for many in (1, 3):
        while lived.stay.events.count() < many:
            lived.session_kept("mentor", 2)
        with django_assert_max_num_queries(12) as asked:
            client.get(talk.address)
        seen.append(len(asked))
    assert seen[0] == seen[1]
