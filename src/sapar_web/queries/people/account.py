"""What a person's own page shows: memberships, ways to sign in, tokens."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.models import Q
from django.utils import timezone

from sapar_web.access.rules import UNSIGNED
from sapar_web.models import Membership, Person, Stay, StayState, Token

Row = dict[str, Any]


def memberships(person: Person) -> list[Row]:
    """Memberships that last, by organisation."""
    rows = Membership.objects.filter(person=person, until=None)
    shown = ("key", "role", "since", "organisation__key", "organisation__name", "unit__name")
    return list(rows.order_by("organisation__name", "id").values(*shown))


def ways_in(person: Person) -> dict[str, Any]:
    """How many passkeys, whether there is an app for codes, how many sessions."""
    kinds = list(Authenticator.objects.filter(user=person).values_list("type", flat=True))
    return {
        "passkeys": kinds.count(Authenticator.Type.WEBAUTHN),
        "app": Authenticator.Type.TOTP in kinds,
        "codes": Authenticator.Type.RECOVERY_CODES in kinds,
        "sessions": UserSession.objects.filter(user=person).count(),
        "verified": EmailAddress.objects.filter(
            user=person, email=person.email, verified=True
        ).exists(),
    }


def tokens(person: Person) -> list[Row]:
    """Tokens that last, newest first."""
    rows = Token.objects.filter(person=person, ended_at=None, expires_at__gt=timezone.now())
    shown = ("key", "name", "scopes", "created_at", "expires_at", "used_at")
    return list(rows.order_by("-id").values(*shown))


def stays_naming(person: Person) -> list[Row]:
    """Stays of a person who would be erased, with what becomes of each.

    `kept`: it was agreed, and stays; `goes`: it is withdrawn; else it looks for another mentor.
    """
    named = Q(participant=person) | Q(mentor=person)
    rows = Stay.objects.filter(named).exclude(state=StayState.WITHDRAWN).order_by("-pk")
    shown = rows.values("title", "first_day", "state", "participant_id")
    return [
        {
            **row,
            "kept": row["state"] not in UNSIGNED,
            "goes": row["participant_id"] == person.pk,
        }
        for row in shown
    ]
