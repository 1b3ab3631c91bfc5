"""Logging what happened: one thing or several, sent once or again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.history import TOLD
from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.actions.record.fitting import fact_of, require_fitting
from sapar_web.actions.record.keeping import digest_of, idle, keep
from sapar_web.actions.record.speaking import ONESELF, By, Speaker, speaker
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Event

MOST = 100
"""Events that are sent at once."""

MOST_OF_A_PARTY = 1_000
"""Facts that one party logs of a stay, whatever others log; its answers have room besides. What is
sent again is none more."""

KEPT, ALREADY, REFUSED = "kept", "already", "refused"


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one event that was sent.

    Attributes:
        id: of the event, as it was sent.
        outcome: `kept`, `already` where the same was sent before, or `refused`.
        problems: sentences by field, for one that was refused.
    """

    id: str
    outcome: str
    problems: Mapping[str, list[str]] = field(default_factory=dict)


@transaction.atomic
def log_events(
    actor: Actor,
    *,
    stay: UUID | str,
    events: Sequence[Mapping[str, Any]],
    by: By = ONESELF,
) -> list[Sent]:
    """Log what happened in a stay, several things at once.

    Each is kept whole or refused for itself. What was sent before is known by its id and kept
    once; another thing under the same id is refused.

    Effects: the events are there; the other side is told that something waits for its answer; an
    entry of history.

    Args:
        actor: who logs.
        stay: key of the stay.
        events: documents of facts (`sapar.deliveries.events.kinds`), in order; the author is
            whoever logs, and a time that has not come yet becomes now.
        by: as whom; oneself if not told.

    Returns:
        What became of each, in the same order.

    Raises:
        MissingError: if there is no such stay or link.
        RefusedError: if the person may not, or if the stay is not in force.
        UnfitError: if too many are sent at once, or the party has too many in this stay.
    """
    who = speaker(actor, Deed.LOG_EVENTS, stay, by)
    if len(events) > MOST:
        raise _too_many()
    there = dict(Event.objects.filter(stay=who.stay).values_list("key", "digest"))
    known = {str(key): digest for key, digest in there.items()}
    told: dict[str, Told] = {}
    sent = [_sent(each, who, known, told) for each in events]
    if told and _facts_of(who) + len(told) > MOST_OF_A_PARTY:
        raise _too_many()
    refused = _refused(who, told)
    if told:
        keep(who, Deed.LOG_EVENTS, list(told.values()))
    return [
        Sent(each.id, REFUSED, {"": [refused[each.id]]}) if each.id in refused else each
        for each in sent
    ]


def _too_many() -> UnfitError:
    return UnfitError({"": [_("too many events at once, or of your party in this stay")]})


def _facts_of(by: Speaker) -> int:
    own = (each for each in by.record.events if each.author is by.party)
    return sum(isinstance(each, TOLD) for each in own)


def _sent(
    given: Mapping[str, Any], by: Speaker, known: dict[str, str], told: dict[str, Told]
) -> Sent:
    """Take one event in: it is known from here on to those after it."""
    name = given.get("id")
    shown = name if isinstance(name, str) else ""
    try:
        event = fact_of(given, by.party)
        if event.id not in known:
            require_fitting(event, by.record, by.party)
    except UnfitError as error:
        return Sent(shown, REFUSED, error.problems)
    digest = digest_of(event)
    if event.id not in known:
        known[event.id], told[event.id] = digest, event
        return Sent(event.id, KEPT)
    if known[event.id] == digest:
        return Sent(event.id, ALREADY)
    return Sent(event.id, REFUSED, {"id": [_("something else was logged under this id")]})


def _refused(by: Speaker, told: dict[str, Told]) -> dict[str, str]:
    """Drop events that would change nothing, and those that rest on them; why, by id."""
    reasons: dict[str, str] = {}
    while found := idle(by.record, list(told.values())):
        for name, reason in found.items():
            reasons[name] = reason
            del told[name]
    return reasons
