"""Kill -9 of worker, database and server while a program writes through the API."""

import asyncio
import os
import random
import signal
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message as Mail
from hashlib import sha256
from typing import Any

import psycopg
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler
from procrastinate.contrib.django import app
from tests.sapar_web.management.writer import Writer

from sapar_web.management.queue import DEAD_AFTER, HEARTBEAT, beside, run_worker
from sapar_web.management.starting import database

PATIENCE = 120
"""Seconds that a test waits at most."""

SEED = 20261
ROUNDS = 3
"""How often each is killed."""

SLACK = 6.0
"""Seconds that a worker may take to start on a busy machine."""

HALVES = """
SELECT (SELECT count(*) FROM sapar_web_invitation),
    (SELECT count(*) FROM sapar_web_message),
    (SELECT count(*) FROM sapar_web_entry WHERE deed = 'invite_member'),
    (SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'deliver_mail')
"""

PUBLISHED = """
SELECT (SELECT count(*) FROM sapar_web_terms WHERE published_at IS NOT NULL),
    (SELECT count(*) FROM sapar_web_entry WHERE deed = 'publish_terms'),
    (SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'tell_offers_opened')
"""

FROZEN = "SELECT key::text, canonical, digest FROM sapar_web_terms WHERE state = 'published'"


class Box(Handler):
    """Keeps the Message-IDs that came, by address."""

    def __init__(self) -> None:
        super().__init__()
        self.came: dict[str, list[str]] = defaultdict(list)

    def handle_message(self, message: Mail) -> None:
        self.came[message["To"]].append(message["Message-ID"])


class Held(Box):
    """Takes its first mail and never answers."""

    def __init__(self) -> None:
        super().__init__()
        self.began, self.taken = threading.Event(), threading.Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if not self.began.is_set():
            self.began.set()
            await asyncio.sleep(PATIENCE)
        answer = await super().handle_DATA(server, session, envelope)
        self.taken.set()
        return str(answer)


@contextmanager
def mail_server(installation: Any, kept: Box) -> Iterator[None]:
    """A mail server beside an installation that sends to it."""
    controller = Controller(kept, hostname="127.0.0.1", port=installation.port + 1)
    controller.start()
    mail = {"SAPAR_EMAIL_URL": f"smtp://127.0.0.1:{controller.port}", "SAPAR_LOG_LEVEL": "ERROR"}
    installation.environment = {**installation.environment, **mail}
    yield
    controller.stop()


def test_what_a_killed_worker_was_doing_is_taken_up_as_soon_as_the_guide_promises(
    installation,
) -> None:
    held = Held()
    with database(installation.folder), mail_server(installation, held):
        writer = Writer(installation)
        server, first = (begin(installation, name) for name in ("server", "worker"))
        installation.answer("/ready/")
        writer.invite("waiting@example.org")
        assert held.began.wait(PATIENCE)
        end_group(first)
        killed = time.monotonic()
        second = begin(installation, "worker")
        assert held.taken.wait(PATIENCE)
        passed = time.monotonic() - killed
        assert DEAD_AFTER - HEARTBEAT - 1 < passed < DEAD_AFTER + HEARTBEAT + SLACK
        assert list(held.came) == ["waiting@example.org"]
        for process in (server, second):
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)


def test_whatever_is_killed_nothing_is_half_written_and_each_mail_is_one(installation) -> None:
    moments, box = random.Random(SEED), Box()  # noqa: S311 -- the same moments in each run
    with database(installation.folder) as url, mail_server(installation, box):
        writer = Writer(installation)
        running = {name: begin(installation, name) for name in ("worker", "server")}
        installation.answer("/ready/")
        for victim in ("worker", "database", "server") * ROUNDS:
            ended = threading.Event()
            writing = threading.Thread(target=writer.write, args=[ended])
            writing.start()
            time.sleep(moments.uniform(0.1, 0.6))
            strike(installation, victim, running)
            ended.set()
            writing.join()
            installation.answer("/ready/")
        assert len(set(all_sent(url))) == 1, all_sent(url)
        addresses, published = mailed(url), frozen(url)
        for process in running.values():
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)
    assert writer.confirmed <= set(addresses)
    assert writer.published <= published
    assert min(len(writer.confirmed), len(writer.published)) > 10
    # A second copy has the same Message-ID as the first: a mail in doubt was sent again.
    assert {to: set(keys) for to, keys in box.came.items()} == {
        to: {f"<{key}@127.0.0.1>"} for to, key in addresses.items()
    }
    assert sum(map(len, box.came.values())) <= len(addresses) + 3 * ROUNDS
    assert installation.run("verify").returncode == 0


def strike(installation: Any, victim: str, running: dict[str, subprocess.Popen[str]]) -> None:
    """Kill one of them, and start it again."""
    if victim == "database":
        begun = (installation.folder / "postgres" / "postmaster.pid").read_text(encoding="ascii")
        kill(int(begun.split()[0]))
        assert installation.run("migrate").returncode == 0
    else:
        end_group(running[victim])
        running[victim] = begin(installation, victim)


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


def frozen(url: str) -> set[str]:
    """Keys of terms that are published, whole and each with the digest of its very text."""
    with psycopg.connect(url) as session:
        assert len(set(session.execute(PUBLISHED).fetchone() or ())) == 1
        rows = session.execute(FROZEN).fetchall()
    assert [key for key, text, digest in rows if sha256(text.encode()).hexdigest() != digest] == []
    return {key for key, _text, _digest in rows}


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
