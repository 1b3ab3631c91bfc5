"""The days of a person's stays, as a calendar program reads them."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from sapar.exchange.calendar import calendar_of
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.access.actor import Actor, actor_of
from sapar_web.access.links import digest_of
from sapar_web.access.relations import SPEAKERS, parties_of
from sapar_web.models import Agreement, Feed, Stay, StayState
from sapar_web.queries.signing.versions import in_force, signed_on, version_document

MOST = 50
"""Stays in a calendar at most: the latest."""

AGO = timedelta(days=400)
"""How long ago a stay may have ended that is still in it: its duties after the return are due."""

KEPT = (StayState.ACTIVE, StayState.AMENDING, StayState.COMPLETED)

EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
TOLD = re.compile(rb"(SUMMARY|DESCRIPTION):[^\r\n]*(?:\r\n [^\r\n]*)*\r\n")
HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sapar//Agreements//EN\r\n"
NAMED = b"CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nNAME:Sapar\r\nX-WR-CALNAME:Sapar\r\n"


def feed_of(secret: str) -> Feed | None:
    """The link of a calendar that works; None for any other."""
    rows = Feed.objects.select_related("person").filter(ended_at=None, person__is_active=True)
    return rows.filter(digest=digest_of(secret)).first()


def calendar(actor: Actor, language: Language, *, neutral: bool) -> bytes:
    """One calendar of all agreements that bind somebody, by their own parties.

    Args:
        actor: whose.
        language: of titles.
        neutral: whether titles say “Sapar” and nothing of the matter.
    """
    now = timezone.now()
    events = b"".join(
        each for stay in _stays(actor) for each in _events(actor, stay, language, now)
    )
    if neutral:
        events = TOLD.sub(_hidden, events)
    return HEAD + NAMED + events + b"END:VCALENDAR\r\n"


def feed_calendar(feed: Feed, language: Language) -> bytes:
    """The calendar behind a link, as its person may see it now."""
    return calendar(actor_of(feed.person), language, neutral=feed.neutral)


def _hidden(told: "re.Match[bytes]") -> bytes:
    return b"SUMMARY:Sapar\r\n" if told.group(1) == b"SUMMARY" else b""


def _stays(actor: Actor) -> list[Stay]:
    """Stays of somebody that are in force, or whose duties after the return may still be due."""
    held = Q(participant=actor.person) | Q(mentor=actor.person)
    for party, roles in SPEAKERS.items():
        held |= Q(**{f"{party}__in": actor.organisations(*roles)})
    since = timezone.localdate() - AGO
    rows = Stay.objects.filter(held, state__in=KEPT, last_day__gte=since)
    return list(rows.order_by("-last_day", "-pk")[:MOST])


def _events(actor: Actor, stay: Stay, language: Language, now: datetime) -> Iterator[bytes]:
    agreement = Agreement.objects.filter(stay=stay).first()
    found = in_force(agreement.pk) if agreement else None
    if agreement is None or found is None:
        return
    document, signed = version_document(found.version), signed_on(agreement.pk)
    seen: dict[bytes, None] = {}
    for party in parties_of(actor, stay):
        whole = calendar_of(
            document,
            Party(party.value),
            language,
            key=str(agreement.key),
            stamp=now,
            signed=signed,
        )
        seen |= dict.fromkeys(EVENT.findall(whole))
    yield from seen
