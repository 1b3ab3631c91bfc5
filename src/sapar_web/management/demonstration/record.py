"""The invented record: a stay that began three weeks ago, with a charge and a dispute."""

import struct
import zlib
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from sapar_web.actions.record.answering import acknowledge, dispute, reply
from sapar_web.actions.record.facts import log_events
from sapar_web.actions.record.showing import File, attach_evidence
from sapar_web.actions.record.speaking import By
from sapar_web.management.demonstration.cast import Cast
from sapar_web.management.demonstration.signing import ALL
from sapar_web.models import Stay

MENTORING = {"commitment": "mentor-hours", "mentor": "Jonas Brandt"}


def make(cast: Cast, stay: Stay) -> None:
    """What came of a stay in force, what did not, and what the two sides say of it."""
    _before(cast, stay)
    _settled_in(cast, stay)
    _mentored(cast, stay)
    _let_in(cast, stay)
    log(cast, stay, "participant", 17, {"kind": "observation"})


BEFORE = {
    "host": ("signed-before-travel", "mentor-named", "arrival-help", "administration-with-sending"),
    "sponsor": ("stipend-in-time", "confidential-feedback", "sending-costs-paid"),
}
"""What was done in time before the stay or on its first day, by whom."""


def _before(cast: Cast, stay: Stay) -> None:
    """What each side did before the visitor came; the visitor confirms what is theirs to answer."""
    done = [
        log(cast, stay, party, -30 if party == "host" else 0, {"kind": "done", "commitment": name})
        for party, names in BEFORE.items()
        for name in names
    ]
    confirm(cast, stay, *done[:3], *done[4:6])


def _settled_in(cast: Cast, stay: Stay) -> None:
    """A desk, with a photo of it, an account and a first tour of the house: all confirmed."""
    desk = log(cast, stay, "host", 0, {"kind": "desk", "commitment": "workspace"})
    photo = File("desk.png", picture())
    actor, by = cast.actor(ALL["host"]), By("host")
    attach_evidence(actor, stay=stay.key, event=desk, file=photo, by=by)
    account = log(cast, stay, "host", 4, {"kind": "account", "commitment": "library-and-it"})
    tour = log(cast, stay, "host", 1, {"kind": "done", "commitment": "orientation"})
    confirm(cast, stay, desk, account, tour)


def _mentored(cast: Cast, stay: Stay) -> None:
    """Two sessions confirmed, one not answered, one disputed."""
    hours = {"kind": "session", **MENTORING}
    first = log(cast, stay, "mentor", 2, {**hours, "minutes": 120})
    second = log(cast, stay, "mentor", 9, {**hours, "minutes": 90})
    confirm(cast, stay, first, second)
    third = log(cast, stay, "mentor", 13, {**hours, "minutes": 120})
    actor, by = cast.actor(ALL["participant"]), By("participant")
    said = "Бұл күні тәлімгер болған жоқ: кездесу өтпеді."
    opened = dispute(actor, stay=stay.key, version=third, reason=said, by=by)
    mentor, text = cast.actor(ALL["mentor"]), "I waited in the reading room from ten to twelve."
    reply(mentor, stay=stay.key, about=opened.key, text=text, by=By("mentor"))
    log(cast, stay, "mentor", 20, {**hours, "minutes": 60})


def _let_in(cast: Cast, stay: Stay) -> None:
    """One seminar for nothing; another was charged, and no line of the price list covers it."""
    asked = {"kind": "asked", "activity": "Seminar on sources", "commitment": "seminars-free"}
    first = log(cast, stay, "participant", 5, asked)
    for party in ("host", "participant"):
        log(cast, stay, party, 6, {"kind": "outcome", "of": first, "result": "granted"})
    second = log(cast, stay, "participant", 15, {**asked, "activity": "Workshop on scanning"})
    charge = {"number": "120", "currency": "EUR"}
    charged = {"kind": "outcome", "of": second, "result": "charged", "charge": charge}
    log(cast, stay, "participant", 16, charged)


def log(cast: Cast, stay: Stay, party: str, days: int, told: Mapping[str, Any]) -> str:
    """Something of a day of the stay, logged that evening; its id."""
    on = stay.first_day + timedelta(days=days)
    at = datetime.combine(on, time(18), timezone.get_default_timezone())
    event = {"id": str(uuid4()), "on": on.isoformat(), "logged_at": at.isoformat(), **told}
    actor, by = cast.actor(ALL[party]), By(party)
    (sent,) = log_events(actor, stay=stay.key, events=[event], by=by)
    assert not sent.problems, sent.problems  # noqa: S101 -- an invented fact that fits
    return sent.id


def confirm(cast: Cast, stay: Stay, *events: str) -> None:
    """The participant confirms some facts."""
    actor, by = cast.actor(ALL["participant"]), By("participant")
    acknowledge(actor, stay=stay.key, versions=list(events), by=by)


def picture(side: int = 64) -> bytes:
    """A plain square as PNG, in place of a photo."""
    row = b"\0" + bytes((11, 93, 102)) * side
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * side)),
        (b"IEND", b""),
    )
    framed = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)
