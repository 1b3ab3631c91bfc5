"""All that was said about one fact, in order, with the clock of its dispute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sapar.deliveries.disputes.clock import Clock, Stage, clocks
from sapar.deliveries.events.access import Asked, Outcome
from sapar.deliveries.events.answers import Dispute, Resolution
from sapar.deliveries.events.event import Event as Told
from sapar.deliveries.events.judging import Judgement
from sapar.deliveries.watch.wording import phrases
from sapar_web.pages.days import day_in_words
from sapar_web.pages.language import language
from sapar_web.pages.record.door import Door
from sapar_web.pages.record.words import further, kind_name, parties_named, party_name, title
from sapar_web.queries.record.reading import Record
from sapar_web.queries.record.telling import Claim


@dataclass(frozen=True, slots=True)
class Said:
    """One event of a thread.

    Attributes:
        what: it is or tells.
        more: that belongs to it.
        who: says so.
        person: who logged it; empty where a link was used.
        received_at: when it came.
        void: why it changes nothing; empty where it does.
    """

    what: str
    more: list[str]
    who: str
    person: str
    received_at: datetime | None
    void: str = ""


def thread(record: Record, claim: Claim) -> list[Said]:
    """A fact and everything about it, in order."""
    voids = {each.event.id: each.why for each in record.reading.standings.voids}
    say = phrases(language())
    first = record.reading.history.by_id[claim.fact.told.id]
    events = sorted(_about(record, first), key=lambda each: each.order)
    return [
        _said(record, each, say(f"void.{voids[each.id]}") if each.id in voids else "")
        for each in events
    ]


def _about(record: Record, event: Told) -> Iterator[Told]:
    yield event
    for each in record.reading.history.about(event.id):
        yield from _about(record, each)


def _said(record: Record, told: Told, void: str) -> Said:
    row = record.rows[told.id]
    return Said(
        what=_what(record, told),
        more=further(told, record),
        who=party_name(told.author),
        person=row["person__name"] or "",
        received_at=row["received_at"],
        void=void,
    )


def _what(record: Record, told: Told) -> str:
    if isinstance(told, Resolution):
        party = party_name(told.in_favour)
        return _("decided by the mediator, in favour of: {party}").format(party=party)
    if told.id in record.reading.history.facts:
        return title(told, record)
    return kind_name(told)


def clock_of(record: Record, claim: Claim) -> Clock | None:
    """The clock of the dispute about a fact that is not over; None without one."""
    reading = record.reading
    judged = Judgement(tuple(reading.claims), reading.standings.voids)
    course = record.watched.course
    for clock in clocks(reading.history, judged, course, record.today):
        same = clock.fact.told.id == claim.fact.told.id
        if same and clock.stage not in {Stage.SETTLED, Stage.RESOLVED}:
            return clock
    return None


def clock_in_words(clock: Clock) -> str:
    """Whose turn it is in a dispute, and until when."""
    who = parties_named(clock.acts)
    day = "" if clock.due is None else day_in_words(clock.due)
    if clock.stage is Stage.AWAITS_REPLY:
        return _("A reply is due by {day}, from: {who}.").format(day=day, who=who)
    if clock.stage is Stage.REPLIED:
        told = _("There is a reply. It is accepted by {day}, by: {who}; else the mediator decides.")
        return told.format(day=day, who=who)
    if clock.stage is Stage.AT_MEDIATOR:
        return _("It was not settled in time: the mediator decides.")
    return _("It was not settled in time, and the agreement names no mediator: agree on one.")


def outcomes_missing(door: Door, claim: Claim) -> bool:
    """Whether the reader may say what came of a request, and has not yet."""
    if not isinstance(claim.fact.told, Asked) or claim.fact.withdrawn:
        return False
    said = door.record.reading.history.about(claim.fact.told.id)
    own = (isinstance(each, Outcome) and each.author in door.parties for each in said)
    return not any(own)


def open_dispute(claim: Claim) -> Dispute | None:
    """The dispute about a fact that stands; None without one."""
    if claim.fact.resolution is not None:
        return None
    return next((each for each in claim.answers.values() if isinstance(each, Dispute)), None)
