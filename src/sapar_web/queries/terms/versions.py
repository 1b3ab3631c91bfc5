"""All versions of the same terms."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import Q

from sapar_web.access.actor import Actor
from sapar_web.models import State, Terms

CHAIN = """
WITH RECURSIVE earlier AS (
    SELECT id, supersedes_id FROM sapar_web_terms WHERE id = %s
    UNION SELECT t.id, t.supersedes_id
    FROM sapar_web_terms t JOIN earlier e ON t.id = e.supersedes_id
), later AS (
    SELECT id FROM sapar_web_terms WHERE id = %s
    UNION SELECT t.id FROM sapar_web_terms t JOIN later l ON t.supersedes_id = l.id
)
SELECT id FROM earlier UNION SELECT id FROM later
"""


def versions_of(actor: Actor, terms: Terms) -> Sequence[Mapping[str, Any]]:
    """Versions that somebody may read, by number: two queries however many there are."""
    with connection.cursor() as cursor:
        cursor.execute(CHAIN, [terms.pk, terms.pk])
        found = [number for (number,) in cursor.fetchall()]
    seen = ~Q(state=State.DRAFT) | Q(sponsor__in=actor.organisations()) | Q(pk=terms.pk)
    columns = "key", "version", "state", "digest", "published_at"
    return list(Terms.objects.filter(seen, pk__in=found).order_by("version").values(*columns))
