"""Balances for programs."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from sapar_web.access.links import new_secret
from sapar_web.models import Entry, Scope, Snapshot, Token

pytestmark = pytest.mark.django_db


def program(cast, who: str, *scopes: Scope) -> Client:
    secret, digest = new_secret()
    Token.objects.create(
        person=cast.people[who],
        name="x",
        digest=digest,
        scopes=list(scopes),
        expires_at=timezone.now() + timedelta(days=1),
    )
    return Client(headers={"Authorization": f"Bearer {secret}"})


def test_the_sponsor_reads_its_scheme_and_takes_the_dataset(lived):
    lived.session_kept("participant", 2)
    client = program(lived.cast, "officer", Scope.READ, Scope.TERMS)
    address = f"/api/balance/schemes/{lived.stay.terms.key}"
    found = client.get(address).json()
    assert (found["release"], found["behind"]) == ("parties", False)
    assert (found["balance"]["format"], len(found["balance"]["panels"])) == ("sapar-balance/1", 6)
    assert b"".join(client.post(f"{address}/dataset"))[:2] == b"PK"
    assert Entry.objects.filter(deed="take_dataset").count() == 1
    asked = client.post(f"{address}/snapshots", headers={"idempotency-key": "1"}).json()
    assert client.post(f"{address}/snapshots").json() == asked
    assert client.post(f"{address}/snapshots", headers={"idempotency-key": "1"}).json() == asked
    listed = client.get(f"{address}/snapshots").json()
    assert [(each["state"], each["stays"]) for each in listed] == [("waiting", 0), ("ready", 1)]


def test_a_program_is_told_in_the_language_that_it_asks_for(lived):
    client = program(lived.cast, "officer", Scope.READ, Scope.TERMS)
    for address in (f"schemes/{lived.stay.terms.key}", f"stays/{lived.key}"):
        for language in ("en", "kk", "ru"):
            headers = {"accept-language": language}
            found = client.get(f"/api/balance/{address}", headers=headers).json()
            assert found["balance"]["asked"]["language"] == language


def test_others_read_what_was_released_alone(lived):
    address = f"/api/balance/schemes/{lived.stay.terms.key}"
    client = program(lived.cast, "receiver", Scope.READ, Scope.TERMS)
    assert client.get(address).status_code == 404
    assert client.get(f"{address}/snapshots").status_code == 403
    assert client.post(f"{address}/snapshots").status_code == 403
    assert client.post(f"{address}/dataset").status_code == 403
    assert Snapshot.objects.count() == 0


def test_a_stay_is_for_its_parties(lived):
    address = f"/api/balance/stays/{lived.key}"
    found = program(lived.cast, "lecturer", Scope.READ).get(address).json()
    assert found["balance"]["dataset"]["rows"]["stays"] == 1
    assert program(lived.cast, "outsider", Scope.READ).get(address).status_code == 404
    assert program(lived.cast, "lecturer", Scope.STAYS).get(address).status_code == 404
