"""Mending what one logged oneself: telling it anew, or taking it back. What stood there stays."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.deliveries.events.answers import Correction, Dispute, Withdrawal
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.record.fitting import fact_of, require_fitting
from sapar_web.actions.record.keeping import head, keep, require_effect
from sapar_web.actions.record.speaking import ONESELF, By, Speaker, speaker
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Event
from sapar_web.queries.record.telling import Claim, claim_of


@transaction.atomic
def correct(
    actor: Actor,
    *,
    stay: UUID | str,
    event: UUID | str,
    written: tuple[Mapping[str, Any], UUID | str],
    by: By = ONESELF,
) -> Event:
    """Tell an own fact anew. Whoever answered it before is asked again.

    Effects: a correction; what is to be seen to is brought up to date; an entry of history.

    Args:
        actor: who corrects.
        stay: key of the stay.
        event: id of the fact, under which it was first logged.
        written: the whole fact as it should have been, without its id; and what was read: that
            id, or the id of its last correction.
        by: as whom; oneself if not told.

    Raises:
        MissingError: if there is no such stay, link or fact.
        RefusedError: if the person may not.
        UnfitError: if it is not their own, was corrected since, was decided, or cannot be kept.
    """
    who = speaker(actor, Deed.CORRECT_EVENT, stay, by)
    instead, version = written
    claim = _own(who, str(event))
    if claim.fact.version != str(version):
        raise UnfitError({"": [_("it was corrected since you read it: read it anew")]})
    first = who.record.reading.history.by_id[str(event)]
    moment = first.logged_at.isoformat()
    fact = fact_of({**instead, "id": str(event), "logged_at": moment}, who.party)
    require_fitting(fact, who.record, who.party)
    if fact == claim.fact.told:
        raise UnfitError({"": [_("nothing is different")]})
    told = Correction(**head(who.party), of=str(event), instead=fact)  # type: ignore[arg-type]
    require_effect(who.record, told)
    return keep(who, Deed.CORRECT_EVENT, [told])[0]


@transaction.atomic
def withdraw(
    actor: Actor,
    *,
    stay: UUID | str,
    event: UUID | str,
    by: By = ONESELF,
) -> Event:
    """Take back an own fact, or an own dispute.

    Effects: a withdrawal; what is to be seen to is brought up to date; an entry of history.

    Args:
        actor: who takes it back.
        stay: key of the stay.
        event: id of the fact or the dispute.
        by: as whom; oneself if not told.

    Raises:
        MissingError: if there is no such stay, link or event.
        RefusedError: if the person may not.
        UnfitError: if it is not their own, or over.
    """
    who = speaker(actor, Deed.WITHDRAW_EVENT, stay, by)
    name = str(event)
    found = who.record.reading.history.by_id.get(name) if name in who.seen.rows else None
    if found is None:
        raise MissingError
    if isinstance(found, Dispute):
        if found.author is not who.party:
            raise UnfitError({"": [_("whoever disputes takes it back")]})
        if any(isinstance(each, Withdrawal) for each in who.record.reading.history.about(name)):
            raise UnfitError({"": [_("it was taken back")]})
    else:
        _own(who, name)
    told = Withdrawal(**head(who.party), of=name)
    require_effect(who.record, told)
    return keep(who, Deed.WITHDRAW_EVENT, [told])[0]


def _own(by: Speaker, name: str) -> Claim:
    """A fact of one's own that still stands."""
    claim = claim_of(by.seen, name)
    if claim is None:
        raise MissingError
    if claim.fact.told.author is not by.party:
        raise UnfitError({"": [_("whoever logged it corrects it, or takes it back")]})
    if claim.fact.withdrawn:
        raise UnfitError({"": [_("it was taken back")]})
    if claim.fact.resolution is not None:
        raise UnfitError({"": [_("the mediator has decided it")]})
    return claim
