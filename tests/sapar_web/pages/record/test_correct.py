"""Telling an own fact anew, of every kind."""

from typing import Any

import pytest
from django.test import Client
from tests.sapar_web.recording import Lived, linked

from sapar.deliveries.events.days import Absence, Observation
from sapar.deliveries.events.delivery import Done, Introduction
from sapar_web.models import Event


def address(lived: Lived, event: Event) -> str:
    return f"/stays/{lived.key}/events/{event.key}/correct/"


CASES = {
    "session": ({"mentor": "Another", "minutes": "45"}, {"mentor": "Another", "minutes": 45}),
    "asked": ({"activity": "archive"}, {"activity": "archive"}),
    "observation": ({}, {}),
    "absence": ({"mentor": "Mentor", "until": ""}, {"mentor": "Mentor", "until": None}),
    "done": ({"quantity": "2.5", "text": "Twice."}, {"quantity": "2.5", "text": "Twice."}),
    "introduction": ({"people": "4"}, {"people": 4}),
}


@pytest.mark.parametrize("kind", CASES)
def test_each_kind_is_told_anew(lived: Lived, kind: str) -> None:
    head = lived.head("participant", 2)
    facts: dict[str, Any] = {
        "session": lived.session("participant", 2),
        "asked": lived.asked("participant", 2),
        "observation": Observation(**head),
        "absence": Absence(**head, mentor="M", until=lived.stay.last_day),
        "done": Done(**head, commitment="orientation"),
        "introduction": Introduction(**head, commitment="orientation"),
    }
    made = lived.kept(facts[kind])
    client = lived.cast.client("lecturer")
    assert client.get(address(lived, made)).status_code == 200
    day = lived.stay.first_day.isoformat()
    given, told = CASES[kind]
    whole = {"on": day, "version": str(made.key), **given}
    assert client.post(address(lived, made), whole).status_code == 302
    instead = Event.objects.get(kind="correction").document["instead"]
    assert instead["on"] == day
    assert {name: instead[name] for name in told} == told


def test_an_outcome_is_told_anew_with_its_charge(lived: Lived) -> None:
    asked = lived.asked("participant", 1)
    lived.kept(asked)
    made = lived.kept(lived.outcome("participant", 2, asked.id, "granted"))
    given = {"result": "charged", "charge": "20", "currency": "EUR", "on": str(made.on)}
    client = lived.cast.client("lecturer")
    assert client.post(address(lived, made), {**given, "version": made.key}).status_code == 302
    instead = Event.objects.get(kind="correction").document["instead"]
    assert (instead["result"], instead["charge"]["number"]) == ("charged", "20")


def test_who_was_overtaken_reads_it_anew(lived: Lived) -> None:
    made = lived.session_kept("participant", 2)
    client = lived.cast.client("lecturer")
    whole = {"on": str(made.on), "version": made.key, "mentor": "M", "minutes": "45"}
    assert client.post(address(lived, made), whole).status_code == 302
    response = client.post(address(lived, made), {**whole, "minutes": "50"})
    assert response.status_code == 422
    assert "corrected since you read it" in response.content.decode()


def test_only_the_author_finds_the_page(lived: Lived) -> None:
    made = lived.session_kept("mentor", 2)
    assert lived.cast.client("lecturer").get(address(lived, made)).status_code == 404
    assert lived.cast.client("mentor").get(address(lived, made)).status_code == 200
    _link, secret = linked(lived)
    assert Client().get(f"/log/{secret}/events/{made.key}/correct/").status_code == 200
