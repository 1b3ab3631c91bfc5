"""Adding to history: the last step of every deed, in its transaction."""

from typing import Any

from django.db import connection, models
from django.utils import timezone

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.history.chain import digest_of
from sapar_web.models import Entry

LOCK = 0x5A9A2
"""Number of the lock that lets entries be added one after the other, until their deed is done."""


def append(
    actor: Actor, deed: Deed, thing: models.Model, *, version: str = "", **told: Any
) -> Entry:
    """Add an entry. Call it last: from here to the end of the transaction, other deeds wait.

    Args:
        actor: who did it.
        deed: what was done.
        thing: to which; it has a `key`.
        version: digest of the document's version that it was done to.
        told: what else is worth knowing; no names of people.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    last = Entry.objects.order_by("-number").values("number", "digest").first()
    entry = Entry(
        number=last["number"] + 1 if last else 1,
        at=timezone.now(),
        actor=actor.person,
        deed=deed,
        kind=thing._meta.model_name,  # noqa: SLF001 -- as Django names it
        object=thing.key,  # type: ignore[attr-defined]
        version=version,
        told=told,
        previous=last["digest"] if last else "",
    )
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    return entry
