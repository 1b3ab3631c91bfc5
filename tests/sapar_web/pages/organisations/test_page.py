"""What an organisation's page shows to whom, in how many queries."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sapar_web.actions.organisations.inviting import Asked, invite_member
from sapar_web.actions.organisations.registering import add_unit
from sapar_web.models import Membership, Person


def address(cast, rest: str = "") -> str:
    return f"/organisations/{cast.host.key}/{rest}"


def fill(cast, rows: int) -> None:
    """So many further members, units and invitations."""
    keeper = cast.actor("receiver")
    for number in range(rows):
        person = Person.objects.create_user(f"m{number}@example.org", name=f"Member {number}")
        Membership.objects.create(person=person, organisation=cast.host, role="mentor")
        add_unit(keeper, organisation=cast.host.key, name=f"Unit {number}")
        asked = Asked(f"i{number}@example.org", "mentor")
        invite_member(keeper, organisation=cast.host.key, asked=asked)


def queries(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(path).status_code == 200
    return len(found)


@pytest.mark.parametrize("rest", ["", "history/"])
def test_the_number_of_queries_does_not_grow_with_rows(cast, rest: str) -> None:
    fill(cast, 1)
    client = cast.client("receiver")
    one = queries(client, address(cast, rest))
    for number in (7, 8):
        add_unit(cast.actor("receiver"), organisation=cast.host.key, name=f"Further {number}")
        person = Person.objects.create_user(f"n{number}@example.org", name=f"N {number}")
        Membership.objects.create(person=person, organisation=cast.host, role="mentor")
        asked = Asked(f"j{number}@example.org", "mentor")
        invite_member(cast.actor("receiver"), organisation=cast.host.key, asked=asked)
    assert queries(client, address(cast, rest)) == one <= 12


def test_members_see_each_other_by_role_and_keepers_see_who_was_invited(cast) -> None:
    fill(cast, 1)
    kept = cast.client("receiver").get(address(cast)).content.decode()
    member = cast.client("mentor").get(address(cast)).content.decode()
    stranger = cast.client("outsider").get(address(cast)).content.decode()
    assert "i0@example.org" in kept
    assert "i0@example.org" not in member
    assert "Member 0" in member
    assert "Member 0" not in stranger
    assert "Riverside University" in stranger


@pytest.mark.parametrize(
    ("name", "rest", "status"),
    [
        ("visitor", "", 302),
        ("nobody", "", 200),
        ("nobody", "history/", 403),
        ("outsider", "history/", 403),
        ("mentor", "history/", 200),
        ("mentor", "change/", 403),
        ("mentor", "units/", 403),
        ("mentor", "invite/", 403),
        ("outsider", "change/", 403),
        ("receiver", "change/", 200),
        ("receiver", "units/", 200),
        ("receiver", "invite/", 200),
        ("visitor", "invite/", 302),
    ],
)
def test_pages_ask_the_rules_of_access(cast, name: str, rest: str, status: int) -> None:
    assert cast.client(name).get(address(cast, rest)).status_code == status


def test_an_organisation_that_is_none_is_not_there(cast) -> None:
    unknown = "/organisations/00000000-0000-4000-8000-000000000000/"
    assert cast.client("officer").get(unknown).status_code == 404


def test_names_are_shown_as_text_and_never_run(cast) -> None:
    cast.people["mentor"].name = "<script>alert(1)</script>"
    cast.people["mentor"].save()
    cast.host.name = '"><img src=x onerror=alert(1)>'
    cast.host.save()
    page = cast.client("receiver").get(address(cast)).content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
