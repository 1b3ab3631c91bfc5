"""Deeds a second: many writers at once, all of whom add to the one chain of history.

`python -m benchmarks.site_deeds KIND NUMBER THREADS` is one or some of the writers, a process of
its own, as the site has processes of its own; `python -m benchmarks.site` starts them.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from sapar_web.management.database.binaries import installed

WRITERS = 8
MANY = 50
PROCESSES = 2
"""In which many writers are threads, as in a site of two processes."""

SECONDS = 8
AHEAD = 1.0
"""Seconds after which all begin, once the last of them is ready."""

READY = "ready\n"
"""What a writer says once it could begin."""

DEEDS = {
    "comment": ("deed: comment on a draft of one's own (`speak`)", WRITERS),
    "title": ("deed: write the title of a draft of one's own (`edit_part`)", WRITERS),
    "log": ("deed: log a session of one and the same stay (`log_events`)", MANY),
    "pay": ("deed: record a payment in one and the same ledger (`record_payment`)", MANY),
}
"""Deeds, how they are called in the results, and by how many at once."""

TABLE = """
CREATE TABLE bench_entry (number bigserial PRIMARY KEY, at timestamptz DEFAULT now(),
    deed text, told jsonb, previous char(64), digest char(64) UNIQUE)
"""
INSERT = """
INSERT INTO bench_entry (deed, told, previous, digest) VALUES ('speak', '{"kind": "commented"}',
    repeat('0', 64), encode(sha256(gen_random_uuid()::text::bytea), 'hex'));
