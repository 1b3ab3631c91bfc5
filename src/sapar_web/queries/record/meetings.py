"""What a calendar file proposes for a record: meetings that may have been sessions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from django.utils import timezone

from sapar.deliveries.duty import Duty
from sapar.exchange.calendar.meeting import LeftOut, Meeting
from sapar.exchange.calendar.proposals import Told, with_mentor
from sapar.values.party import Party
from sapar.values.wording import Language, said
from sapar_web.models import LogLink
from sapar_web.queries.record.reading import Record

SESSION: Final = "C02"
"""The commitment of the catalogue under which sessions with the mentor are owed."""


@dataclass(frozen=True, slots=True)
class Mentor:
    """By what a calendar knows the mentor.

    Attributes:
        name: of whoever came into the stay, else as it stands in the agreement.
        emails: in small letters.
    """

    name: str
    emails: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting that may have been a session.

    Attributes:
        key: of the event that it would be: the same for everybody whose calendar has it.
        meeting: it.
        told: by what it is known to have been with the mentor; None where nothing says so.
    """

    key: UUID
    meeting: Meeting
    told: Told | None


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a file proposes.

    Attributes:
        shown: in the order of their days; of too many those that were likely sessions.
        known: how many are in the record already.
        more: how many further ones there are.
        left_out: how many events of the file are none, by why.
    """

    shown: tuple[Proposal, ...]
    known: int
    more: int
    left_out: Mapping[LeftOut, int]


def promised_sessions(record: Record, parties: Iterable[Party]) -> Duty | None:
    """The sessions that the agreement promises, as far as they are some parties' to tell of."""
    mine = frozenset(parties)
    own = (duty for duty in record.duties if duty.item == SESSION)
    return next((duty for duty in own if any(map(duty.is_party, mine))), None)


def mentor_name(record: Record, language: Language) -> str:
    """The mentor's name: of whoever came into the stay, else as it stands in the agreement."""
    if record.stay.mentor is not None:
        return str(record.stay.mentor)
    signatory = record.document.signatory(Party.MENTOR)
    return "" if signatory is None else said(signatory.name, language)


def mentor_known(record: Record, language: Language, link: LogLink | None = None) -> Mentor:
    """By what a calendar knows the mentor of a stay.

    Args:
        record: of it.
        language: of whoever asks.
        link: by which they came; None for whoever signed in.
    """
    emails = [] if record.stay.mentor is None else [record.stay.mentor.email]
    emails += [] if link is None else [link.email]
    return Mentor(mentor_name(record, language), frozenset(each.lower() for each in emails))


def proposals_of(
    record: Record, mentor: Mentor, content: bytes, place: str, most: int
) -> Proposals:
    """What a calendar file has for the days of a stay up to today.

    Args:
        record: of the stay.
        mentor: with whom sessions are.
        content: of the file.
        place: what the file is called in a refusal.
        most: proposals at most.

    Raises:
        UnusableError: calendar-large, calendar-not-text, calendar-none, calendar-many.
    """
    from sapar.exchange.calendar.reading import Days, meetings_of  # noqa: PLC0415 -- slow to load

    last = min(record.document.last_day, record.today)
    days = Days(record.document.first_day, last, timezone.get_default_timezone())
    found = meetings_of(content, days, place)
    named = [(uuid5(record.stay.key, each.identity), each) for each in found.found]
    new = [
        Proposal(key, each, with_mentor(each, mentor.name, mentor.emails))
        for key, each in named
        if str(key) not in record.rows
    ]
    # What was likely a session comes first into the list, where it is too long for one.
    likely = sorted(new, key=lambda each: each.told is None)[:most]
    shown = sorted(likely, key=lambda each: (each.meeting.on, each.meeting.title))
    known, more = len(named) - len(new), len(new) - len(shown)
    return Proposals(tuple(shown), known, more, found.left_out)


def session_of(given: Mapping[str, Any], commitment: str, moment: datetime) -> dict[str, Any]:
    """A session as it is logged.

    Args:
        given: its `key`, day (`on`), `minutes` and `mentor`.
        commitment: under which it was promised.
        moment: at which it is logged.
    """
    return {
        "kind": "session",
        "id": str(given["key"]),
        "on": given["on"].isoformat(),
        "logged_at": moment.isoformat(),
        "commitment": commitment,
        "mentor": given["mentor"],
        "minutes": given["minutes"],
    }
