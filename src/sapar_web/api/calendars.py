"""What a calendar file proposes for the record of a stay, for programs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router
from ninja.decorators import decorate_view

from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import parties_of
from sapar_web.access.verdict import require
from sapar_web.actions.record.facts import MOST
from sapar_web.actions.refusals import MissingError
from sapar_web.api.authentication import actor
from sapar_web.api.files import takes_file
from sapar_web.api.record_schemas import CalendarIn, ProposalsOut
from sapar_web.api.stay_schemas import Tongue
from sapar_web.queries.record.finding import readable_record
from sapar_web.queries.record.meetings import (
    Proposal,
    mentor_known,
    promised_sessions,
    proposals_of,
    session_of,
)

router = Router(tags=["record"])


@router.post(
    "/{uuid:key}/events/calendar",
    response={200: ProposalsOut},
    operation_id="propose_sessions",
)
@decorate_view(takes_file)
def propose(
    request: HttpRequest, key: UUID, sent: CalendarIn, language: Tongue = "en"
) -> dict[str, Any]:
    """Read which meetings of a calendar file may have been sessions; nothing of it is kept."""
    who = actor(request)
    record = readable_record(who, key)
    if record is None:
        raise MissingError
    require(who, Deed.LOG_EVENTS, record.stay)
    promised = promised_sessions(record, map(Party, parties_of(who, record.stay)))
    if promised is None:
        raise MissingError
    mentor = mentor_known(record, Language(language))
    found = proposals_of(record, mentor, sent.content.encode(), sent.name, MOST)
    now = timezone.now()
    return {
        "proposals": [_proposal(each, promised.id, mentor.name, now) for each in found.shown],
        "known": found.known,
        "more": found.more,
        "left_out": {str(why): count for why, count in found.left_out.items()},
    }


def _proposal(each: Proposal, commitment: str, mentor: str, moment: datetime) -> dict[str, Any]:
    met = each.meeting
    given = {"key": each.key, "on": met.on, "minutes": met.minutes, "mentor": mentor}
    event = session_of(given, commitment, moment)
    return {"event": event, "title": met.title[:200], "told": each.told or ""}