"""
LOCKED = f"BEGIN;\nSELECT pg_advisory_xact_lock(1);\n{INSERT}\nCOMMIT;\n"

BARE = {
    "bare INSERT of an entry (`pgbench`)": (INSERT, WRITERS),
    "the same under one advisory lock": (LOCKED, WRITERS),
    "the same under one advisory lock, by many": (LOCKED, MANY),
}
"""What the same server does without a site: the ceiling."""


@dataclass(frozen=True)
class Written:
    """What all writers of a kind wrote.

    Attributes:
        name: of what was written.
        writers: at once.
        rate: writes a second.
        processor: milliseconds of processor time of a writer for each; None where unknown.
    """

    name: str
    writers: int
    rate: float
    processor: float | None


def written(url: str, folder: Path) -> Iterator[Written]:
    """Each kind of write in turn.

    Args:
        url: of the database.
        folder: for scripts of pgbench.
    """
    with psycopg.connect(url) as session:
        session.execute(TABLE)
    for name, (script, writers) in BARE.items():
        yield Written(name, writers, _bare(url, script, folder / "write.sql", writers), None)
    for kind, (name, writers) in DEEDS.items():
        yield _deeds(kind, name, writers)


def _bare(url: str, script: str, file: Path, writers: int) -> float:
    file.write_text(script, encoding="ascii")
    command = [str(installed() / "bin" / "pgbench"), "-n", "-c", str(writers), "-j", "2"]
    command += ["-T", str(SECONDS), "-f", str(file), url]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = re.search(r"tps = ([0-9.]+)", done.stdout)
    assert found, done.stdout
    return float(found[1])


def _deeds(kind: str, name: str, many: int) -> Written:
    processes = many if many <= WRITERS else PROCESSES
    writers = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "benchmarks.site_deeds",
                kind,
                str(number),
                str(many // processes),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(processes)
    ]
    for each in writers:
        assert each.stdout is not None
        while (line := each.stdout.readline()) != READY:
            assert line, "a writer ended before it began"
    begin = f"{time.time() + AHEAD}\n"
    for each in writers:
        assert each.stdin is not None
        each.stdin.write(begin)
        each.stdin.flush()
    told = [json.loads(each.communicate()[0].splitlines()[-1]) for each in writers]
    made = sum(each["count"] for each in told)
    processor = sum(each["processor"] for each in told)
    return Written(name, many, made / SECONDS, 1000 * processor / made)


def main(kind: str, number: int, threads: int) -> None:
    """Write until the time is over, and tell how often."""
    write = _deed(kind, number)
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda _turn: write(), range(2 * threads)))
        sys.stdout.write(READY)
        sys.stdout.flush()
        begin = float(sys.stdin.readline())
        time.sleep(max(0.0, begin - time.time()))
        before = time.process_time()
        made = sum(pool.map(lambda _turn: _written_until(begin + SECONDS, write), range(threads)))
        told = {"count": made, "processor": time.process_time() - before}
    sys.stdout.write(json.dumps(told) + "\n")


def _written_until(end: float, write: Callable[[], object]) -> int:
    made = 0
    while time.time() < end:
        write()
        made += 1
    return made


def _deed(kind: str, number: int) -> Callable[[], None]:
    import django

    django.setup()
    kinds = {"comment": _comment, "title": _title, "log": _log, "pay": _pay}
    return kinds[kind](number)


def _officer() -> Any:
    from sapar_web.access.actor import actor_of
    from sapar_web.models import Person

    return actor_of(Person.objects.get(email="aizhan@demo.example"))


def _draft(number: int) -> Any:
    from sapar_web.models import Terms

    own = Terms.objects.filter(state="draft", sponsor__in=_officer().organisations())
    return own.order_by("pk")[number]


def _comment(number: int) -> Callable[[], None]:
    from sapar_web.actions.voices.speaking import Word, speak
    from sapar_web.models import Voice

    who = _officer()
    voice = Voice.objects.filter(terms=_draft(number), party="participant").first()
    assert voice is not None
    Voice.objects.filter(pk=voice.pk).update(person=who.person)
    word = Word("commented", "One hour is little.", "mentor-hours")
    return lambda: speak(who, voice=voice.key, word=word)


def _title(number: int) -> Callable[[], None]:
    from sapar_web.actions.terms.editing import edit_part
    from sapar_web.actions.terms.parts import mark_of

    who, draft, turns = _officer(), _draft(number), count(1)
    title = draft.document["title"]
    told = {"read": mark_of(title)}

    def write() -> None:
        value = {**title, "en": f"Visits, writing {next(turns)} (invented)"}
        edit_part(who, key=draft.key, part="title", value=value, read=str(told["read"]))
        told["read"] = mark_of(value)

    return write


def _stay() -> Any:
    """The one that all write to."""
    from sapar_web.models import Event, Stay

    lived = Event.objects.values("stay")
    return Stay.objects.filter(state="active", pk__in=lived).order_by("id")[0]


def _log(_number: int) -> Callable[[], None]:
    from sapar_web.access.actor import actor_of
    from sapar_web.actions.record.facts import log_events
    from sapar_web.models import Commitment

    stay = _stay()
    who = actor_of(stay.participant)
    owed = Commitment.objects.filter(stay=stay, item="C02").order_by("-version_id").first()
    assert owed is not None
    told = {
        "kind": "session",
        "commitment": owed.clause,
        "mentor": "Mentor (invented)",
        "minutes": 30,
        "on": stay.first_day.isoformat(),
        "logged_at": datetime.now().astimezone().isoformat(),
    }

    def write() -> None:
        log_events(who, stay=stay.key, events=[{**told, "id": str(uuid4())}])

    return write


def _pay(_number: int) -> Callable[[], None]:
    from sapar_web.actions.money.paying import Paid
    from sapar_web.actions.money.recording import record_payment

    who, stay = _officer(), _stay()
    paid = {"on": stay.first_day, "payer": "sponsor", "payee": "participant", "item": "stipend"}
    given = {**paid, "given": Decimal("0.01"), "currency": "EUR"}

    def write() -> None:
        record_payment(who, stay=stay.key, paid=Paid(key=uuid4(), **given), party="sponsor")

    return write


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
