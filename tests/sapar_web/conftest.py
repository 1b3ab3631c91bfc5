"""A PostgreSQL for the tests of the site: embedded, or the one of SAPAR_DATABASE_URL."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, sync_playwright

from sapar.terms.document.digest import canonical, digest_of
from sapar.terms.model import model_terms
from sapar.values.wording import Language, said
from sapar_web.access.actor import VISITOR, Actor, actor_of
from sapar_web.actions.offers.beginning import begin_offer
from sapar_web.actions.offers.submitting import submit_offer
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import mark_of, part_of
from sapar_web.actions.voices.inviting import Invited, invite_voice
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.management.database.cluster import QUICK, Cluster
from sapar_web.models import (
    Membership,
    Offer,
    Organisation,
    Person,
    Role,
    State,
    Statement,
    Terms,
    Voice,
)
from sapar_web.models.offer import today
from sapar_web.queries.terms.documents import kept_form
from sapar_web.settings.addresses import database


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL that ends with the tests."""
    given = os.environ["SAPAR_DATABASE_URL"]
    if not given.endswith(":1/none"):
        yield given
        return
    # Any account may enter this folder: PostgreSQL does not run as root.
    folder = Path(settings.MEDIA_ROOT).parent / "database"
    Path(settings.MEDIA_ROOT).parent.chmod(0o755)
    embedded = Cluster(folder, QUICK)
    embedded.start()
    yield embedded.url
    connections.close_all()
    embedded.stop()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(cluster: str) -> None:
    """Point Django at it before its test database is made."""
    connections["default"].settings_dict.update(database(cluster))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Let tests with real transactions empty the tables that the site itself can never empty."""
    operations = connections["default"].ops
    flushed = operations.sql_flush

    def unguarded(*arguments: Any, **options: Any) -> list[str]:
        statements = flushed(*arguments, **options)
        return [
            "SET session_replication_role = replica",
            *statements,
            "SET session_replication_role = origin",
        ]

    operations.sql_flush = unguarded  # type: ignore[method-assign]


@pytest.fixture(scope="session", autouse=True)
def static_files() -> None:
    """Static files with their hashed names, as pages ask for them."""
    call_command("collectstatic", interactive=False, verbosity=0)


@dataclass(frozen=True, slots=True)
class Cast:
    """People and organisations of a small invented world, by what they are in it.

    Attributes:
        ministry: that sponsors.
        sender: university that lets people go.
        host: university that receives.
        contractor: company between.
        stranger: university that has nothing to do with it.
        people: by what they do: `officer` of the ministry, `observer` there, `international` of the
            sender, `lecturer` who wants to go (a participant of the sender), `receiver` of the
            host's international office, `mentor` there, `agent` of the contractor, `outsider` of
            the stranger's international office, `nobody` without any membership.
    """

    ministry: Organisation
    sender: Organisation
    host: Organisation
    contractor: Organisation
    stranger: Organisation
    people: dict[str, Person]

    def actor(self, name: str) -> Actor:
        """Who asks, with what they may act for; `visitor` has not signed in."""
        return VISITOR if name == "visitor" else actor_of(self.people[name])

    def client(self, name: str) -> Client:
        """A browser without scripts in which somebody has signed in; a visitor has not."""
        client = Client()
        if name != "visitor":
            client.force_login(self.people[name])
        return client


MEMBERS = {
    "officer": ("ministry", Role.OFFICER),
    "observer": ("ministry", Role.OBSERVER),
    "international": ("sender", Role.INTERNATIONAL),
    "lecturer": ("sender", Role.PARTICIPANT),
    "receiver": ("host", Role.INTERNATIONAL),
    "mentor": ("host", Role.MENTOR),
    "agent": ("contractor", Role.CONTRACTOR),
    "outsider": ("stranger", Role.INTERNATIONAL),
}


@pytest.fixture
def cast(db: None) -> Cast:
    """A ministry, a sender, a host, a contractor, a stranger, and their people."""
    named = {
        "ministry": ("Ministry of Higher Education (invented)", "KZ"),
        "sender": ("University of the Steppe (invented)", "KZ"),
        "host": ("Riverside University (invented)", "DE"),
        "contractor": ("Bridge Programmes (invented)", "DE"),
        "stranger": ("Island College (invented)", "IE"),
    }
    organisations = {
        key: Organisation.objects.create(name=name, country=country)
        for key, (name, country) in named.items()
    }
    people = {
        name: Person.objects.create_user(f"{name}@example.org", name=name.title())
        for name in (*MEMBERS, "nobody")
    }
    Membership.objects.bulk_create(
        Membership(person=people[name], organisation=organisations[place], role=role)
        for name, (place, role) in MEMBERS.items()
    )
    return Cast(**organisations, people=people)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser, without a window."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "these tests need Chromium: `make browser` installs it, or says what to install"
    quiet = [
        *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=quiet)
        yield browser
        browser.close()


@dataclass(frozen=True, slots=True)
class Tender:
    """Published terms of the ministry that take offers for a week, and ways to make some.

    Attributes:
        cast: the people.
        terms: the model terms, as the ministry published them.
    """

    cast: Cast
    terms: Terms

    def begun(self, name: str = "receiver", organisation: Organisation | None = None) -> Offer:
        """A draft: by the receiver for the host, or by another one for another organisation."""
        offering = organisation or self.cast.host
        return begin_offer(
            self.cast.actor(name), terms=self.terms.key, organisation=offering.key, role="host"
        )

    def submitted(self, name: str = "receiver", organisation: Organisation | None = None) -> Offer:
        """A submitted offer with every clause unanswered."""
        offer = self.begun(name, organisation)
        return submit_offer(self.cast.actor(name), key=offer.key, revision=offer.revision)

    def close(self) -> None:
        """Let the last day for offers have been yesterday."""
        self.terms.offers_until = today() - timedelta(days=1)
        self.terms.save(update_fields=["offers_until"])


@pytest.fixture
def tender(cast: Cast) -> Tender:
    """Published terms that take offers."""
    document = model_terms()
    terms = Terms.objects.create(
        sponsor=cast.ministry,
        title=said(document.title, Language.ENGLISH),
        document=kept_form(document),
        state=State.PUBLISHED,
        canonical=canonical(document).decode(),
        digest=digest_of(document).text,
        offers_until=today() + timedelta(days=7),
        published_at=timezone.now(),
        created_by=cast.people["officer"],
    )
    return Tender(cast, terms)


@dataclass(frozen=True, slots=True)
class Consultation:
    """A draft of the ministry on which the sender's office and the lecturer are asked.

    Attributes:
        cast: the people.
        terms: the draft: the model terms.
        sending: voice of the sender, which `international` has.
        participant: voice of the lecturer.
    """

    cast: Cast
    terms: Terms
    sending: Voice
    participant: Voice

    @property
    def clause(self) -> str:
        """The first clause of the draft."""
        return str(self.terms.document["clauses"][0]["id"])

    def say(self, kind: str, text: str = "", clause: str = "", by: str = "lecturer") -> Statement:
        """A word of the lecturer, or of the international office."""
        self.terms.refresh_from_db()
        voice = self.participant if by == "lecturer" else self.sending
        word = Word(kind, text, clause, self.terms.revision)
        return speak(self.cast.actor(by), voice=voice.key, word=word)

    def edit(self, clause: str, text: str) -> None:
        """Let the officer write another text into a clause."""
        self.terms.refresh_from_db()
        part = f"clauses/{clause}"
        now = part_of(self.terms.document, part)
        value = {**now, "text": text}
        officer = self.cast.actor("officer")
        edit_part(officer, key=self.terms.key, part=part, value=value, read=mark_of(now))
        self.terms.refresh_from_db()


@pytest.fixture
def consultation(cast: Cast) -> Consultation:
    """A draft on which two are asked, who have said nothing yet."""
    document, officer = model_terms(), cast.actor("officer")
    terms = Terms.objects.create(
        sponsor=cast.ministry,
        title=said(document.title, Language.ENGLISH),
        document=kept_form(document),
        created_by=cast.people["officer"],
    )
    sending = Invited("sending", "international@example.org", cast.sender.key)
    participant = Invited("participant", "lecturer@example.org")
    voices = [
        invite_voice(officer, terms=terms.key, invited=each)[0] for each in (sending, participant)
    ]
    return Consultation(cast, terms, *voices)
