"""What allauth leaves to the site: where people go, and how its mail is sent."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts of the site."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send allauth's mail; where no mail server is named, the page says so instead."""
        if settings.MAIL_IS_SENT:
            super().send_mail(template_prefix, email, context)
