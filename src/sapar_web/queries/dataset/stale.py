"""Stays whose lines are not those of their events any more."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

_STALE = """
SELECT agreed.id, agreed.version, told.events, told.last > %(today)s
FROM agreed
JOIN LATERAL (
    SELECT count(*) AS events, max("on") AS last FROM sapar_web_event WHERE stay_id = agreed.id
) told ON told.events > 0
LEFT JOIN sapar_web_tally tally ON tally.stay_id = agreed.id
WHERE tally.id IS NULL OR tally.version_id <> agreed.version OR tally.events <> told.events
    OR (tally.later AND tally.on < %(today)s)
ORDER BY agreed.id
"""


@dataclass(frozen=True, slots=True)
class Stale:
    """A stay whose lines have to be made.

    Attributes:
        stay: number of it.
        version: that binds.
        events: how many there are now.
        later: whether some tell of later days.
    """

    stay: int
    version: int
    events: int
    later: bool


def stale_stays(today: date) -> list[Stale]:
    """Of the table `agreed`, those with more events, another version, or a day that has come."""
    with connection.cursor() as cursor:
        cursor.execute(_STALE, {"today": today})
        return [Stale(*row) for row in cursor.fetchall()]
