"""`python -m benchmarks.balance [STAYS ...]`: the live balance of a scheme, and snapshots of many.

Everything runs on this machine and ends by itself: an embedded PostgreSQL, in which one agreed
stay of the invented world is copied with its agreement, commitments and events, and the site's own
functions on it. Beside the dataset stands a bare COPY of the rows that it is made of.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.copying import copy_of
from benchmarks.machine import machine

from sapar_web.management.starting import database

RESULTS = Path(__file__).parent / "balance.md"
STAYS = (2_000, 20_000)
SAPAR = str(Path(sys.executable).with_name("sapar"))
SOURCES = (
    "sapar_web_stay", "sapar_web_agreement", "sapar_web_version", "sapar_web_commitment",
    "sapar_web_deliveryline", "sapar_web_accessline", "sapar_web_signature", "sapar_web_proposal",
    "sapar_web_acceptance", "sapar_web_remark", "sapar_web_goalconsent", "sapar_web_need",
    "sapar_web_organisation", "sapar_web_payment", "sapar_web_terms",
)  # fmt: skip
"""Tables that the dataset is copied out of."""


@dataclass(frozen=True)
class Measured:
    """What was measured at one number of stays; seconds."""

    stays: int
    events: int
    tallied: float
    copied: float
    written: float
    rows: int
    facts: float
    balance: float
    live: float


def main(numbers: Sequence[int]) -> None:
    """Measure at each number, and write the page."""
    load = f"{os.getloadavg()[2]:.1f} on {os.cpu_count()} processors"
    with tempfile.TemporaryDirectory(prefix="sapar-balance-") as folder:
        Path(folder).chmod(0o755)
        environment = {**os.environ, "SAPAR_DATA": folder, "SAPAR_LOG_LEVEL": "ERROR"}
        subprocess.run([SAPAR, "migrate"], env=environment, check=True, capture_output=True)
        with database(Path(folder)) as url:
            _prepare(url, Path(folder))
            found = [_measured(number, Path(folder)) for number in numbers]
            from django.db import connections

            connections.close_all()
    RESULTS.write_text(_page(found, load), encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


def _prepare(url: str, folder: Path) -> None:
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "sapar_web.settings.django",
        "SAPAR_DATABASE_URL": url,
        "SAPAR_DATA": str(folder),
        "SAPAR_LOG_LEVEL": "ERROR",
        "SAPAR_SECRET_KEY": (folder / "secret.key").read_text(encoding="ascii"),
    }
    import django

    django.setup()
    from sapar_web.management.demonstration import scene

    scene.make()


def _measured(number: int, folder: Path) -> Measured:
    terms = _filled(number)
    from sapar_web.actions.balance.showing import current_snapshot
    from sapar_web.actions.balance.tallying import tally
    from sapar_web.models import Event, Snapshot
    from sapar_web.queries.dataset.writing import write_dataset

    events = Event.objects.filter(stay__terms=terms).count()
    tallied = _seconds(lambda: tally(terms))
    written: list[Any] = []
    out = folder / f"dataset-{number}"
    copied = min(_seconds(_copy) for _turn in range(2))
    writing = min(
        _seconds(lambda: written.append(write_dataset(out, terms=terms, replace=True)))
        for _turn in range(2)
    )
    facts, balance = _analysed(out)
    live = 0.0
    if number <= 2_000:
        current_snapshot(terms)
        Snapshot.objects.all().delete()
        live = min(_again(terms) for _turn in range(3))
    rows = sum(written[-1].rows.values())
    return Measured(number, events, tallied, copied, writing, rows, facts, balance, live)


def _again(terms: Any) -> float:
    from sapar_web.actions.balance.showing import current_snapshot
    from sapar_web.models import Snapshot

    Snapshot.objects.all().delete()
    return _seconds(lambda: current_snapshot(terms))


def _analysed(folder: Path) -> tuple[float, float]:
    """Seconds for the facts, and for the balance from them, in a warm process."""
    from sapar.balance.asking import selection_from
    from sapar.balance.assembly import balance_of
    from sapar.dataset.engines.opening import opened
    from sapar.dataset.facts.folder import prepare
    from sapar.dataset.reading import open_dataset

    balance_of(folder, selection_from())
    with open_dataset(folder) as dataset, closing(opened(dataset)) as engine:
        facts = _seconds(lambda: prepare(dataset, engine, force=True))
    return facts, min(_seconds(lambda: balance_of(folder, selection_from())) for _turn in range(3))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _copy() -> None:
    """Every table that the dataset is made of, as bare text, thrown away."""
    from django.db import connection

    with connection.cursor() as cursor:
        for table in SOURCES:
            with cursor.copy(f"COPY {table} TO STDOUT (FORMAT csv)") as copied:
                for _part in copied:
                    pass


def _filled(number: int) -> Any:
    """The scheme of the invented world with so many agreed stays like its own."""
    from django.db import connection

    from sapar_web.models import Event, Stay

    lived = Event.objects.values("stay")
    model = Stay.objects.filter(state="active", pk__in=lived).order_by("id")[0]
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "SELECT count(*) FROM sapar_web_stay WHERE terms_id = %s AND state = 'active'",
            [model.terms_id],
        )
        ((there,),) = cursor.fetchall()
        if there < number:
            for statement in _copies(model.pk, number - there):
                cursor.execute(statement)
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("ANALYZE")
    return model.terms


def _copies(model: int, number: int) -> Sequence[str]:
    """Statements that copy a stay with what belongs to it; a copy's number follows from its own."""
    one = f"(SELECT id FROM sapar_web_agreement WHERE stay_id = {model})"
    new = {"stay_id": "made.stay", "agreement_id": "made.agreement", "version_id": "made.version"}
    key = "gen_random_uuid()"
    same = "md5(made.stay::text || {}::text)::uuid"
    event = {
        "key": same.format("row.key"),
        "of": f"CASE WHEN row.of IS NOT NULL THEN {same.format('row.of')} END",
        "document": "row.document || jsonb_strip_nulls(jsonb_build_object("
        f"'id', {same.format('row.key')}, 'of', CASE WHEN row.of IS NOT NULL THEN "
        f"{same.format('row.of')} END))",
    }
    made = f"""
        CREATE TEMPORARY TABLE made AS SELECT
            nextval(pg_get_serial_sequence('sapar_web_person', 'id')) AS person,
            nextval(pg_get_serial_sequence('sapar_web_stay', 'id')) AS stay,
            nextval(pg_get_serial_sequence('sapar_web_agreement', 'id')) AS agreement,
            nextval(pg_get_serial_sequence('sapar_web_version', 'id')) AS version
        FROM generate_series(1, {number})"""
    person = {"id": "made.person", "key": key, "email": "made.person::text || '@copied.example'"}
    stay = {
        "id": "made.stay",
        "key": key,
        "participant_id": "made.person",
        "application_id": "NULL",
    }
    goes = f"(SELECT participant_id FROM sapar_web_stay WHERE id = {model})"
    latest = f"(SELECT max(version_id) FROM sapar_web_duedate WHERE stay_id = {model})"
    return [
        made,
        copy_of("person", person, f"row.id = {goes}"),
        copy_of("stay", stay, f"row.id = {model}"),
        copy_of("agreement", {**new, "id": "made.agreement", "key": key}, f"row.id = {one}"),
        copy_of("version", {**new, "id": "made.version", "key": key}, f"row.id = {latest}"),
        *(
            copy_of(name, {**new, "id": None}, f"row.version_id = {latest}")
            for name in ("duedate", "commitment")
        ),
        copy_of("event", {**new, **event, "id": None}, f"row.stay_id = {model}"),
        "DROP TABLE made",
    ]  # fmt: skip


