"""Keeping events: the last steps of every deed to a record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import rfc8785
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.kinds import document_of
from sapar.deliveries.watch.wording import phrases
from sapar.values.digest import Digest
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.actions.money.readying import ready_stay
from sapar_web.actions.record.speaking import Speaker
from sapar_web.actions.record.watching import watch_record
from sapar_web.actions.refusals import UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Event
from sapar_web.queries.record.reading import Record

MOST = 4_000
"""Events of one party in a stay, answers and corrections among them: each deed reads them all, and
no party leaves another no room. Enough to answer whatever three of the other side may log."""


def head(party: Party) -> dict[str, Any]:
    """What every answer has: it is given now."""
    now = timezone.now()
    on = timezone.localdate(now, timezone.get_default_timezone())
    return {"id": str(uuid4()), "on": on, "author": party, "logged_at": now}


def keep(by: Speaker, deed: Deed, told: Sequence[Told]) -> list[Event]:
    """Keep events. Part of a deed, which asks for access, with the stay locked.

    Effects: the events are there; what is to be seen to, and what money waits for, is brought up to
    date, and whoever's turn has come is told; an entry of history with the digest of each.

    Args:
        by: who tells them.
        deed: by which.
        told: events that change something.

    Raises:
        UnfitError: if the party has too many in this stay.
    """
    own = sum(each.author is by.party for each in by.record.events)
    if own + len(told) > MOST:
        raise UnfitError({"": [_("too many events at once, or of your party in this stay")]})
    after = with_them(by.record, told)
    rows = Event.objects.bulk_create(_row(by, each) for each in told)
    watch_record(after, but=by.actor.person)
    ready_stay(after, but=by.actor.person)
    kept = [{"key": str(row.key), "kind": row.kind, "digest": row.digest} for row in rows]
    way = {"by": "link"} if by.link is not None else {}
    append(by.actor, deed, by.stay, party=str(by.party), events=kept, **way)
    return rows


def with_them(record: Record, told: Sequence[Told]) -> Record:
    """The record once further events are in it."""
    return replace(record, events=(*record.events, *told))


def idle(record: Record, told: Sequence[Told]) -> Mapping[str, str]:
    """Which of some new events would change nothing, and why, in the reader's language.

    Args:
        record: before them.
        told: the events.

    Returns:
        The reason by the id of the event.
    """
    new = {each.id for each in told}
    say = phrases(Language((get_language() or "en")[:2]))
    voids = with_them(record, told).reading.standings.voids
    return {each.event.id: say(f"void.{each.why}") for each in voids if each.event.id in new}


def require_effect(record: Record, told: Told) -> None:
    """Go on only if an event changes something.

    Raises:
        UnfitError: if not, with the reason.
    """
    for reason in idle(record, [told]).values():
        raise UnfitError({"": [reason]})


def digest_of(told: Told) -> str:
    """The digest of what an event tells, without when it was logged."""
    said: dict[str, Any] = {**document_of(told), "logged_at": None}
    return Digest.of(rfc8785.dumps(said)).text


def _row(by: Speaker, told: Told) -> Event:
    of = getattr(told, "of", None)
    document = document_of(told)
    return Event(
        stay=by.stay,
        key=UUID(told.id),
        kind=document["kind"],
        on=told.on,
        author=told.author,
        logged_at=told.logged_at,
        person=by.actor.person,
        link=by.link,
        commitment=getattr(told, "commitment", None) or "",
        of=None if of is None else UUID(of),
        document=document,
        digest=digest_of(told),
    )
