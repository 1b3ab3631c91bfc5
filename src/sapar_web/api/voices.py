"""Operations on who has a say in a draft: ask, list, speak, answer."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from ninja import Field, Router, Schema

from sapar_web.actions.refusals import MissingError
from sapar_web.actions.voices.answering import answer
from sapar_web.actions.voices.inviting import Invited, end_voice, invite_voice
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.api.authentication import actor
from sapar_web.api.repeating import repeatable
from sapar_web.models import Terms
from sapar_web.queries.terms.planning import planning_record
from sapar_web.queries.voices.finding import readable_draft
from sapar_web.queries.voices.hearing import heard

router = Router(tags=["voices"])


class Inviting(Schema):
    """Whom to ask. An institution is named by `organisation`."""

    party: str = Field(..., max_length=12)
    email: str = Field(..., max_length=254)
    organisation: UUID | None = None
    represents: str = Field("", max_length=300)
    wanted_by: date | None = None


class InvitedVoice(Schema):
    """A voice, and its link, which is shown once."""

    key: UUID
    link: str


class AskedVoice(Schema):
    """Somebody who was asked, as far as whoever asks may know."""

    key: UUID
    party: str
    who: str
    email: str
    represents: str
    invited_at: datetime
    wanted_by: date | None
    ended: bool
    taken: bool
    words: int
    mine: bool
    lapsed: bool


class SpokenWord(Schema):
    """A word and what became of it."""

    key: UUID
    voice: UUID
    who: str
    kind: str
    clause: str
    text: str
    revision: int
    at: datetime
    mine: bool
    lapsed: bool
    changed: bool
    outcome: str
    reason: str
    answered_at: datetime | None


class Record(Schema):
    """A line of the record of planning, as it is published."""

    on: date
    party: str
    act: str
    clause: str | None


class Voices(Schema):
    """Who was asked, what they said, and the record of planning made of it."""

    asked: list[AskedVoice]
    spoken: list[SpokenWord]
    planning: list[Record]


class Saying(Schema):
    """A word: `stated`, `commented`, `approved` or `declined`; `revision` is the one read."""

    kind: str = Field(..., max_length=12)
    text: str = Field("", max_length=20_000)
    clause: str = Field("", max_length=80)
    revision: int | None = Field(None, ge=0, le=2_000_000_000)


class Answering(Schema):
    """An answer: `taken`, `partly` or `declined`, with its reason."""

    outcome: str = Field(..., max_length=12)
    reason: str = Field(..., max_length=20_000)


class Made(Schema):
    """The key of what was made or changed."""

    key: UUID


def _draft(request: HttpRequest, key: UUID) -> Terms:
    found = readable_draft(actor(request), key)
    if found is None:
        raise MissingError
    return found


@router.get("/of/{uuid:terms}", response=Voices, operation_id="list_voices")
def listed(request: HttpRequest, terms: UUID) -> dict[str, Any]:
    """Everything that was said about a draft, the unanswered first."""
    draft = _draft(request, terms)
    found = heard(actor(request), draft)
    record = [entry.model_dump(mode="json") for entry in planning_record(draft)]
    return {"asked": list(found.asked), "spoken": list(found.spoken), "planning": record}


@router.post("/of/{uuid:terms}", response={201: InvitedVoice}, operation_id="invite_voice")
@repeatable
def invite(request: HttpRequest, terms: UUID, body: Inviting) -> tuple[int, Any]:
    """Ask an institution or a person for a say."""
    _draft(request, terms)
    invited = Invited(**body.model_dump())
    voice, secret = invite_voice(actor(request), terms=terms, invited=invited)
    link = request.build_absolute_uri(reverse("voice_link", args=[secret]))
    return 201, {"key": voice.key, "link": link}


@router.post("/{uuid:key}/end", response=Made, operation_id="end_voice")
@repeatable
def end(request: HttpRequest, key: UUID) -> tuple[int, Any]:
    """Ask somebody no longer; what they said stays."""
    return 200, {"key": end_voice(actor(request), key=key).key}


@router.post("/{uuid:key}/statements", response={201: Made}, operation_id="speak")
@repeatable
def said(request: HttpRequest, key: UUID, body: Saying) -> tuple[int, Any]:
    """State a need, comment, approve or decline."""
    return 201, {"key": speak(actor(request), voice=key, word=Word(**body.model_dump())).key}


@router.post("/statements/{uuid:key}/answer", response={201: Made}, operation_id="answer_statement")
@repeatable
def answered(request: HttpRequest, key: UUID, body: Answering) -> tuple[int, Any]:
    """Answer a word, once, with the reason."""
    made = answer(actor(request), statement=key, outcome=body.outcome, reason=body.reason)
    return 201, {"key": made.key}
