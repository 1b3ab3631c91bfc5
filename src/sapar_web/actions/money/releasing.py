"""Releasing a milestone: only on acknowledged delivery, and once."""

from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.money.readying import ready_stay
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Release, Stay
from sapar_web.queries.money.milestones import Stage, stages
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.stays.finding import BESIDE


@transaction.atomic
def release_milestone(actor: Actor, *, stay: UUID | str, number: int) -> Release:
    """Say that a milestone may be paid: everything that comes before it is delivered for certain.

    Effects: the release, with the events that it rests on, which nobody can change; what money
    waits for is brought up to date; who is paid is told; an entry of history.

    Args:
        actor: the sponsor's officer.
        stay: key of the stay.
        number: place of the milestone among those of the version in force, from 0.

    Raises:
        MissingError: if there is no such stay or milestone.
        RefusedError: if the person may not.
        UnfitError: if it waits for something, was released already, has no amount, or nothing of it
            is owed still.
    """
    found = locked(Stay, stay, *BESIDE)
    require(actor, Deed.RELEASE_MILESTONE, found)
    record = record_of(found)
    at = {stage.row.number: stage for stage in stages(record)} if record is not None else {}
    if number not in at or record is None:
        raise MissingError
    stage = at[number]
    amount = _fit(stage)
    assert actor.person is not None, "an officer has signed in"  # noqa: S101 -- access holds it
    made = Release.objects.create(
        stay=found,
        milestone=stage.row,
        mark=stage.mark,
        amount=amount,
        currency=stage.row.currency,
        evidence=[UUID(name) for name in stage.rests_on],
        by=actor.person,
    )
    ready_stay(record, actor.person)
    path = reverse("stay_money", args=[found.key])
    tell(found, "money", path, parties=[stage.row.paid_to], but=actor.person)
    version = record.version.digest
    told = f"{amount:f} {stage.row.currency}"
    append(actor, Deed.RELEASE_MILESTONE, found, version=version, amount=told, milestone=number)
    return made


def _fit(stage: Stage) -> Decimal:
    """What is left to be released of a milestone that may be."""
    if stage.waits_for:
        raise UnfitError({"": [_("what comes before it is not acknowledged yet")]})
    if stage.left is None or not stage.row.paid_to:
        raise UnfitError({"": [_("its amount cannot be told, or nobody is paid")]})
    if stage.left <= 0:
        said = _("it was released already") if stage.released else _("nothing of it is owed still")
        raise UnfitError({"": [said]})
    return stage.left
