"""The ten-second log: by a thumb, several at once, sent once, through both doors."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.sapar_web.actions.test_content import png
from tests.sapar_web.queries.record.test_finding import linked
from tests.sapar_web.recording import Lived, document

from sapar_web.models import Event, Evidence
from sapar_web.models.offer import today


def sent(lived: Lived, name: str, address: str = "", **given: Any) -> Any:
    whole = {"party": "", "on": today().isoformat(), **given}
    return lived.cast.client(name).post(address or f"/stays/{lived.key}/log/", whole)


SESSION = {"session": "on", "session_mentor": "Dr Mentor", "session_minutes": "60"}


def test_two_ticks_and_a_button(lived: Lived) -> None:
    html = lived.cast.client("lecturer").get(f"/stays/{lived.key}/log/").content.decode()
    assert 'name="session_mentor" value="Mentor"' in html
    assert f'value="{today().isoformat()}"' in html
    response = sent(lived, "lecturer", party="participant", **SESSION)
    assert (response.status_code, response["Location"]) == (302, f"/stays/{lived.key}/")
    row = Event.objects.get()
    assert (row.kind, row.author, row.on, row.commitment) == (
        "session", "participant", today(), "mentor-hours",
    )  # fmt: skip
    assert (row.document["mentor"], row.document["minutes"]) == ("Dr Mentor", 60)


def test_several_things_at_once(lived: Lived) -> None:
    more = {
        "asked": "on",
        "asked_activity": "seminar",
        "asked_commitment": "seminars-free",
        "asked_result": "charged",
        "asked_charge": "120",
        "asked_currency": "EUR",
        "desk": "on",
        "observation": "on",
        "absence": "on",
        "absence_mentor": "Mentor",
        "absence_until": (today() + timedelta(days=3)).isoformat(),
        "done": "on",
        "done_commitment": "orientation",
        "done_text": "On the first day.",
    }
    assert sent(lived, "lecturer", party="participant", **SESSION, **more).status_code == 302
    kinds = Event.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == [
        "session", "asked", "outcome", "desk", "observation", "absence", "done",
    ]  # fmt: skip
    outcome = Event.objects.get(kind="outcome")
    assert outcome.of == Event.objects.get(kind="asked").key
    assert outcome.document["charge"] == {"number": "120", "currency": "EUR"}


def test_the_same_form_sent_twice_is_kept_once(lived: Lived) -> None:
    keys = {"session_key": str(uuid4()), "asked_key": str(uuid4())}
    asked = {"asked": "on", "asked_activity": "seminar", "asked_result": "denied"}
    for _time in range(2):
        whole = {**SESSION, **asked, **keys}
        assert sent(lived, "lecturer", party="participant", **whole).status_code == 302
    assert Event.objects.count() == 3


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "Tick what happened."),
        ({**SESSION, "session_mentor": " "}, "This field is required."),
        ({**SESSION, "on": "2999-01-01"}, "this day is yet to come"),
        ({"asked": "on"}, "This field is required."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    lived: Lived, given: dict[str, str], says: str
) -> None:
    response = sent(lived, "lecturer", party="participant", **given)
    assert response.status_code == 422
    assert says in response.content.decode()
    assert Event.objects.count() == 0


def test_a_photo_goes_with_the_first_thing(lived: Lived) -> None:
    photo = SimpleUploadedFile("desk.png", png(), "image/png")
    assert sent(lived, "lecturer", party="participant", **SESSION, file=photo).status_code == 302
    made = Evidence.objects.get()
    assert (made.name, made.event.kind) == ("desk.png", "session")
    bad = SimpleUploadedFile("desk.png", b"no picture", "image/png")
    response = sent(lived, "lecturer", party="participant", desk="on", file=bad)
    assert response.status_code == 422


def test_each_party_ticks_what_is_theirs_to_tell(lived: Lived) -> None:
    def offers(name: str) -> set[str]:
        html = lived.cast.client(name).get(f"/stays/{lived.key}/log/").content.decode()
        kinds = ("session", "asked", "desk", "observation", "done")
        return {kind for kind in kinds if f'name="{kind}"' in html}

    assert offers("lecturer") == {"session", "asked", "desk", "observation", "done"}
    assert offers("receiver") == {"session", "asked", "desk", "observation", "done"}
    assert offers("officer") == offers("international") == {"done"}


def test_others_log_nothing(lived: Lived) -> None:
    client = lived.cast.client
    assert client("observer").get(f"/stays/{lived.key}/log/").status_code == 403
    assert client("outsider").get(f"/stays/{lived.key}/log/").status_code == 404
    assert client("visitor").get(f"/stays/{lived.key}/log/").status_code == 302


def test_a_script_of_the_page_sends_json(lived: Lived) -> None:
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/log/"
    told = document(lived.session("participant", 2))
    body = json.dumps({"events": [told, {"kind": "lunch", "id": "x"}, told]})
    answer = client.post(address, body, content_type="application/json")
    assert [each["outcome"] for each in answer.json()["events"]] == ["kept", "refused", "already"]
    for bad in ("", "[]", "{}", '{"events": 1}', '{"events": ["a"]}', "[" * 9000):
        assert client.post(address, bad, content_type="application/json").status_code == 422
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(lived.cast.people["lecturer"])
    assert strict.post(address, body, content_type="application/json").status_code == 403


def test_a_mentor_logs_by_the_link_in_their_mail(lived: Lived) -> None:
    _link, secret = linked(lived)
    visitor = Client()
    response = visitor.get(f"/log/{secret}/log/")
    assert response["Referrer-Policy"] == "same-origin"
    assert "no-store" in response["Cache-Control"]
    whole = {"party": "mentor", "on": today().isoformat(), **SESSION}
    response = visitor.post(f"/log/{secret}/log/", whole)
    assert (response.status_code, response["Location"]) == (302, f"/log/{secret}/")
    row = Event.objects.get()
    assert (row.author, row.person, row.link.email) == ("mentor", None, "somebody@example.org")


def test_a_mediators_link_logs_nothing(lived: Lived) -> None:
    _link, secret = linked(lived, "third")
    assert Client().get(f"/log/{secret}/log/").status_code == 404
    assert Client().get("/log/guessed/log/").status_code == 404
