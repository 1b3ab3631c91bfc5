"""Bringing the lines of stays up to their events, before a dataset is copied out of them."""

from collections.abc import Sequence
from itertools import islice
from uuid import UUID

from django.db import connection, transaction

from sapar_web.models import AccessLine, DeliveryLine, Stay, Tally, Terms
from sapar_web.models.offer import today
from sapar_web.queries.dataset.agreed import agreed_stays
from sapar_web.queries.dataset.judged import Lines, judged_lines
from sapar_web.queries.dataset.stale import Stale, stale_stays

TOGETHER = 500
"""Stays whose events are read at a time."""

LOCK = 0x5A9A3
"""Number of the lock by which lines are made by one at a time."""


def tally(terms: Terms | None = None, stay: Stay | None = None) -> int:
    """Make the lines of every stay anew whose events or agreement have changed. Part of a deed.

    Effects: lines of deliveries and access, and up to where they were made. What was told before
    does not change: only what follows from it is written down, so history has no entry.

    Args:
        terms: whose stays; None for all.
        stay: one alone.

    Returns:
        How many stays were behind.
    """
    of = None if terms is None else [terms.pk]
    with agreed_stays(of, None if stay is None else stay.pk):
        behind = iter(stale_stays(today()))
    done = 0
    while some := list(islice(behind, TOGETHER)):
        _write(some)
        done += len(some)
    return done


@transaction.atomic
def _write(some: Sequence[Stale]) -> None:
    day = today()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    numbers = [each.stay for each in some]
    for model in (DeliveryLine, AccessLine, Tally):
        model.objects.filter(stay__in=numbers).delete()
    found = list(judged_lines({each.stay: each.version for each in some}, day))
    DeliveryLine.objects.bulk_create(line for each in found for line in _deliveries(each))
    AccessLine.objects.bulk_create(line for each in found for line in _access(each))
    Tally.objects.bulk_create(
        Tally(
            stay_id=each.stay,
            version_id=each.version,
            events=each.events,
            on=day,
            later=each.later,
        )
        for each in some
    )


def _deliveries(found: Lines) -> Sequence[DeliveryLine]:
    return [
        DeliveryLine(
            stay_id=found.stay,
            claim=UUID(row.delivery),
            clause=row.commitment,
            on=row.on,
            quantity=row.quantity,
            claimed_by=row.claimed_by,
            answer=row.answer,
            answered_on=row.answered_on,
            resolution=row.resolution or "",
        )
        for row in found.deliveries
    ]


def _access(found: Lines) -> Sequence[AccessLine]:
    return [
        AccessLine(
            stay_id=found.stay,
            request=UUID(row.request),
            activity=row.activity,
            asked_on=row.asked_on,
            outcome=row.outcome or "",
            charge=row.charge,
            currency=row.currency or "",
        )
        for row in found.access
    ]
