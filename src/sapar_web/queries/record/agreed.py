"""What a signed agreement proposes for a record: what it shows by itself, and nobody has told."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from itertools import count
from typing import Any
from uuid import uuid5

from sapar.deliveries.events.delivery import Delivery
from sapar.deliveries.shown import Shown, shown_by
from sapar.values.party import Party
from sapar_web.queries.agreements.documents import KEPT, agreement_of
from sapar_web.queries.record.reading import Record


def untold(record: Record, parties: Iterable[Party]) -> tuple[Shown, ...]:
    """What an agreement shows, is some parties' to tell of, and nobody told or all took back.

    It is the agreement that all signed first: an amendment is signed later, and by those alone
    whom it touches. What an amendment took away, or made something else, is not proposed.

    Args:
        record: of the stay, as far as whoever asks may see it.
        parties: for which they speak.
    """
    if record.first is None:
        return ()
    version, signed = record.first
    mine = frozenset(parties)
    if signed < record.earliest:
        return ()
    found = [each for each in _shown_under(version.canonical, signed) if _is_of(each, mine, record)]
    told = _told(record) if found else ()
    return tuple(each for each in found if each.clause not in told)


def claim_of(each: Shown, record: Record, party: Party, moment: datetime) -> dict[str, Any]:
    """What an agreement shows, as it is logged.

    Its id follows from stay, commitment and party, so that it is kept once however often it is
    sent. Once an event has it, the next one is another: what was told before is told no more.

    Args:
        each: that is shown.
        record: of the stay.
        party: that tells it.
        moment: at which it is logged.
    """
    told = {} if each.quantity is None else {"quantity": str(each.quantity)}
    return {
        "kind": "done",
        "id": next(name for name in _ids(each, record, party) if name not in record.rows),
        "on": each.on.isoformat(),
        "logged_at": moment.isoformat(),
        "commitment": each.clause,
        **told,
    }


@lru_cache(KEPT)
def _shown_under(canonical: str, signed: date) -> tuple[Shown, ...]:
    """What an agreement shows; it follows from its text and that day alone."""
    return shown_by(agreement_of(canonical), signed)


def _is_of(each: Shown, parties: frozenset[Party], record: Record) -> bool:
    """Whether it is owed still, and one of some parties may claim it and be answered."""
    duty = record.by_duty.get(each.clause)
    if duty is None or duty.item != each.item:
        return False
    return any(duty.is_party(party) and duty.answerers(party) for party in parties)


def _ids(each: Shown, record: Record, party: Party) -> Iterator[str]:
    return (str(uuid5(record.stay.key, f"agreement\n{each.clause}\n{party}\n{n}")) for n in count())


def _told(record: Record) -> set[str]:
    """Commitments under which something was told that stands."""
    facts = record.reading.history.of_kind(Delivery)
    return {fact.told.commitment for fact in facts if isinstance(fact.told, Delivery)}
