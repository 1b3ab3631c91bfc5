"""The two doors to a record."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from tests.sapar_web.recording import Lived, linked

from sapar.values.party import Party
from sapar_web.actions.record.speaking import By
from sapar_web.actions.refusals import MissingError
from sapar_web.models import StayParty
from sapar_web.pages.record.door import door_of, parties_to_choose


def asked(rf: RequestFactory, lived: Lived, name: str = ""):
    request = rf.get("/")
    request.user = lived.cast.people[name] if name else AnonymousUser()
    return request


def test_whoever_signed_in_speaks_for_their_party(rf: RequestFactory, lived: Lived) -> None:
    door = door_of(asked(rf, lived, "receiver"), lived.key)
    assert (door.mine, parties_to_choose(door)) == ((Party.HOST,), [StayParty.HOST])
    assert door.by("host") == By("host")
    assert door.addresses["home"] == f"/stays/{lived.key}/"
    assert door.address("event", uuid4()).startswith(f"/stays/{lived.key}/events/")


def test_a_link_leads_to_pages_under_the_same_link(rf: RequestFactory, lived: Lived) -> None:
    _link, secret = linked(lived, "third")
    door = door_of(asked(rf, lived), secret=secret)
    assert (door.mine, parties_to_choose(door)) == ((Party.THIRD,), [])
    assert (door.by("host"), door.actor.person) == (By(link=secret), None)
    assert door.addresses == {
        "home": f"/log/{secret}/",
        "log": f"/log/{secret}/log/",
        "confirm": f"/log/{secret}/confirm/",
    }


def test_nothing_is_found_without_either(rf: RequestFactory, lived: Lived) -> None:
    for given in ({"key": uuid4()}, {"secret": "guessed"}, {}):
        with pytest.raises(MissingError):
            door_of(asked(rf, lived, "receiver"), **given)
