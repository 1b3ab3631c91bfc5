"""What the events of many stays come to, by the library, out of rows that are there already."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models.functions import Coalesce

from sapar.agreements.commitments.commitment import Commitment as Owed
from sapar.deliveries.duty import Duty, duty_of
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.history import History
from sapar.deliveries.events.judging import judgement
from sapar.deliveries.events.kinds import event_of
from sapar.deliveries.events.rows import AccessRow, DeliveryRow, access_rows, delivery_rows
from sapar.values.party import Party
from sapar.values.period import Period
from sapar_web.models import Commitment, Event

_VERIFIERS = """
SELECT version.id, clause ->> 'id', clause -> 'verified_by'
FROM sapar_web_version version
CROSS JOIN LATERAL jsonb_array_elements(version.document -> 'clauses') clause
WHERE version.id = ANY(%s) AND jsonb_array_length(COALESCE(clause -> 'verified_by', '[]')) > 0
"""

LINES = ("clause", "item", "owed_by", "owed_to", "unit", "opens")
OWED = {"much": Coalesce("still__quantity", "quantity"), "until": Coalesce("still__due", "due")}
"""Of a stay that was terminated, what is owed still."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one stay.

    Attributes:
        stay: number of it.
        deliveries: a row for each claim.
        access: a row for each request.
    """

    stay: int
    deliveries: Sequence[DeliveryRow]
    access: Sequence[AccessRow]


def judged_lines(versions: Mapping[int, int], today: date) -> Iterator[Lines]:
    """The lines of some stays, in three statements.

    Args:
        versions: the binding version by stay.
        today: events of later days are not read yet.
    """
    duties = _duties(versions.values())
    told = _events(versions.keys())
    for stay, version in versions.items():
        history = History(told.get(stay, ()), today)
        owed = duties.get(version, ())
        claims = judgement(history, owed).claims
        items = {duty.id: duty.item for duty in owed if duty.item is not None}
        yield Lines(stay, tuple(delivery_rows(claims)), tuple(access_rows(history, items)))


def _events(stays: Collection[int]) -> Mapping[int, list[Told]]:
    found: defaultdict[int, list[Told]] = defaultdict(list)
    rows = Event.objects.filter(stay__in=stays).order_by("pk").values_list("stay_id", "document")
    for stay, document in rows:
        found[stay].append(event_of(document))
    return found


def _duties(versions: Collection[int]) -> Mapping[int, tuple[Duty, ...]]:
    verifiers = _verifiers(versions)
    found: defaultdict[int, list[Duty]] = defaultdict(list)
    rows = Commitment.objects.filter(version__in=versions).exclude(still__released=True)
    named = ("version_id", "stay__first_day", "stay__last_day", *LINES)
    for row in rows.order_by("version_id", "number").values(*named, **OWED):
        if row["owed_by"] and row["owed_to"]:
            by = verifiers.get((row["version_id"], row["clause"]), ())
            found[row["version_id"]].append(duty_of(_owed(row), by))
    return {version: tuple(each) for version, each in found.items()}


def _verifiers(versions: Collection[int]) -> Mapping[tuple[int, str], tuple[Party, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_VERIFIERS, [list(versions)])
        return {
            (version, clause): tuple(map(Party, _listed(parties)))
            for version, clause, parties in cursor.fetchall()
        }


def _owed(row: Mapping[str, Any]) -> Owed:
    quantity: Decimal | None = row["much"]
    return Owed(
        clause=row["clause"],
        item=row["item"] or None,
        owed_by=tuple(map(Party, row["owed_by"])),
        owed_to=tuple(map(Party, row["owed_to"])),
        quantity=None if quantity is None else Fraction(quantity),
        unit=row["unit"] or None,
        opens=row["opens"],
        due=row["until"],
        price=None,
        currency=None,
        growing=Decimal(0),
        stay=Period(row["stay__first_day"], row["stay__last_day"]),
    )


def _listed(parties: Any) -> Any:
    """JSON as the driver hands it out: as text, where Django has told it not to read it."""
    return json.loads(parties) if isinstance(parties, str) else parties
