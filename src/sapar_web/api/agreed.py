"""What a signed agreement proposes for the record of a stay, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router

from sapar.values.party import Party
from sapar_web.access.deeds import Deed
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.stays.speaking import party_for
from sapar_web.api.authentication import actor
from sapar_web.api.record_schemas import AgreedOut
from sapar_web.queries.record.agreed import claim_of, untold
from sapar_web.queries.record.finding import readable_record

router = Router(tags=["record"])


@router.get(
    "/{uuid:key}/events/agreement",
    response={200: AgreedOut},
    operation_id="propose_agreed",
)
def propose(
    request: HttpRequest, key: UUID, party: str = Query("", max_length=12)
) -> dict[str, Any]:
    """Read what the signed agreement shows by itself and nobody has logged yet."""
    who = actor(request)
    record = readable_record(who, key)
    if record is None:
        raise MissingError
    teller = Party(party_for(who, Deed.LOG_EVENTS, record.stay, record.stay, party))
    now = timezone.now()
    shown = untold(record, [teller])
    return {"events": [claim_of(each, record, teller, now) for each in shown], "party": teller}
