"""Ten thousand applications to one call: queries and processor time of each page, in this process.

    python -m benchmarks.calls

It makes an invented call in the database of `SAPAR_DATA`, or of `SAPAR_DATABASE_URL`, takes it back
afterwards, and writes `calls.md`. Processor time is that of this process; the database's is told
beside it where it can be read.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.machine import machine

RESULTS = Path(__file__).parent / "calls.md"
APPLICATIONS = 10_000
PLACES = 100
TIMES = 20
BAR_QUERIES, BAR_SECONDS = 12, 0.025


PAGE = """# Results: ten thousand applications to one call

Made by `python -m benchmarks.calls`: an invented call with {applications:,} nominated \
applications and {places} places, in an embedded PostgreSQL; each page asked for {times} times, \
one after the other, in the process that measures.

{machine}

Load of the machine: {before} at the beginning, {after} at the end, on {processors} processors; \
this run makes one of it. On a busy machine the same work takes more processor time than on one at \
rest.

| page | processor ms | database ms | together | queries | within the bars |
|---|---:|---:|---:|---:|---|
{rows}

*Processor* is the time of the site's process, *database* that of its connection's process in \
PostgreSQL, which is counted in hundredths of a second. The bars of a page are {bar_seconds} ms of \
both together and {bar_queries} queries. The export is read whole, once.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a page takes.

    Attributes:
        name: of it.
        own: seconds of processor time of this process.
        beside: of the database's.
        queries: that it asks; None for an export, which has no bar.
    """

    name: str
    own: float
    beside: float
    queries: int | None

    @property
    def over(self) -> bool:
        """Whether it is over a bar."""
        if self.queries is None:
            return False
        return self.queries > BAR_QUERIES or self.own + self.beside > BAR_SECONDS

    def row(self) -> str:
        """As a line of the table."""
        whole = self.own + self.beside
        times = " | ".join(f"{each * 1000:.1f}" for each in (self.own, self.beside, whole))
        if self.queries is None:
            return f"| {self.name} | {times} |  |  |"
        return f"| {self.name} | {times} | {self.queries} | {'no' if self.over else 'yes'} |"


def main() -> int:
    """Measure, print and write; 1 if a page is over the bar."""
    from sapar_web.management.starting import site

    before = os.getloadavg()[0]
    with site():
        from django.db import transaction

        with transaction.atomic():
            found = _measured()
            transaction.set_rollback(True)
    told = {"before": f"{before:.1f}", "after": f"{os.getloadavg()[0]:.1f}", "machine": machine()}
    text = PAGE.format(
        applications=APPLICATIONS,
        places=PLACES,
        times=TIMES,
        processors=os.cpu_count(),
        rows="\n".join(each.row() for each in found),
        bar_seconds=int(BAR_SECONDS * 1000),
        bar_queries=BAR_QUERIES,
        **told,
    )
    RESULTS.write_text(text, encoding="utf-8")
    return int(any(each.over for each in found))


def _measured() -> list[Measured]:
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("collectstatic", interactive=False, verbosity=0)
    call, officer, reviewer = _made()
    base, found = f"/calls/{call.key}", list[Measured]()
    pages = [
        ("list of applications", officer, f"{base}/applications/"),
        ("its hundredth page", officer, f"{base}/applications/?after={_place(call, 5_000)}"),
        ("decision", officer, f"{base}/decide/"),
        ("list to review", reviewer, f"{base}/review/"),
        ("call", officer, f"{base}/"),
        ("open calls", officer, "/calls/"),
        ("your turn of the reviewer", reviewer, "/"),
    ]
    for name, person, path in pages:
        client = Client()
        client.force_login(person)
        found.append(_page(name, client, path))
    client = Client()
    client.force_login(officer)
    before = _database()
    took = _seconds(lambda: b"".join(client.get(f"{base}/applications.csv")), 1)
    found.append(Measured("export of all, whole", took, _database() - before, None))
    sys.stdout.write(found[-1].row() + "\n")
    return found


def _page(name: str, client: Any, path: str) -> Measured:
    from django.db import connection

    asked = []

    def counted(execute: Any, *given: Any) -> Any:
        asked.append(given[0])
        return execute(*given)

    with connection.execute_wrapper(counted):
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    before = _database()
    took = _seconds(lambda: client.get(path), TIMES)
    beside = (_database() - before) / TIMES
    found = Measured(name, took, beside, len(asked))
    sys.stdout.write(found.row() + "\n")
    return found


def _seconds(deed: Callable[[], Any], times: int) -> float:
    begun = time.process_time()
    for _each in range(times):
        deed()
    return (time.process_time() - begun) / times


def _database() -> float:
    """Processor time of the connection's process in the database; nothing if it is elsewhere."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        number = cursor.fetchone()[0]
    try:
        told = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _place(call: Any, number: int) -> str:
    from sapar_web.models import Application
    from sapar_web.queries.calls.applications import place_of

    rows = Application.objects.filter(call=call).order_by("-score", "pk")
    return place_of(rows.values("id", "score")[number])


def _made() -> tuple[Any, Any, Any]:
    """A call under the invented terms with all who applied, and whoever looks."""
    from decimal import Decimal

    from django.db import connection
    from django.utils import timezone

    from sapar_web.management.demonstration import scene
    from sapar_web.models import Application, Call, Organisation, Person
    from sapar_web.models.offer import today

    if not scene.is_there():
        scene.make()
    call = Call.objects.order_by("pk").first()
    assert call is not None
    past = today() - timedelta(days=1)
    Call.objects.filter(pk=call.pk).update(closes_on=past, nominates_on=past, places=PLACES)
    sender = Organisation.objects.get(name__contains="Sarytau")
    host = call.hosts.get().organisation
    people = Person.objects.bulk_create(
        Person(email=f"applicant-{number}@demo.example", name=f"Applicant {number}")
        for number in range(APPLICATIONS)
    )
    like = Application.objects.filter(call=call).get()
    Application.objects.bulk_create(
        (
            Application(
                call=call,
                participant=person,
                sending=sender,
                host=host,
                state="nominated",
                document=like.document,
                canonical=like.canonical,
                digest=like.digest,
                alias=f"B-{number}",
                score=Decimal(number * 7919 % 3001) / 30,
                reviews_in=3,
                submitted_at=timezone.now(),
            )
            for number, person in enumerate(people)
        ),
        batch_size=1_000,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    named = {each.email.partition("@")[0]: each for each in Person.objects.filter(email__in=WHO)}
    return call, named["aizhan"], named["mikko"]


WHO = ("aizhan@demo.example", "mikko@demo.example")

if __name__ == "__main__":
    sys.exit(main())