PAGE = """# Results: the balance of a scheme on the site

Made by `python -m benchmarks.balance`: copies of one agreed stay of the invented world, with its \
agreement, commitments and all that was recorded of it, in an embedded PostgreSQL.

{machine}

Load of the machine before it began: {load}. Whatever else runs makes times longer.

| stays | events | lines of all stays made s | bare COPY of the same tables s | dataset s | \
ratio | rows of it a second | facts s | balance from facts s | live balance, all of it s |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
{rows}

*Lines* are what the events of a stay come to; they are made once, and again for a stay of which \
something was recorded. *Dataset* copies the record out of the database and writes it as Parquet. \
*Live balance* is what a reader waits for where something was recorded since the last one: lines, \
dataset, archive, facts and six panels, in a warm process; else the page is read from the last \
snapshot.
"""


def _page(found: Sequence[Measured], load: str) -> str:
    rows = "\n".join(
        f"| {each.stays:,} | {each.events:,} | {each.tallied:.2f} | {each.copied:.2f} | "
        f"{each.written:.2f} | {each.copied / each.written:.2f} | "
        f"{each.rows / each.written:,.0f} | "
        f"{each.facts:.2f} | {each.balance:.2f} | {f'{each.live:.2f}' if each.live else '–'} |"
        for each in found
    )
    return PAGE.format(machine=machine(), load=load, rows=rows)


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or STAYS)
