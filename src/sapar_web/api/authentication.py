"""Tokens of the API: a secret that is shown once, kept as a digest, and bound to scopes."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from sapar_web.access.actor import Actor, actor_of
from sapar_web.access.links import digest_of
from sapar_web.models import Scope, Token


class Bearer(HttpBearer):
    """The header `Authorization: Bearer`, followed by a secret."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """The actor behind a token that lasts; None otherwise, and never why."""
        lasting = Token.objects.select_related("person").filter(
            digest=digest_of(token), ended_at=None, expires_at__gt=timezone.now()
        )
        found = lasting.filter(person__is_active=True).first()
        if found is None:
            return None
        Token.objects.filter(pk=found.pk).update(used_at=timezone.now())
        actor = actor_of(found.person, frozenset(Scope(each) for each in found.scopes))
        request._actor = actor  # type: ignore[attr-defined]  # noqa: SLF001 -- ours
        return actor


def actor(request: HttpRequest) -> Actor:
    """Who asks, as their token says."""
    found: Actor = request._actor  # type: ignore[attr-defined]  # noqa: SLF001 -- ours
    return found
