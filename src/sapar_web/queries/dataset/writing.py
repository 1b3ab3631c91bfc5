"""A dataset written out of the record, by the library, whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone
from psycopg import Copy

from sapar.dataset.package import Note
from sapar.dataset.spool import Spool
from sapar.dataset.writing import DatasetWriter, Format
from sapar.deliveries.duty import REQUESTED
from sapar.standards.catalogue.commitment import Bound
from sapar.standards.catalogue.loading import catalogue
from sapar_web.models import Stay, Terms
from sapar_web.queries.dataset.agreed import agreed_stays
from sapar_web.queries.dataset.statements import STATEMENTS

NOTES = (
    Note(
        "agreed-stays",
        "A stay is in these data once all parties have signed its agreement, also before it "
        "begins. A participant is a pseudonym; no name of a person is in them.",
    ),
    Note(
        "no-returns",
        "Ratings, goals looked at, ties, effort, credit and costs of serving are not recorded on "
        "the site yet: the panels that rest on them say so.",
    ),
)
"""What a dataset of the site cannot say."""


@dataclass(frozen=True, slots=True)
class Written:
    """A dataset that was written.

    Attributes:
        folder: where it is.
        at: moment of the record that it shows.
        stays: how many are in it.
        rows: of each table.
    """

    folder: Path
    at: datetime
    stays: int
    rows: Mapping[str, int]


def write_dataset(
    out: Path,
    *,
    terms: Terms | None = None,
    stay: Stay | None = None,
    replace: bool = False,
    table_format: Format = "parquet",
) -> Written:
    """Write the agreed stays of a moment as a dataset.

    Args:
        out: folder for it.
        terms: whose stays; None for all of the installation.
        stay: one stay alone.
        replace: a dataset that is there.
        table_format: of its tables.

    Raises:
        UnusableError: `W01`, `W02`, `W10` to `W12` where it cannot be written.
    """
    of = None if terms is None else [terms.pk]
    with DatasetWriter(out, replace=replace, table_format=table_format) as writer:
        spool = Spool(writer)
        with agreed_stays(of, None if stay is None else stay.pk) as stays:
            at = timezone.now()
            _copy(spool)
        rows = spool.write()
        writer.describe(
            _title(terms, stay),
            sources=[{"title": "Sapar", "path": settings.SITE_URL}],
            record="register",
            notes=NOTES,
            demonstration=settings.DEMO,
            as_of=timezone.localdate(at, timezone.get_default_timezone()),
        )
    return Written(out, at, stays, rows)


def _title(terms: Terms | None, stay: Stay | None) -> str:
    if stay is not None:
        return stay.title
    return "All schemes" if terms is None else terms.title


def _copy(spool: Spool) -> None:
    """Copy each table out of the database as text, without reading it here."""
    known = catalogue().commitments.values()
    values = {
        "salt": settings.SECRET_KEY,
        "zone": settings.TIME_ZONE,
        "most": [each.id for each in known if each.bound is Bound.MOST],
        "requested": REQUESTED,
    }
    for name, statement in STATEMENTS.items():
        with connection.cursor() as cursor, spool.table(name) as file:
            copied: Copy
            sql = f"COPY ({statement}) TO STDOUT (FORMAT csv, HEADER)"
            with cursor.copy(sql, values) as copied:
                for part in copied:
                    file.write(part)
