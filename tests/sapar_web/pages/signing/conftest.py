"""Browsers of people who can show a second factor."""

from datetime import timedelta
from typing import Any

from allauth.mfa.totp.internal import auth
from django.test import Client
from django.urls import reverse
from tests.authenticator import code
from tests.sapar_web.signing import SPEAKS, Table

from sapar_web.models import Showing


def with_code(client: Client, table: Table, person: Any, age: float = 0) -> Client:
    """Let somebody have an app for codes, and show one for the version, so many seconds ago."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(person, secret)
    given = {"code": code(secret), "digest": table.version.digest}
    answer = client.post(address("sign_code", table), given)
    assert answer.status_code == 302
    made = Showing.objects.filter(person=person).latest("pk")
    made.delete()
    made.at -= timedelta(seconds=age)
    made.save()
    return client


def browser(table: Table, party: str, age: float | None = 0) -> Client:
    """The browser of whoever speaks for a party; without an age no code was shown."""
    client = table.cast.client(SPEAKS[party])
    if age is not None:
        with_code(client, table, table.cast.people[SPEAKS[party]], age)
    return client


def form(table: Table, party: str, **other: Any) -> dict[str, Any]:
    """What the form of a party sends up."""
    told = {"name": "Somebody (invented)", "position": "Head (invented)", "party": party}
    return {**told, "digest": table.version.digest, **other}


def address(name: str, table: Table, *more: Any) -> str:
    return reverse(name, args=[table.stay.key, *more])
