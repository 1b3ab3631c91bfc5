"""What allauth leaves to the site: who may sign up, where people go, how its mail is sent."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from sapar_web.access.actor import actor_of
from sapar_web.actions.voices.welcoming import take_addressed
from sapar_web.models import Person
from sapar_web.pages.accounts.answers import signed_up


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts of the site."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send allauth's mail; where no mail server is named, the page says so instead."""
        if settings.MAIL_IS_SENT:
            super().send_mail(template_prefix, email, context)

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Confirm an address: drafts about which it was asked ask its owner from now on."""
        confirmed: bool = super().confirm_email(request, email_address)
        if confirmed:
            take_addressed(actor_of(email_address.user), email=email_address.email)
        return confirmed

    def is_safe_url(self, url: str) -> bool:
        """Whether people may be sent on to an address: only within the site as it was asked."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts={context.request.get_host()}, require_https=False
        )

    def pre_login(
        self, request: HttpRequest, user: Person, *, signup: bool, **given: Any
    ) -> HttpResponse | None:
        """Let nobody in by signing up where no mail can prove the address.

        Whether the address was free must not be seen: both are answered alike.
        """
        if signup and not settings.MAIL_IS_SENT:
            return signed_up(request)
        found: HttpResponse | None = super().pre_login(request, user, signup=signup, **given)
        return found

    def get_reauthentication_methods(self, user: Person | AnonymousUser) -> list[dict[str, Any]]:
        """Ways to prove who one is; whoever has none is led to set a password first."""
        ways: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        if ways or not user.is_authenticated:
            return ways
        return [
            {
                "id": "set_password",
                "description": _("Set a password"),
                "url": reverse("account_set_password"),
            }
        ]

    def is_reauthentication_required(self, *, app: str, **given: Any) -> bool:
        """Whether somebody must prove once more who they are.

        Not to set a first password where there is neither a passkey nor a code: there is nothing
        that could be asked for.
        """
        request = context.request
        if request.path == reverse("account_set_password"):
            return bool(super().get_reauthentication_methods(request.user))
        return bool(super().is_reauthentication_required(app=app, **given))
