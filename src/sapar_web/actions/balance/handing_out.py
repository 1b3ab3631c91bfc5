"""Handing out the dataset of a scheme: rows of stays leave the site, so history tells of it."""

from pathlib import Path
from uuid import UUID

from django.db import transaction

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.balance.showing import current_snapshot
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError
from sapar_web.history.appending import append
from sapar_web.models import Terms
from sapar_web.queries.balance.snapshots import archive_of


def take_dataset(actor: Actor, *, terms: UUID | str) -> Path:
    """The dataset of the current snapshot of a scheme, as an archive.

    Effects: a snapshot where it is behind and its stays are few; an entry of history with the
    digest of the archive.

    Args:
        actor: who asks.
        terms: key of the terms.

    Raises:
        MissingError: if there are no such terms, or no snapshot was made yet.
        RefusedError: if the person may not.
        BusyError: if others' balances took too long to make.
    """
    found = Terms.objects.filter(key=terms).first()
    if found is None:
        raise MissingError
    require(actor, Deed.TAKE_DATASET, found)
    snapshot, _mark = current_snapshot(found)
    archive = None if snapshot is None else archive_of(snapshot)
    if snapshot is None or archive is None:
        raise MissingError
    with transaction.atomic():
        held = locked(Terms, terms)
        require(actor, Deed.TAKE_DATASET, held)
        append(actor, Deed.TAKE_DATASET, held, version=snapshot.digest, stays=snapshot.stays)
    return archive
