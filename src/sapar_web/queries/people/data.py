"""All that is kept about a person, for that person."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import connection
from django.db.models import BigIntegerField, DateTimeField, F, Model, Q, Value
from django.db.models.functions import Cast, JSONObject
from django.utils.dateparse import parse_datetime

from sapar_web.models import (
    Acceptance,
    Answer,
    Appeal,
    Application,
    BankStatement,
    Call,
    Conflict,
    Declined,
    Ending,
    Entry,
    Event,
    Evidence,
    Feed,
    GoalConsent,
    Invitation,
    LogLink,
    Match,
    Membership,
    Message,
    Need,
    Nomination,
    Notice,
    Offer,
    Payment,
    Person,
    Proposal,
    Ready,
    RefundClaim,
    Release,
    Remark,
    Reminder,
    Review,
    Reviewer,
    Scan,
    Seen,
    Showing,
    Signature,
    Snapshot,
    Statement,
    Stay,
    StayInvitation,
    Terms,
    Token,
    Transaction,
    Upload,
    Version,
    Voice,
    Watched,
    Write,
)

Rows = list[dict[str, Any]]

ANYBODY: Final = Person(pk=-1, email="?")
"""In whose place each person is put who asks."""

KEPT: Mapping[str, tuple[type[Model], tuple[str, ...], tuple[str, ...]]] = {
    "addresses": (EmailAddress, ("user",), ("email", "verified", "primary")),
    "memberships": (
        Membership,
        ("person", "handed_to"),
        ("key", "organisation__name", "unit__name", "role", "since", "until"),
    ),
    "invitations": (
        Invitation,
        ("invited_by", "used_by"),
        ("key", "email", "organisation__name", "role", "created_at", "used_at", "withdrawn_at"),
    ),
    "asked_for_a_say": (
        Voice,
        ("person", "invited_by"),
        ("key", "terms__title", "party", "email", "represents", "invited_at", "ended_at"),
    ),
    "said": (
        Statement,
        ("voice__person",),
        ("key", "voice__terms__title", "kind", "clause", "text", "at"),
    ),
    "answered": (Answer, ("by",), ("statement__key", "outcome", "reason", "at")),
    "terms_begun": (Terms, ("created_by",), ("key", "title", "state", "created_at")),
    "offers": (
        Offer,
        ("created_by", "decided_by"),
        ("key", "terms__title", "organisation__name", "state", "created_at", "decided_at"),
    ),
    "stays": (
        Stay,
        ("participant", "mentor", "created_by"),
        ("key", "title", "state", "first_day", "last_day", "created_at", "ended_at"),
    ),
    "asked_into_stays": (
        StayInvitation,
        ("invited_by",),
        ("key", "email", "party", "created_at", "used_at", "withdrawn_at"),
    ),
    "needs": (Need, ("by",), ("key", "party", "state", "document", "created_at", "submitted_at")),
    "proposed": (
        Proposal,
        ("by",),
        ("key", "party", "clause", "part", "reason", "text", "state", "at", "ended_at"),
    ),
    "accepted": (Acceptance, ("by",), ("proposal__key", "party", "at")),
    "remarks": (Remark, ("by",), ("key", "party", "clause", "part", "text", "at")),
    "goals_accepted": (GoalConsent, ("by",), ("goal", "mark", "party", "at")),
    "versions_frozen": (Version, ("made_by",), ("key", "number", "digest", "made_at")),
    "calls_begun": (Call, ("created_by",), ("key", "title", "state", "created_at")),
    "applications": (
        Application,
        ("participant",),
        ("key", "call__title", "state", "document", "alias", "reason", "submitted_at"),
    ),
    "files": (
        Upload,
        ("application__participant",),
        ("key", "application__key", "name", "kind", "size", "digest", "at"),
    ),
    "nominations": (
        Nomination,
        ("by", "application__participant"),
        ("key", "application__key", "outcome", "reasons", "on_return", "at"),
    ),
    "asked_to_review": (
        Reviewer,
        ("person", "invited_by"),
        ("key", "call__title", "email", "invited_at", "ended_at"),
    ),
    "reviews": (
        Review,
        ("reviewer__person",),
        ("key", "application__alias", "state", "document", "submitted_at"),
    ),
    "conflicts": (
        Conflict,
        ("reviewer__person",),
        ("key", "application__alias", "kind", "text", "found", "at"),
    ),
    "appeals": (
        Appeal,
        ("application__participant", "answered_by"),
        ("key", "application__key", "text", "at", "outcome", "answer", "answered_at"),
    ),
    "signatures": (
        Signature,
        ("person", "attested_by"),
        ("key", "party", "name", "position", "organisation", "digest", "at", "factor", "method"),
    ),
    "second_factors_shown": (
        Showing,
        ("person",),
        ("version__key", "factor", "at", "spent_at"),
    ),
    "scans": (Scan, ("by",), ("key", "kind", "size", "digest", "at")),
    "not_signed": (Declined, ("by",), ("party", "reason", "at")),
    "reminders": (Reminder, ("by",), ("party", "on")),
    "stays_ended": (Ending, ("by",), ("kind", "party", "on", "reason", "at")),
    "logged": (Event, ("person",), ("key", "stay__key", "document", "received_at")),
    "evidence": (
        Evidence,
        ("person",),
        ("key", "event__key", "name", "kind", "size", "digest", "at"),
    ),
    "log_links": (LogLink, ("sent_by",), ("key", "party", "email", "created_at", "withdrawn_at")),
    "to_be_seen_to": (
        Watched,
        ("person",),
        ("key", "stay__key", "code", "acts", "since", "count"),
    ),
    "posted": (Transaction, ("by",), ("key", "stay__key", "on", "kind", "text", "at")),
    "payments": (
        Payment,
        ("by",),
        ("key", "stay__key", "on", "payer", "payee", "item", "arrived", "arrived_currency", "at"),
    ),
    "statements_read": (BankStatement, ("by",), ("key", "terms__key", "name", "digest", "read_at")),
    "bank_lines_matched": (Match, ("by",), ("line__key", "payment__key", "reason", "at")),
    "milestones_released": (Release, ("by",), ("key", "stay__key", "amount", "currency", "at")),
    "refunds_claimed": (RefundClaim, ("by",), ("key", "stay__key", "amount", "currency", "at")),
    "snapshots_asked_for": (
        Snapshot,
        ("asked_by",),
        ("key", "terms__key", "state", "asked_at", "at"),
    ),
    "money_that_waits": (Ready, ("person",), ("key", "stay__key", "kind", "since")),
    "calendar_links": (Feed, ("person",), ("key", "neutral", "created_at", "read_at", "ended_at")),
    "tokens": (
        Token,
        ("person",),
        ("key", "name", "scopes", "created_at", "expires_at", "used_at", "ended_at"),
    ),
    "writes_by_api": (Write, ("person",), ("idempotency", "status", "answer", "created_at")),
    "ways_to_sign_in": (Authenticator, ("user",), ("type", "created_at", "last_used_at")),
    "sessions": (
        UserSession,
        ("user",),
        ("ip", "user_agent", "created_at", "last_seen_at"),
    ),
    "notices": (Notice, ("person",), ("key", "kind", "path", "created_at")),
    "messages": (
        Message,
        ("person", "asked_by"),
        ("address", "subject", "body", "about", "created_at", "sent_at", "failed"),
    ),
    "looked_at": (Seen, ("person",), ("kind", "object", "at")),
    "history": (
        Entry,
        ("actor",),
        ("number", "at", "deed", "kind", "object", "version", "told"),
    ),
}
"""For each part of the data: model, ways in which its rows belong to a person, what is told.

