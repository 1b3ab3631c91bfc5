"""The end of a stay: withdrawn before it was agreed, terminated after, or completed."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.calls.places import give_back, hand_on, locked_with_call
from sapar_web.actions.ending import end_stay
from sapar_web.actions.locking import locked
from sapar_web.actions.money.owing import owe_still
from sapar_web.actions.money.readying import ready_stay
from sapar_web.actions.reasons import fit_reason
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.signing.still import keep_owed
from sapar_web.actions.stays.speaking import party_for
from sapar_web.history.appending import append
from sapar_web.models import (
    Application,
    ApplicationState,
    Call,
    Ending,
    EndingKind,
    Stay,
    StayParty,
)
from sapar_web.models.offer import today
from sapar_web.queries.record.reading import record_of
from sapar_web.queries.stays.finding import BESIDE


@transaction.atomic
def withdraw_stay(actor: Actor, *, key: UUID | str, reason: str, party: str = "") -> Ending:
    """Leave a stay before it was agreed. Nothing was in force, nothing is owed.

    Effects: the stay is withdrawn, with a version that waited for signatures; the others are told;
    where a call selected the participant, the place goes to the first who waits, and with the
    participant the application is withdrawn; an entry of history for each.

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
    selected = _selected(key)
    stay = locked(Stay, key)
    held = party_for(actor, Deed.WITHDRAW_STAY, stay, stay, party)
    made = Ending(
        stay=stay, kind=EndingKind.WITHDRAWN, party=held, by=actor.person, reason=fit_reason(reason)
    )
    end_stay(actor, Deed.WITHDRAW_STAY, made)
    if selected is not None:
        _free_place(actor, *selected, held)
    return made


def _selected(key: UUID | str) -> tuple[Call, Application] | None:
    """The application of a stay after its call, locked before the stay as elsewhere."""
    rows = Application.objects.filter(stay__key=key)
    found = rows.values_list("key", flat=True).first()
    return None if found is None else locked_with_call(found)


def _free_place(actor: Actor, call: Call, application: Application, party: str) -> None:
    """Offer the place to the next; a participant who left has no application any more."""
    if party == StayParty.PARTICIPANT and application.state == ApplicationState.SELECTED:
        give_back(actor, call, application)
        append(actor, Deed.WITHDRAW_APPLICATION, application, version=application.digest)
    else:
        hand_on(actor, call)


@transaction.atomic
def terminate_stay(
    actor: Actor, *, key: UUID | str, reason: str, on: date, party: str = ""
) -> Ending:
    """End a stay that is in force, with a day. What is owed still by then stays owed.

    Effects: the stay is terminated, and an amendment that waited with it; what is owed still is
    kept with its commitments, and the ledger has that and no more; what money waits for is brought
    up to date; the others are told; an entry of history.

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
    stay = locked(Stay, key, *BESIDE)
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
    ended = end_stay(actor, Deed.TERMINATE_STAY, made)
    record = record_of(stay)
    if record is not None:
        keep_owed(stay, record.version, on)
        owe_still(stay, record.version, on)
        ready_stay(record, actor.person)
    return ended


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
    return end_stay(actor, Deed.COMPLETE_STAY, made)
