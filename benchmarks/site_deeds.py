"""Deeds a second: eight writers at once, all of whom add to the one chain of history.

`python -m benchmarks.site_deeds KIND NUMBER` is one of the writers, a process of its
own, as the site has processes of its own; `python -m benchmarks.site` starts them.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg

from sapar_web.management.database.binaries import installed

WRITERS = 8
SECONDS = 8
AHEAD = 1.0
"""Seconds after which all begin, once the last of them is ready."""

READY = "ready\n"
"""What a writer says once it could begin."""

DEEDS = {
    "comment": "deed: comment on a draft (`speak`)",
    "title": "deed: write the title of a draft (`edit_part`)",
}
"""Deeds, and how they are called in the results."""

TABLE = """
CREATE TABLE bench_entry (number bigserial PRIMARY KEY, at timestamptz DEFAULT now(),
    deed text, told jsonb, previous char(64), digest char(64) UNIQUE)
"""
INSERT = """
INSERT INTO bench_entry (deed, told, previous, digest) VALUES ('speak', '{"kind": "commented"}',
    repeat('0', 64), encode(sha256(gen_random_uuid()::text::bytea), 'hex'));
"""
LOCKED = f"BEGIN;\nSELECT pg_advisory_xact_lock(1);\n{INSERT}\nCOMMIT;\n"

BARE = {"bare INSERT of an entry (`pgbench`)": INSERT, "the same under one advisory lock": LOCKED}
"""What the same server does without a site: the ceiling."""


@dataclass(frozen=True)
class Written:
    """What all writers of a kind wrote.

    Attributes:
        name: of what was written.
        rate: writes a second.
        processor: milliseconds of processor time of a writer for each; None where unknown.
    """

    name: str
    rate: float
    processor: float | None


def written(url: str, folder: Path) -> Iterator[Written]:
    """Each kind of write in turn, by eight writers at once.

    Args:
        url: of the database.
        folder: for scripts of pgbench.
    """
    with psycopg.connect(url) as session:
        session.execute(TABLE)
    for name, script in BARE.items():
        yield Written(name, _bare(url, script, folder / "write.sql"), None)
    for kind, name in DEEDS.items():
        yield _deeds(kind, name)


def _bare(url: str, script: str, file: Path) -> float:
    file.write_text(script, encoding="ascii")
    command = [str(installed() / "bin" / "pgbench"), "-n", "-c", str(WRITERS), "-j", "2"]
    command += ["-T", str(SECONDS), "-f", str(file), url]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = re.search(r"tps = ([0-9.]+)", done.stdout)
    assert found, done.stdout
    return float(found[1])


def _deeds(kind: str, name: str) -> Written:
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.site_deeds", kind, str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(WRITERS)
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
    count = sum(each["count"] for each in told)
    processor = sum(each["processor"] for each in told)
    return Written(name, count / SECONDS, 1000 * processor / count)


def main(kind: str, number: int) -> None:
    """Write until the time is over, and tell how often."""
    write = _deed(kind, number)
    write()
    sys.stdout.write(READY)
    sys.stdout.flush()
    begin = float(sys.stdin.readline())
    time.sleep(max(0.0, begin - time.time()))
    count, before = 0, time.process_time()
    while time.time() < begin + SECONDS:
        write()
        count += 1
    told = {"count": count, "processor": time.process_time() - before}
    sys.stdout.write(json.dumps(told) + "\n")


def _deed(kind: str, number: int) -> Callable[[], None]:
    import django

    django.setup()
    from sapar_web.access.actor import actor_of
    from sapar_web.actions.terms.editing import edit_part
    from sapar_web.actions.terms.parts import mark_of
    from sapar_web.actions.voices.speaking import Word, speak
    from sapar_web.models import Person, Terms, Voice

    officer = Person.objects.get(email="aizhan@demo.example")
    who = actor_of(officer)
    drafts = Terms.objects.filter(state="draft", sponsor__in=who.organisations()).order_by("pk")
    draft = drafts[number]
    voice = Voice.objects.filter(terms=draft, party="participant").first()
    assert voice is not None
    Voice.objects.filter(pk=voice.pk).update(person=officer)
    told = {"read": mark_of(draft.document["title"]), "turn": 0}

    def title() -> None:
        told["turn"] += 1
        value = {**draft.document["title"], "en": f"Visits, writing {told['turn']} (invented)"}
        edit_part(who, key=draft.key, part="title", value=value, read=str(told["read"]))
        told["read"] = mark_of(value)

    def comment() -> None:
        speak(who, voice=voice.key, word=Word("commented", "One hour is little.", "mentor-hours"))

    return title if kind == "title" else comment


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
