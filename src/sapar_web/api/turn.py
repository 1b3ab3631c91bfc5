"""Your turn, for programs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.api.authentication import actor
from sapar_web.api.paging import MOST
from sapar_web.queries.turn.waiting import waiting

router = Router(tags=["turn"])


class TurnPaging(Schema):
    """Where each side begins.

    Attributes:
        mine: `further` of the side before; none for the oldest.
        theirs: the same for what one waits for.
        limit: items of each side at most.
    """

    mine: str = Field("", max_length=100)
    theirs: str = Field("", max_length=100)
    limit: int = Field(50, ge=1, le=MOST)


class ItemOut(Schema):
    """Something that waits.

    Attributes:
        kind: of the deed, as in `answer`.
        key: of what it is done to.
        about: key of the terms or the organisation that it is about; null for a mail.
        called: their title or name.
        since: when it began to wait.
    """

    kind: str
    key: UUID
    about: UUID | None
    called: str
    since: datetime


class SideOut(Schema):
    """One page of a side; `further` is empty on the last one."""

    items: list[ItemOut]
    further: str


class TurnOut(Schema):
    """What waits on the person, and what the person waits for, the oldest first."""

    mine: SideOut
    theirs: SideOut


@router.get("", response={200: TurnOut}, operation_id="get_turn")
def get_turn(request: HttpRequest, paging: Query[TurnPaging]) -> Any:
    """What waits on the person of the token, and what they wait for."""
    who = actor(request)
    require(who, Deed.READ_PERSON, who.person)
    return waiting(who, mine=paging.mine, theirs=paging.theirs, limit=paging.limit)
