"""Visitors left to themselves, and mentors who are away."""

from collections.abc import Iterator
from datetime import date

from sapar.agreements.commitments.dues import shifted
from sapar.deliveries.events.days import Absence
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.judging import Judged
from sapar.deliveries.times.contact import gaps, working_days
from sapar.deliveries.times.milestones import CONTACT
from sapar.deliveries.watch.notice import Seen
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.stay import GAP, REPLACEMENT, within
from sapar.values.party import Party


def gap(reading: Reading) -> Iterator[Seen]:
    """V01: nobody met the visitor for more working days than agreed.

    A contact counts once both sides say so; those that nobody answered are told beside the gap,
    since it may be one of the record.
    """
    stay, until = reading.stay, within(reading.stay, reading.today)
    if not stay.days.first_day <= reading.today <= stay.days.last_day:
        return
    met = [each for each in reading.claims if _is_contact(each)]
    certain = [each.fact.told.on for each in met if each.certain]
    found = gaps(stay.days.first_day, until, certain)
    if found.since_last <= stay.gap_days:
        return
    last = max((day for day in certain if day <= until), default=stay.days.first_day)
    owing = [party for each in reading.about(GAP) for party in each.duty.owed_by]
    yield Seen(
        about="",
        acts=tuple(dict.fromkeys(owing)) or (Party.HOST,),
        since=shifted(last, stay.gap_days + 1, working=True) or until,
        shown_to=(Party.HOST, Party.PARTICIPANT),
        values={
            "days": found.since_last,
            "agreed": stay.gap_days,
            "open": sum(not each.certain and each.fact.told.on > last for each in met),
        },
    )


def _is_contact(claim: Judged) -> bool:
    return claim.duty.item in CONTACT or isinstance(claim.fact.told, Session)


def absence(reading: Reading) -> Iterator[Seen]:
    """V03: the mentor is away, and nobody has taken their place.

    An absence that ends before a replacement is due, or has ended, asks for none.
    """
    owing = [party for each in reading.about(REPLACEMENT) for party in each.duty.owed_by]
    for fact in reading.history.of_kind(Absence):
        away = fact.told
        assert isinstance(away, Absence)  # noqa: S101 -- asked for
        due = shifted(away.on, reading.stay.replacement_days, working=True) or date.max
        back = away.until is not None and (away.until <= due or away.until < reading.today)
        if back or _replaced(away, reading):
            continue
        yield Seen(
            about=away.id,
            acts=tuple(dict.fromkeys(owing)) or (Party.HOST,),
            since=away.on,
            shown_to=(Party.HOST, Party.PARTICIPANT),
            says="late" if reading.today > due else "text",
            values={
                "mentor": away.mentor,
                "since": away.on,
                "due": due,
                "days": working_days(away.on, reading.today),
            },
        )


def _replaced(away: Absence, reading: Reading) -> bool:
    """Whether both sides say that another mentor was named, or met the visitor."""
    return any(
        each.certain
        and each.fact.told.on >= away.on
        and (each.duty.item == REPLACEMENT or _by_another(each, away))
        for each in reading.claims
    )


def _by_another(claim: Judged, away: Absence) -> bool:
    told = claim.fact.told
    return isinstance(told, Session) and told.mentor != away.mentor
