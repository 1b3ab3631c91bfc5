"""Whether the record of a scheme or a stay is the one that a balance was computed from."""

import json
from dataclasses import dataclass

from django.db import connection

from sapar.cli.version import installed_version
from sapar.values.digest import Digest
from sapar_web.access.rules import AGREED
from sapar_web.models import Stay, Terms
from sapar_web.models.offer import today

_TOLD = """
SELECT count(*), sum(told.events), max(stay.changed_at), max(entry.number), sum(paid.transactions),
    sum(sponsor.revision + sending.revision + host.revision + COALESCE(contractor.revision, 0)),
    max(GREATEST(told.last, owed.last, still.last, CASE WHEN stay.first_day <= %(today)s
        THEN LEAST(COALESCE(ending.on, stay.last_day), %(today)s) END))
FROM sapar_web_stay stay
JOIN sapar_web_agreement agreement ON agreement.stay_id = stay.id
JOIN sapar_web_organisation sponsor ON sponsor.id = stay.sponsor_id
JOIN sapar_web_organisation sending ON sending.id = stay.sending_id
JOIN sapar_web_organisation host ON host.id = stay.host_id
LEFT JOIN sapar_web_organisation contractor ON contractor.id = stay.contractor_id
LEFT JOIN sapar_web_ending ending ON ending.stay_id = stay.id AND ending.kind = 'terminated'
CROSS JOIN LATERAL (
    SELECT count(*) AS events, max("on") FILTER (WHERE "on" <= %(today)s) AS last
    FROM sapar_web_event WHERE stay_id = stay.id
) told
CROSS JOIN LATERAL (
    SELECT count(*) AS transactions FROM sapar_web_transaction WHERE stay_id = stay.id
) paid
CROSS JOIN LATERAL (
    SELECT max(due) AS last FROM sapar_web_commitment
    WHERE stay_id = stay.id AND due <= %(today)s
) owed
LEFT JOIN LATERAL (
    SELECT max(kept.due) AS last FROM sapar_web_commitment owed
    JOIN sapar_web_owedstill kept ON kept.commitment_id = owed.id
    WHERE owed.stay_id = ending.stay_id AND kept.due <= %(today)s
) still ON true
LEFT JOIN LATERAL (
    SELECT number FROM sapar_web_entry WHERE kind = 'agreement' AND object = agreement.key
    ORDER BY number DESC LIMIT 1
) entry ON true
WHERE stay.state = ANY(%(agreed)s) AND stay.{column} = %(number)s
"""
"""Everything of a record is added to one of these, or changes the stay or an organisation itself.

By the passing of days figures change while a stay lasts (the time since somebody last met its
visitor does), on the day on which something falls due, and on the day of what was told before it
happened; the last of these days up to today is in it.
"""

_RATES = """
SELECT count(*), max(id) FROM sapar_web_rate WHERE sponsor_id = %s
"""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a record has come.

    Attributes:
        text: the same as long as the record, and with it each figure, is the same.
        stays: agreed stays in it.
    """

    text: str
    stays: int


def mark_of_scheme(terms: Terms) -> Mark:
    """How far the record of the stays under some terms has come."""
    return _mark("terms_id", terms.pk, terms.sponsor_id)


def mark_of_stay(stay: Stay) -> Mark:
    """How far the record of one stay has come."""
    return _mark("id", stay.pk, stay.sponsor_id)


def _mark(column: str, number: int, sponsor: int) -> Mark:
    with connection.cursor() as cursor:
        values = {"agreed": list(AGREED), "number": number, "today": today()}
        cursor.execute(_TOLD.format(column=column), values)
        told = cursor.fetchone()
        cursor.execute(_RATES, [sponsor])
        rates = cursor.fetchone()
    # Another program may compute other figures.
    whole = [column, number, installed_version(), *map(str, (*told, *rates))]
    return Mark(Digest.of(json.dumps(whole).encode()).text, int(told[0]))
