"""Kill -9 of worker, database and server while a program writes through the API."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from email.message import Message as Mail
from urllib.error import URLError
from urllib.request import Request, urlopen

import psycopg
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler
from procrastinate.contrib.django import app

from sapar_web.management.queue import beside, run_worker
from sapar_web.management.starting import database

SEED = 20261
WRITES = 40
"""Invitations of one round at most."""

BEGIN = """
from sapar_web.management.starting import site
with site():
    from sapar_web.access.actor import actor_of
    from sapar_web.actions.organisations.particulars import Particulars
    from sapar_web.actions.organisations.registering import register_organisation
    from sapar_web.actions.people.tokens import Wanted, make_token
    from sapar_web.models import Person, Scope
    person = Person.objects.create_user("officer@example.org", name="Officer")
    given = Particulars(name="Ministry (invented)", country="KZ", ror="")
    made = register_organisation(actor_of(person), particulars=given, role="officer")
    wanted = Wanted("killing", list(Scope.values), 1)
    print(made.key, make_token(actor_of(person), wanted=wanted)[1])
"""

HALVES = """
SELECT (SELECT count(*) FROM sapar_web_invitation),
    (SELECT count(*) FROM sapar_web_message),
    (SELECT count(*) FROM sapar_web_entry WHERE deed = 'invite_member'),
    (SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'deliver_mail')
"""


class Box(Handler):
    """Keeps the Message-IDs that came, by address."""

    def __init__(self) -> None:
        super().__init__()
        self.came: dict[str, list[str]] = defaultdict(list)

    def handle_message(self, message: Mail) -> None:
        self.came[message["To"]].append(message["Message-ID"])


@pytest.fixture
def box(installation) -> Iterator[Box]:
    kept = Box()
    controller = Controller(kept, hostname="127.0.0.1", port=installation.port + 1)
    controller.start()
    mail = {"SAPAR_EMAIL_URL": f"smtp://127.0.0.1:{controller.port}", "SAPAR_LOG_LEVEL": "ERROR"}
    installation.environment = {**installation.environment, **mail}
    yield kept
    controller.stop()


class Writer:
    """A program that invites one address after another, and knows which the site has confirmed."""

    def __init__(self, installation) -> None:
        begun = subprocess.run(
            [sys.executable, "-c", BEGIN],
            env=installation.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        key, self.token = begun.stdout.split()
        self.url = f"http://127.0.0.1:{installation.port}/api/organisations/{key}/invitations"
        self.number, self.confirmed = 0, set()

    def write(self, ended: threading.Event) -> None:
        """Invite until told to end; what fails is left."""
        for _turn in range(WRITES):
            if ended.is_set():
                return
            self.number += 1
            address = f"a{self.number}@example.org"
            body = json.dumps({"email": address, "role": "officer"}).encode()
            try:
                with urlopen(self.asked(body), timeout=10) as answer:  # noqa: S310 -- this machine
                    assert answer.status == 201
                    self.confirmed.add(address)
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(0.05)

    def asked(self, body: bytes) -> Request:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        return Request(self.url, body, headers)  # noqa: S310 -- this machine


def test_whatever_is_killed_nothing_is_half_written_and_each_mail_is_one(installation, box) -> None:
    moments = random.Random(SEED)  # noqa: S311 -- the same moments in each run
    with database(installation.folder) as url:
        writer = Writer(installation)
        running = {name: begin(installation, name) for name in ("worker", "server")}
        installation.answer("/ready/")
        for victim in ("worker", "database", "server"):
            ended = threading.Event()
            writing = threading.Thread(target=writer.write, args=[ended])
            writing.start()
            time.sleep(moments.uniform(0.2, 0.8))
            if victim == "database":
                kill(
                    int(
                        (installation.folder / "postgres" / "postmaster.pid").read_text().split()[0]
                    )
                )
                assert installation.run("migrate").returncode == 0
            else:
                end_group(running[victim])
                running[victim] = begin(installation, victim)
            ended.set()
            writing.join()
            installation.answer("/ready/")
        assert len(set(all_sent(url))) == 1, all_sent(url)
        addresses = mailed(url)
    assert writer.confirmed <= set(addresses)
    assert len(writer.confirmed) > 10
    # A second copy has the same Message-ID as the first: a mail in doubt was sent again.
    assert {to: set(keys) for to, keys in box.came.items()} == {
        to: {f"<{key}@127.0.0.1>"} for to, key in addresses.items()
    }
    assert sum(map(len, box.came.values())) <= len(addresses) + 3
    for process in running.values():
        process.send_signal(signal.SIGTERM)
    assert installation.run("verify").returncode == 0


def begin(installation, name: str) -> subprocess.Popen[str]:
    """The web alone, or the worker alone, in a group of processes of its own."""
    arguments = {"server": ("serve", "--no-worker", "--no-migrate"), "worker": ("worker",)}[name]
    begun = subprocess.Popen(
        [installation.command, *arguments],
        env=installation.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    installation.running.append(begun)
    return begun


def kill(number: int) -> None:
    os.kill(number, signal.SIGKILL)


def end_group(process: subprocess.Popen[str]) -> None:
    """Kill a process and its children at once: a server and those of its that serve."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def all_sent(url: str) -> tuple[int, int, int, int]:
    """Wait until no mail is left, then count what one deed writes together."""
    end = time.monotonic() + 150
    with psycopg.connect(url, autocommit=True) as session:
        while time.monotonic() < end:
            left = session.execute("SELECT count(*) FROM sapar_web_message WHERE sent_at IS NULL")
            if left.fetchone() == (0,):
                break
            time.sleep(0.2)
        found: tuple[int, int, int, int] | None = session.execute(HALVES).fetchone()
    assert found is not None
    return found


def mailed(url: str) -> dict[str, str]:
    """The key of the mail to each address."""
    with psycopg.connect(url) as session:
        rows = session.execute(
            "SELECT address, key::text FROM sapar_web_message WHERE sent_at IS NOT NULL"
        )
        return dict(rows.fetchall())


def test_the_worker_has_a_connection_of_its_own_and_pages_keep_theirs(cluster) -> None:
    before = app.connector
    own = beside(before.get_worker_connector())
    assert own.connector is not before
    assert app.connector is before
    assert {"tell_person", "tell_offers_opened", "forget_done_jobs"} <= set(own.tasks)
    assert own.tasks["deliver_mail"].blueprint.connector is before


def test_a_worker_that_was_told_to_stop_before_it_began_does_not_begin() -> None:
    stopped = threading.Event()
    stopped.set()
    run_worker(signals=False, stopped=stopped)
    assert stopped.is_set()
