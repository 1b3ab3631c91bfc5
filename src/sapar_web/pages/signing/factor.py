"""The second factor that somebody has shown in this session, and the way to show one."""

from datetime import UTC, datetime
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from sapar_web.actions.signing.showing import FRESH, Shown
from sapar_web.models import Factor

KINDS = {Authenticator.Type.TOTP: Factor.CODE, Authenticator.Type.WEBAUTHN: Factor.PASSKEY}
"""Second factors that sign. A recovery code does not: it is for those who lost theirs."""

SPENT = "sapar_factor_spent"
"""Where a session notes the second factor that it has signed with: each signs once."""

ROUNDED = 0.001
"""Seconds that a moment may lose on its way through a session."""

ONWARD = "sapar_onward"
"""Where a session notes what somebody was about to sign when they had no second factor yet."""

WAYS = {
    Authenticator.Type.WEBAUTHN: "mfa_reauthenticate_webauthn",
    Authenticator.Type.TOTP: "mfa_reauthenticate",
}
"""Where each is shown once more."""


def shown_factor(request: HttpRequest) -> Shown | None:
    """The second factor that was shown a moment ago and has signed nothing yet; None without."""
    spent = request.session.get(SPENT, 0)
    records = get_authentication_records(request, request.user)
    for record in reversed(records):
        kind = KINDS.get(record.get("type", ""))
        if record.get("method") == "mfa" and kind and record["at"] > spent + ROUNDED:
            shown = Shown(kind, datetime.fromtimestamp(record["at"], UTC))
            return shown if timezone.now() - shown.at <= FRESH else None
    return None


def spend(request: HttpRequest, shown: Shown) -> None:
    """Note that a second factor has signed: the next signature takes another one."""
    request.session[SPENT] = shown.at.timestamp()


def ways(request: HttpRequest) -> list[tuple[str, str]]:
    """Kinds of second factors that somebody has, each with the address at which it is shown."""
    held = set(
        Authenticator.objects.filter(user=request.user, type__in=KINDS).values_list(
            "type", flat=True
        )
    )
    onward = "?" + urlencode({"next": request.path})
    return [
        (str(KINDS[kind].label), reverse(name) + onward)
        for kind, name in WAYS.items()
        if kind in held
    ]
