"""Which stays are in a dataset: those that all parties have signed, with the version that binds."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, transaction

from sapar_web.access.rules import AGREED

_WHOLE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"

_TABLE = """
CREATE TEMPORARY TABLE agreed ON COMMIT DROP AS
SELECT stay.id, stay.key, stay.terms_id, bound.version_id AS version
FROM sapar_web_stay stay
CROSS JOIN LATERAL (
    SELECT version_id FROM sapar_web_duedate
    WHERE stay_id = stay.id ORDER BY version_id DESC LIMIT 1
) bound
WHERE stay.state = ANY(%s)
"""
"""Days follow from every version that all have signed, and from no other."""

_OF_TERMS = " AND stay.terms_id = ANY(%s)"
_OF_STAY = " AND stay.id = %s"
_KNOWN = "CREATE INDEX ON agreed (id); ANALYZE agreed"


@contextmanager
def agreed_stays(terms: Sequence[int] | None = None, stay: int | None = None) -> Iterator[int]:
    """One moment of the record, with the table `agreed`; yields how many stays are in it.

    Whatever is written meanwhile is not seen, unless this is part of a deed already.

    Args:
        terms: whose stays; None for all.
        stay: one alone; None for all of the terms.
    """
    sql, values = _TABLE, [list(AGREED)]
    if terms is not None:
        sql, values = sql + _OF_TERMS, [*values, list(terms)]
    if stay is not None:
        sql, values = sql + _OF_STAY, [*values, stay]
    alone = not connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        if alone:
            cursor.execute(_WHOLE)
        cursor.execute(sql, values)
        found = cursor.rowcount
        cursor.execute(_KNOWN)
        yield int(found)
        cursor.execute("DROP TABLE agreed")
