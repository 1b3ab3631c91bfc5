"""Deeds at one moment: one holds a row while another waits for it."""

from time import monotonic, sleep

from django.db import connection

PATIENCE = 30.0
"""Seconds."""


def until_somebody_waits() -> None:
    """Go on once another connection waits for a row that this one holds."""
    begun = monotonic()
    with connection.cursor() as cursor:
        while monotonic() < begun + PATIENCE:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
            sleep(0.05)
    raise AssertionError("nobody waits")
