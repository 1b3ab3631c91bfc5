"""What every page knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from sapar_web.pages.menu import menu_of


def site(request: HttpRequest) -> dict[str, Any]:
    """The menu, the languages, whether this is a demonstration, and whether mail is sent."""
    return {
        "demo": settings.DEMO,
        "mail_is_sent": settings.MAIL_IS_SENT,
        "menu": menu_of(request),
        "tongues": settings.LANGUAGES,
    }
