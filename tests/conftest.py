"""What all tests share: the published data, one Spark, the site's database, people and browser."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.core.management import call_command
from django.db import connections
from django.test import Client
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.mail_server import Box, mail_server

from sapar_web.access.actor import VISITOR, Actor, actor_of
from sapar_web.management.database.cluster import QUICK, Cluster
from sapar_web.models import Membership, Organisation, Person, Role
from sapar_web.settings.addresses import database

REPOSITORY = Path(__file__).parents[1]
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
IN_CI = bool(os.environ.get("CI"))

# The same examples on every run in CI: a red build must not turn green by being started again.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if IN_CI else "desk")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds pyproject.toml."""
    return REPOSITORY


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The published files, which are too large to commit: `../shared/data` beside the repository.

    Without them a test skips at a desk and fails in CI, where nothing is skipped.
    """
    folder = REPOSITORY.parent / "shared" / "data"
    if folder.is_dir():
        return folder
    message = f"the published files are not there: {folder}"
    if IN_CI:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def spark_session() -> Iterator[Any]:
    """Two executors, each a process of its own, as on two machines.

    A test that asks for it is marked `xdist_group("spark")`, so that one worker starts it.
    """
    from pyspark.sql import SparkSession  # noqa: PLC0415 -- slow to load, and one worker needs it

    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("sapar tests")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "2")
        # No work begins before both are there.
        .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
        .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "180s")
        # Each question is asked once: what it takes to make a machine fast is not worth it here.
        .config("spark.driver.extraJavaOptions", SHORT_LIVED)
        .config("spark.executor.extraJavaOptions", SHORT_LIVED)
        .config("spark.default.parallelism", "2")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL that ends with the tests."""
    given = os.environ["SAPAR_DATABASE_URL"]
    if not given.endswith(":1/none"):
        yield given
        return
    # Any account may enter this folder: PostgreSQL does not run as root.
    folder = Path(site_settings.MEDIA_ROOT).parent / "database"
    Path(site_settings.MEDIA_ROOT).parent.chmod(0o755)
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
    # On the class: under Playwright's loop Django opens a further connection in the same thread.
    operations = type(connections["default"].ops)
    flushed = operations.sql_flush

    def unguarded(*arguments: Any, **options: Any) -> list[str]:
        statements = flushed(*arguments, **options)
        return [
            "SET session_replication_role = replica",
            *statements,
            "SET session_replication_role = origin",
        ]

    operations.sql_flush = unguarded  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def static_files() -> None:
    """Static files with their hashed names, as pages ask for them."""
    call_command("collectstatic", interactive=False, verbosity=0)


class Served(LiveServer):
    """The site as it is served: the application itself gives out the static files."""

    def __init__(self, address: str) -> None:
        super().__init__(address, start=False)
        self.thread.static_handler = lambda application: application
        self.start()


@pytest.fixture(scope="session")
def live_server(static_files: None) -> Iterator[Served]:
    """The site on a port of its own, for a real browser."""
    server = Served("localhost")
    yield server
    server.stop()


@pytest.fixture
def box(settings) -> Iterator[Box]:
    """A mail server on loopback, which the site is told to use."""
    with mail_server(settings) as kept:
        yield kept


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
