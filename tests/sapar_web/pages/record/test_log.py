"""The ten-second log: by a thumb, several at once, sent once, through both doors."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.sapar_web.actions.test_content import png
from tests.sapar_web.recording import Lived, linked

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


def by_script(client: Client, address: str, **given: Any) -> Any:
    whole = {"party": "participant", "on": today().isoformat(), **SESSION, **given}
    return client.post(address, whole, headers={"Accept": "application/json"})


def test_the_script_of_the_page_sends_the_form_and_is_told_what_was_refused(lived: Lived) -> None:
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/log/"
    answer = by_script(client, address, session_mentor=" ")
    assert (answer.status_code, answer.json()) == (
        422,
        {"problems": ["With whom: This field is required."]},
    )
    answer = by_script(client, address, on="2999-01-01")
    assert (answer.status_code, answer.json()) == (422, {"problems": ["this day is yet to come"]})
    assert by_script(client, address).json() == {"problems": []}
    assert Event.objects.count() == 1


def test_what_a_script_sends_again_is_kept_once_with_its_photo_and_its_time(lived: Lived) -> None:
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/log/"
    once = {"session_key": str(uuid4()), "logged_at": "2026-11-02T08:00:00.000Z"}
    for _time in range(2):
        photo = SimpleUploadedFile("desk.png", png(), "image/png")
        assert by_script(client, address, **once, file=photo).status_code == 200
    assert Event.objects.get().logged_at == datetime(2026, 11, 2, 8, tzinfo=UTC)
    assert Evidence.objects.count() == 1
    other = by_script(client, address, **once, session_minutes="30")
    assert other.json() == {"problems": ["something else was logged under this id"]}


def test_what_one_person_logged_is_not_taken_from_another(lived: Lived) -> None:
    owner = lived.cast.client("lecturer").get("/offline/who/").json()["owner"]
    address = f"/stays/{lived.key}/log/"
    answer = by_script(lived.cast.client("receiver"), address, owner=owner, party="host")
    assert answer.status_code == 409
    assert Event.objects.count() == 0
    assert by_script(lived.cast.client("lecturer"), address, owner=owner).status_code == 200


def test_a_script_is_told_why_nothing_is_taken(lived: Lived) -> None:
    address = f"/stays/{lived.key}/log/"
    told = by_script(lived.cast.client("observer"), address)
    assert (told.status_code, len(told.json()["problems"])) == (403, 1)
    for client, where in (
        (lived.cast.client("outsider"), address),
        (Client(), "/log/guessed/log/"),
    ):
        told = by_script(client, where)
        assert told.status_code == 404
        assert told.json() == {"problems": ["this log is not open to you any more"]}
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(lived.cast.people["lecturer"])
    assert by_script(strict, address).status_code == 403
    token = strict.get("/offline/who/").json()["token"]
    kept = strict.post(
        address,
        {"party": "participant", "on": today().isoformat(), **SESSION},
        headers={"Accept": "application/json", "X-CSRFToken": token},
    )
    assert kept.status_code == 200


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
