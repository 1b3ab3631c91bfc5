"""Tokens of the API: made with a secret that is shown once, ended at any time."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.links import new_secret
from sapar_web.access.verdict import require
from sapar_web.actions.locking import locked
from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.history.appending import append
from sapar_web.models import Scope, Token

LONGEST = 365
"""Days that a token lasts at most."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a token is to be.

    Attributes:
        name: by which its owner knows it.
        scopes: what it allows.
        days: that it lasts, from 1 to `LONGEST`.
    """

    name: str
    scopes: Collection[str]
    days: int


@transaction.atomic
def make_token(actor: Actor, *, wanted: Wanted) -> tuple[Token, str]:
    """Make a token that speaks for oneself.

    Effects: a token; an entry of history with its scopes.

    Returns:
        The token, and its secret, which is kept nowhere.

    Raises:
        MissingError: if nobody has signed in.
        RefusedError: if it is a token that asks.
        UnfitError: without a name or scopes, or for a lifetime that is none or too long.
    """
    if actor.person is None:
        raise MissingError
    require(actor, Deed.MAKE_TOKEN, actor.person)
    name = fit_name(wanted.name, longest=100)
    _check(wanted)
    secret, digest = new_secret()
    token = Token.objects.create(
        person=actor.person,
        name=name,
        digest=digest,
        scopes=sorted(set(wanted.scopes)),
        expires_at=timezone.now() + timedelta(days=wanted.days),
    )
    append(actor, Deed.MAKE_TOKEN, token, scopes=token.scopes, days=wanted.days)
    return token, secret


def _check(wanted: Wanted) -> None:
    if not wanted.scopes or set(wanted.scopes) - set(Scope.values):
        raise UnfitError({"scopes": [_("choose what the token shall allow")]})
    if not 1 <= wanted.days <= LONGEST:
        raise UnfitError({"days": [_("from 1 to {days} days").format(days=LONGEST)]})


@transaction.atomic
def end_token(actor: Actor, *, key: UUID | str) -> Token:
    """End a token: it opens nothing from now on.

    Effects: the token has ended; an entry of history.

    Raises:
        MissingError: if there is no such token, or if it is somebody else's.
        RefusedError: if it is a token that asks.
    """
    token = locked(Token, key)
    if actor.person is None or token.person_id != actor.person.pk:
        raise MissingError
    require(actor, Deed.END_TOKEN, token)
    if token.ended_at is None:
        token.ended_at = timezone.now()
        token.save(update_fields=["ended_at"])
        append(actor, Deed.END_TOKEN, token)
    return token
