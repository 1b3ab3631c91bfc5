"""After erasing, nothing but history's number tells who it was."""

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.test import Client
from tests.sapar_web.recording import linked

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.organisations.inviting import Asked, invite_member
from sapar_web.actions.people.erasing import erase_person
from sapar_web.actions.people.tokens import Wanted, make_token
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.chain import first_break
from sapar_web.models import (
    Entry,
    Invitation,
    LogLink,
    Membership,
    Message,
    Notice,
    Person,
    Statement,
    Terms,
    Token,
    Voice,
    Write,
)
from sapar_web.queries.record.finding import linked_record

PASSWORD = "a long and private word"  # noqa: S105 -- invented
NAME, ADDRESS = "Unmistakable Qyzylqum", "unmistakable@example.org"


@pytest.fixture
def person(cast) -> Person:
    """Somebody with a row in everything that is kept about people."""
    person = Person.objects.create_user(ADDRESS, PASSWORD, name=NAME, language="kk")
    Membership.objects.create(person=person, organisation=cast.host, role="mentor")
    EmailAddress.objects.create(user=person, email=ADDRESS, verified=True, primary=True)
    EmailAddress.objects.create(user=person, email="second-" + ADDRESS)
    Authenticator.objects.create(user=person, type="totp", data={"secret": "x"})
    Notice.objects.create(person=person, kind="comment", path="/")
    Message.objects.create(person=person, address=ADDRESS, subject="Sapar", body=f"Dear {NAME}")
    Message.objects.create(address="second-" + ADDRESS, subject="Sapar", body="A link")
    Write.objects.create(
        person=person, idempotency="1", request="x", status=200, answer={"name": NAME}
    )
    keeper = cast.actor("receiver")
    invite_member(keeper, organisation=cast.host.key, asked=Asked(ADDRESS, "head"))
    draft = Terms.objects.create(
        sponsor=cast.ministry, title="Visits", document={}, created_by=cast.people["officer"]
    )
    voice = Voice.objects.create(
        terms=draft,
        party="participant",
        person=person,
        email=ADDRESS,
        represents=f"friends of {NAME}",
        invited_by=cast.people["officer"],
    )
    Statement.objects.create(voice=voice, kind="stated", text="Two hours a week.", revision=1)
    return person


def actor(person: Person):
    from sapar_web.access.actor import actor_of  # noqa: PLC0415

    return actor_of(person)


def everything_kept() -> str:
    """Every row of every table of the installation, as text."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')  # noqa: S608
            found += cursor.fetchall()
    return json.dumps(found, cls=DjangoJSONEncoder, ensure_ascii=False, default=str)


def test_name_and_addresses_are_gone_from_every_table(person: Person) -> None:
    make_token(actor(person), wanted=Wanted("reports", ["read"], 3))
    assert NAME in everything_kept()
    erase_person(actor(person), password=PASSWORD)
    kept = everything_kept()
    assert "Unmistakable" not in kept
    assert "unmistakable" not in kept


def test_what_stays_has_no_name_and_history_is_whole(person: Person) -> None:
    erase_person(actor(person), password=PASSWORD)
    person.refresh_from_db()
    assert str(person) == "erased person"
    assert Statement.objects.get().text == "Two hours a week."
    assert Entry.objects.filter(actor=person, deed="erase_person").count() == 1
    assert first_break(Entry.objects.order_by("number")) is None


def test_memberships_voices_and_open_invitations_have_ended(person: Person) -> None:
    erase_person(actor(person), password=PASSWORD)
    assert not Membership.objects.filter(person=person, until=None).exists()
    assert Voice.objects.get().ended_at is not None
    assert Invitation.objects.get().withdrawn_at is not None


def test_a_link_to_the_record_of_a_stay_opens_nothing_any_more(person: Person, lived) -> None:
    link, secret = linked(lived)
    LogLink.objects.update(email=ADDRESS)
    assert linked_record(secret) is not None
    erase_person(actor(person), password=PASSWORD)
    link.refresh_from_db()
    assert (link.state, "unmistakable" in link.email) == ("ended", False)
    with pytest.raises(RefusedError):
        linked_record(secret)


def test_the_person_cannot_sign_in_and_no_session_goes_on(person: Person) -> None:
    Authenticator.objects.all().delete()  # no second step in this test
    browser = Client()
    signing_in = {"login": ADDRESS, "password": PASSWORD}
    browser.post("/account/login/", signing_in)
    assert browser.get("/account/").status_code == 200
    make_token(actor(person), wanted=Wanted("reports", ["read"], 3))
    erase_person(actor(person), password=PASSWORD)
    assert browser.get("/account/").status_code == 302
    assert not Session.objects.filter(pk=browser.cookies["sessionid"].value).exists()
    assert not Token.objects.exists()
    fresh = Client()
    assert fresh.post("/account/login/", signing_in).status_code == 200
    assert "_auth_user_id" not in fresh.session


def test_another_password_erases_nothing(person: Person) -> None:
    with pytest.raises(UnfitError, match="not the password"):
        erase_person(actor(person), password="something else")  # noqa: S106 -- invented
    person.refresh_from_db()
    assert (person.name, person.is_active) == (NAME, True)


def test_who_alone_looks_after_members_hands_over_first(cast) -> None:
    keeper = cast.people["receiver"]
    keeper.set_password(PASSWORD)
    keeper.save()
    with pytest.raises(UnfitError, match=r"Riverside University \(invented\): hand over first"):
        erase_person(cast.actor("receiver"), password=PASSWORD)
    assert Membership.objects.filter(person=keeper, until=None).exists()


def test_who_is_alone_in_an_organisation_may_go(cast) -> None:
    alone = cast.people["outsider"]
    alone.set_password(PASSWORD)
    alone.save()
    erase_person(cast.actor("outsider"), password=PASSWORD)
    assert not Membership.objects.filter(organisation=cast.stranger, until=None).exists()


def test_a_visitor_is_nobody_to_erase(cast) -> None:
    with pytest.raises(MissingError):
        erase_person(cast.actor("visitor"), password="")
