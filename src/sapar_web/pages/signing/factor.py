"""The second factor that somebody has shown for a version, and the ways to show one."""

from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.urls import reverse

from sapar.values.digest import Digest
from sapar_web.models import Factor, Showing, Version
from sapar_web.pages.asking import actor
from sapar_web.queries.signing.shown import shown_for

KINDS = {Authenticator.Type.WEBAUTHN: Factor.PASSKEY, Authenticator.Type.TOTP: Factor.CODE}
"""Second factors that sign. A recovery code does not: it is for those who lost theirs."""

ONWARD = "sapar_onward"
"""Where a session notes what somebody was about to sign when they had no second factor yet."""

WAYS = {Factor.PASSKEY: "sign_passkey", Factor.CODE: "sign_code"}
"""Where each is shown for a version."""


def session_of(request: HttpRequest) -> str:
    """Digest of the name of the session, by which what was shown in it is known."""
    return Digest.of((request.session.session_key or "").encode()).text


def shown_factor(request: HttpRequest, version: Version) -> Showing | None:
    """The second factor that was shown a moment ago for a version and has signed nothing yet."""
    return shown_for(actor(request).person, version, session_of(request))


def held_factors(request: HttpRequest) -> list[Factor]:
    """Kinds of second factors that somebody has."""
    rows = Authenticator.objects.filter(user=request.user, type__in=KINDS)
    held = set(rows.values_list("type", flat=True))
    return [factor for kind, factor in KINDS.items() if kind in held]


def ways(request: HttpRequest) -> list[tuple[str, str]]:
    """Kinds of second factors that somebody has, each with the address at which it is shown."""
    assert request.resolver_match is not None  # noqa: S101 -- a page of the site
    match = request.resolver_match
    onward = "?" + urlencode({"to": match.url_name})
    return [
        (str(factor.label), reverse(WAYS[factor], args=[match.kwargs["key"]]) + onward)
        for factor in held_factors(request)
    ]
