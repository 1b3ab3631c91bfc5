"""Which part of a record somebody may see.

Sponsor, host, contractor, mentor, participant and mediator see all of it. The sending institution
does where the agreement opens the record to it (A04); else it sees what it owes, is owed or
verifies, and nothing more.
"""

from collections.abc import Iterable
from dataclasses import replace

from sapar.deliveries.duty import Duty
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.watch.stay import Stay as Watch
from sapar.values.party import Party
from sapar_web.queries.record.reading import Record


def sees_all(record: Record, parties: Iterable[str]) -> bool:
    """Whether whoever reads as some parties sees the whole record."""
    return opened_to(record.watched, parties)


def opened_to(stay: Watch, parties: Iterable[str]) -> bool:
    """Whether the agreement of a stay opens its whole record to whoever reads as some parties."""
    return stay.sending_sees or set(parties) != {Party.SENDING}


def narrowed(record: Record, parties: Iterable[str]) -> Record:
    """The record as whoever reads as some parties may see it."""
    if sees_all(record, parties):
        return record
    duties = tuple(duty for duty in record.duties if _concerns(duty))
    own = {duty.id for duty in duties}
    by_id = {event.id: event for event in record.events}
    events = tuple(each for each in record.events if _commitment(each, by_id) in own)
    rows = {event.id: record.rows[event.id] for event in events}
    return replace(record, duties=duties, events=events, rows=rows)


def _concerns(duty: Duty) -> bool:
    return Party.SENDING in (*duty.owed_by, *duty.owed_to, *duty.verified_by)


def _commitment(event: Told, by_id: dict[str, Told]) -> str | None:
    """The commitment that an event is about in the end; None for one that is about none."""
    seen: set[str] = set()
    while event.id not in seen:
        seen.add(event.id)
        about = by_id.get(getattr(event, "of", ""))
        if about is None:
            return getattr(event, "commitment", None)
        event = about
    return None
