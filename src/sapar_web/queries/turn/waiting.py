"""What waits on somebody, and what they wait for: the oldest first, in two statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from weakref import WeakSet

from django.db import connection
from django.utils import timezone

from sapar_web.access.actor import Actor
from sapar_web.access.relations import KEEPERS, OFFERING
from sapar_web.models import Person, Role
from sapar_web.models.offer import today
from sapar_web.queries.turn.oldest import MOST
from sapar_web.queries.turn.statement import EXECUTE, OURS, PREPARE

LATELY = timedelta(days=14)
"""How long a mail that could not be delivered is told: as long as its link would have lasted."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that waits.

    Attributes:
        kind: of the deed, as in `answer`.
        key: of what it is done to.
        about: key of the terms or the organisation that it is about; None for a mail.
        called: their title or name; of a mail the address.
        since: when it began to wait.
        first_day: of the stay that it is about, by which stays of one title differ; None for
            anything else.
        last_day: of it.
    """

    kind: str
    key: UUID
    about: UUID | None
    called: str
    since: datetime
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One page of what waits on one side.

    Attributes:
        items: the oldest first.
        further: place after which the next page begins; empty on the last one.
    """

    items: tuple[Item, ...]
    further: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Both sides.

    Attributes:
        mine: what waits on the person.
        theirs: what the person waits for.
    """

    mine: Side
    theirs: Side


def waiting(actor: Actor, *, mine: str = "", theirs: str = "", limit: int) -> Turn:
    """What waits on somebody who has signed in, and what they wait for.

    Args:
        actor: who.
        mine: `further` of the page before; empty for the first, and for what is no place.
        theirs: the same of the other side.
        limit: items of each side at most; `MOST` at most.
    """
    assert limit <= MOST, "lists end there"  # noqa: S101 -- a page has fewer
    assert actor.person is not None, "a visitor has no turn"  # noqa: S101 -- pages ask those who signed in
    told = _parameters(actor, actor.person) | {"limit": limit + 1}
    told |= _place("mine", mine) | _place("theirs", theirs)
    rows = _rows(told)
    sides = {
        name: [Item(*row) for side, *row in rows if side == name] for name in ("mine", "theirs")
    }
    return Turn(_side(sides["mine"], limit), _side(sides["theirs"], limit))


_PREPARED: WeakSet[Any] = WeakSet()
"""Connections that have the statement."""


def _rows(told: Mapping[str, Any]) -> Sequence[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(OURS, told)
        stays = cursor.fetchall()
        known = {
            name: list({number for number, known in stays if known == name})
            for name in ("ours", "going")
        }
        if connection.connection not in _PREPARED:
            cursor.execute(PREPARE)
            _PREPARED.add(connection.connection)
        cursor.execute(EXECUTE, {**told, **known})
        found: Sequence[tuple[Any, ...]] = cursor.fetchall()
    return found


def _parameters(actor: Actor, person: Person) -> Mapping[str, Any]:
    now = timezone.now()
    return {
        "person": person.pk,
        "email": person.email,
        "officer": actor.organisations(Role.OFFICER),
        "offering": actor.organisations(*OFFERING),
        "keeping": actor.organisations(*KEEPERS),
        "speaking": actor.organisations(Role.INTERNATIONAL, Role.HEAD),
        "contracting": actor.organisations(Role.CONTRACTOR),
        "now": now,
        "today": today(),
        "lately": now - LATELY,
        "zone": timezone.get_default_timezone_name(),
    }


def _side(items: list[Item], limit: int) -> Side:
    kept = tuple(items[:limit])
    more = len(items) > limit
    return Side(kept, f"{kept[-1].since.isoformat()}_{kept[-1].key}" if more else "")


def _place(side: str, text: str) -> dict[str, datetime | UUID | None]:
    since, _bar, key = text.partition("_")
    try:
        place = datetime.fromisoformat(since), UUID(key)
        aware = place[0].tzinfo is not None
    except ValueError:
        aware = False
    if not aware:
        return {f"{side}_since": None, f"{side}_key": None}
    return {f"{side}_since": place[0], f"{side}_key": place[1]}
