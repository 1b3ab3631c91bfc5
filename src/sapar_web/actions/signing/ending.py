"""The end of a stay: withdrawn before it was agreed, terminated after, or completed."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.declining import fit_reason
from sapar_web.actions.stays.speaking import party_for
from sapar_web.actions.stays.telling import tell
from sapar_web.history.appending import append
from sapar_web.models import Ending, EndingKind, Stay
from sapar_web.models.offer import today


@transaction.atomic
def withdraw_stay(actor: Actor, *, key: UUID | str, reason: str, party: str = "") -> Ending:
    """Leave a stay before it was agreed. Nothing was in force, nothing is owed.

    Effects: the stay is withdrawn, with a version that waited for signatures; the others are told;
    an entry of history.

    Args:
        actor: who withdraws.
        key: of the stay.
        reason: that the other parties read.
        party: for which; empty where the person speaks for one alone.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not, or if it is agreed or ended already.
        UnfitError: if the reason is missing or too long.
    """
    stay = locked(Stay, key)
    held = party_for(actor, Deed.WITHDRAW_STAY, stay, stay, party)
    made = Ending(
        stay=stay, kind=EndingKind.WITHDRAWN, party=held, by=actor.person, reason=fit_reason(reason)
    )
    return _end(actor, Deed.WITHDRAW_STAY, made)


@transaction.atomic
def terminate_stay(
    actor: Actor, *, key: UUID | str, reason: str, on: date, party: str = ""
) -> Ending:
    """End a stay that is in force, with a day. What is owed still by then stays owed.

    Effects: the stay is terminated, and an amendment that waited with it; the others are told; an
    entry of history.

    Args:
        actor: who terminates.
        key: of the stay.
        reason: that the other parties read.
        on: last day of the stay as it was; before its first one if it never began.
        party: for which; empty where the person speaks for one alone.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not, or if it is not in force.
        UnfitError: if the reason is missing or too long, or the day lies after the stay, or long
            before it.
    """
    stay = locked(Stay, key)
    held = party_for(actor, Deed.TERMINATE_STAY, stay, stay, party)
    if on > stay.last_day or on < min(today(), stay.first_day):
        raise UnfitError({"on": [_("a day from today, or from the first day, to the last one")]})
    made = Ending(
        stay=stay,
        kind=EndingKind.TERMINATED,
        party=held,
        by=actor.person,
        on=on,
        reason=fit_reason(reason),
    )
    return _end(actor, Deed.TERMINATE_STAY, made)


@transaction.atomic
def complete_stay(actor: Actor, *, key: UUID | str) -> Ending:
    """Close a stay that is over; what is due after the return stays owed.

    Effects: the stay is completed; the others are told; an entry of history.

    Args:
        actor: the sponsor's officer.
        key: of the stay.

    Raises:
        MissingError: if there is no such stay.
        RefusedError: if the person may not, or if it is not in force.
        UnfitError: if its last day has not passed.
    """
    stay = locked(Stay, key)
    held = party_for(actor, Deed.COMPLETE_STAY, stay, stay, "sponsor")
    if today() <= stay.last_day:
        raise UnfitError({"": [_("the last day of the stay has not passed")]})
    made = Ending(
        stay=stay, kind=EndingKind.COMPLETED, party=held, by=actor.person, on=stay.last_day
    )
    return _end(actor, Deed.COMPLETE_STAY, made)


def _end(actor: Actor, deed: Deed, made: Ending) -> Ending:
    stay = made.stay
    made.save(force_insert=True)
    stay.state, stay.ended_at, stay.ended_why = made.kind, timezone.now(), made.reason
    stay.save(update_fields=["state", "ended_at", "ended_why", "changed_at"])
    tell(stay, "ended", reverse("stay_ended", args=[stay.key]), but=actor.person)
    append(actor, deed, stay, party=made.party)
    return made
