"""Who tells something of a stay: somebody who signed in, or whoever holds a link from a mail."""

from dataclasses import dataclass
from uuid import UUID

from sapar.values.party import Party
from sapar_web.access.actor import VISITOR, Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import reads_as
from sapar_web.access.rules import IN_FORCE
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.models import LogLink, Stay
from sapar_web.queries.record.finding import link_behind
from sapar_web.queries.record.narrowing import narrowed
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.stays.finding import BESIDE


@dataclass(frozen=True, slots=True)
class By:
    """As whom somebody speaks.

    Attributes:
        party: for which; empty where they speak for one alone.
        link: secret of a link from a mail, which counts in place of who asks; empty without.
    """

    party: str = ""
    link: str = ""


ONESELF = By()
"""Whoever signed in, for the one party for which they speak."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever tells something, with the record that they tell it to.

    Attributes:
        actor: who signed in; a visitor where a link was used.
        party: for which they speak.
        record: of the stay, whose row is locked.
        seen: the part of it that they may see.
        link: that was used; None for whoever signed in.
    """

    actor: Actor
    party: Party
    record: Record
    seen: Record
    link: LogLink | None = None

    @property
    def stay(self) -> Stay:
        """Of which it is told."""
        return self.record.stay


def speaker(actor: Actor, deed: Deed, stay: UUID | str, by: By = ONESELF) -> Speaker:
    """Who does a deed to a record, with the stay locked: one deed after the other.

    Args:
        actor: who asks.
        deed: that is done.
        stay: key of the stay.
        by: as whom.

    Raises:
        MissingError: if there is no such stay, no record of it, or no such link into it.
        RefusedError: if they may not.
    """
    if by.link:
        return _linked(deed, stay, by.link)
    found = locked(Stay, stay, *BESIDE)
    require(actor, Deed.READ_RECORD, found)
    held = party_for(actor, deed, found, found, by.party)
    record = _record(found)
    return Speaker(actor, Party(held), record, narrowed(record, reads_as(actor, found)))


def _linked(deed: Deed, stay: UUID | str, secret: str) -> Speaker:
    link = link_behind(secret)
    if link is None or str(link.stay.key) != str(stay):
        raise MissingError
    held = locked(Stay, stay, *BESIDE)
    # Whoever had the stay until now may have taken the link back.
    link.refresh_from_db(fields=["withdrawn_at"])
    link.stay = held
    require_link(deed, link)
    record = _record(link.stay)
    return Speaker(VISITOR, Party(link.party), record, record, link)


def require_link(deed: Deed, link: LogLink) -> None:
    """Go on only if a deed may be done by a link.

    Raises:
        MissingError: if the stay is no longer, or not yet, one in which something is logged.
        RefusedError: if the link is not for it, or has ended.
    """
    decides = deed is Deed.RESOLVE_DISPUTE
    require(VISITOR, deed if decides else Deed.LOG_BY_LINK, link)
    if deed is Deed.LOG_EVENTS and link.stay.state not in IN_FORCE:
        raise MissingError


def _record(stay: Stay) -> Record:
    record = record_of(stay)
    if record is None:
        raise MissingError
    return record