Secrets are not told: they are kept as digests, which say nothing to anybody.
"""


def data_of(person: Person, most: int | None = None) -> dict[str, Any]:
    """Everything kept about a person, part by part, as plain values, in one query.

    Args:
        person: whose data they are.
        most: rows of each part at most; all if None.
    """
    found: dict[str, Rows] = {part: [] for part in KEPT}
    text, given = _statement(most)
    own = {ANYBODY.pk: person.pk, ANYBODY.email: person.email}
    with connection.cursor() as cursor:
        cursor.execute(text, [own.get(each, each) for each in given])
        for _place, part, row in cursor:
            found[part].append(_plain(KEPT[part][0], json.loads(row)))
    return {"person": _person(person)} | found


@cache
def _statement(most: int | None) -> tuple[str, Sequence[Any]]:
    """The query for anybody, with its values: to make it of its parts takes longer than to ask."""
    first, *others = (_rows(part, ANYBODY, most) for part in KEPT)
    rows = first.union(*others, all=True).order_by("of_part", "place")
    text, given = rows.query.sql_with_params()
    return text, given


def _person(person: Person) -> dict[str, Any]:
    shown = ("key", "email", "name", "language", "daily_mail", "created_at", "last_login")
    return {name: getattr(person, name) for name in shown}


def _rows(part: str, person: Person, most: int | None) -> Any:
    """Rows of a part, each with its place and its values in one column, so that they can be one."""
    model, ways, fields = KEPT[part]
    own = Q()
    for way in ways:
        own |= Q(**{way: person})
    if model in (Invitation, LogLink, StayInvitation):
        own |= Q(email=person.email)
    told = {
        "place": Cast("pk", BigIntegerField()),
        "of_part": Value(part),
        "row": JSONObject(**{name: F(name) for name in fields}),
    }
    rows = model._default_manager.filter(own).order_by("pk")  # noqa: SLF001 -- as Django names it
    return rows.annotate(**told).values_list("place", "of_part", "row")[:most]


def _plain(model: type[Model], row: dict[str, Any]) -> dict[str, Any]:
    """A row as Python has its values: in JSON a time is a text."""
    times = {name: parse_datetime(row[name]) for name in _times(model) if row.get(name)}
    return row | times


@cache
def _times(model: type[Model]) -> Sequence[str]:
    """Names of the values of a row that are times."""
    return [each.name for each in model._meta.fields if isinstance(each, DateTimeField)]  # noqa: SLF001
