"""Snapshots that the worker makes: when somebody asks, and each night where something changed."""

from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from sapar.values.language import speaking
from sapar.values.unusable import UnusableError
from sapar.values.wording import Language
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.mailing import PATIENT
from sapar_web.history.appending import append
from sapar_web.models import Person, Snapshot, SnapshotState, State, Terms
from sapar_web.queries.balance.marks import mark_of_scheme
from sapar_web.queries.balance.snapshots import newest_snapshot, waits


@transaction.atomic
def ask_for_snapshot(actor: Actor, *, terms: UUID | str) -> Snapshot:
    """Have a snapshot of a scheme made by the worker; one that waits already is the answer.

    Effects: a snapshot that waits; a job of the worker; an entry of history.

    Args:
        actor: who asks.
        terms: key of the terms.

    Raises:
        MissingError: if there are no such terms.
        RefusedError: if the person may not.
    """
    found = locked(Terms, terms)
    require(actor, Deed.MAKE_SNAPSHOT, found)
    waiting = Snapshot.objects.filter(terms=found, state=SnapshotState.WAITING).first()
    if waiting is not None:
        return waiting
    made = _asked(found, actor.person)
    append(actor, Deed.MAKE_SNAPSHOT, found, snapshot=str(made.key))
    return made


def _asked(terms: Terms, by: Person | None) -> Snapshot:
    made = Snapshot.objects.create(terms=terms, asked_by=by)
    make_snapshot.defer(snapshot=made.pk)
    return made


@app.task(name="make_snapshot", retry=PATIENT)
def make_snapshot(snapshot: int) -> None:
    """Make a snapshot that waits; what the library refuses is told on its page.

    Args:
        snapshot: number of it.
    """
    from sapar_web.actions.balance.taking import take_scheme  # noqa: PLC0415 -- slow to load

    rows = Snapshot.objects.select_related("terms__sponsor")
    found = rows.filter(pk=snapshot, state=SnapshotState.WAITING).first()
    if found is None:
        return
    try:
        # Whatever cannot be done is told to all who ask later in one language.
        with speaking(Language.ENGLISH):
            take_scheme(found, mark_of_scheme(found.terms), public=True)
    except UnusableError as error:
        found.state, found.why = SnapshotState.FAILED, str(error)[:500]
        found.save(update_fields=["state", "why"])


@app.periodic(cron="41 3 * * *")
@app.task(name="make_snapshots", retry=PATIENT)
def make_snapshots(timestamp: int) -> None:  # noqa: ARG001 -- of the queue
    """Each night have a snapshot made of every scheme with agreed stays that has changed."""
    for terms in Terms.objects.exclude(state=State.DRAFT).order_by("pk").iterator(chunk_size=500):
        if _behind(terms):
            with transaction.atomic():
                held = locked(Terms, terms.key)
                if not waits(held):
                    _asked(held, None)


def _behind(terms: Terms) -> bool:
    mark, newest = mark_of_scheme(terms), newest_snapshot(terms)
    return bool(mark.stays) and (newest is None or newest.mark != mark.text)
