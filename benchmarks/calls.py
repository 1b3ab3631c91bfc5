"""Ten thousand applications to one call: queries and processor time of each page, in this process.

    python -m benchmarks.calls

It makes an invented call in the database of `SAPAR_DATA`, or of `SAPAR_DATABASE_URL`, and takes it
back afterwards. Processor time is that of this process; the database's is told beside it where it
can be read.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

APPLICATIONS = 10_000
TIMES = 20
BAR_QUERIES, BAR_SECONDS = 12, 0.025


def main() -> int:
    """Measure and print; 1 if a page is over the bar."""
    from sapar_web.management.starting import site

    with site():
        from django.db import transaction

        with transaction.atomic():
            over = _measured()
            transaction.set_rollback(True)
    return over


def _measured() -> int:
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("collectstatic", interactive=False, verbosity=0)
    call, officer, reviewer = _made()
    base, over = f"/calls/{call.key}", 0
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
        over |= _page(name, client, path)
    client = Client()
    client.force_login(officer)
    took = _seconds(lambda: b"".join(client.get(f"{base}/applications.csv")), 1)
    sys.stdout.write(f"{'export of all, whole':28} {took * 1000:8.1f} ms\n")
    return over


def _page(name: str, client: Any, path: str) -> int:
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
    queries = len(asked)
    told = f"{name:28} {took * 1000:8.1f} ms  + database {beside * 1000:6.1f} ms  {queries} queries"
    sys.stdout.write(told + "\n")
    return int(queries > BAR_QUERIES or took + beside > BAR_SECONDS)


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
    Call.objects.filter(pk=call.pk).update(closes_on=past, nominates_on=past, places=100)
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
