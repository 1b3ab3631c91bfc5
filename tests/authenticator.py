"""An app that shows one-time codes."""

import time

from allauth.mfa import app_settings
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value


def code(secret: str, ago: int = 0) -> str:
    """What the app shows now, or showed some codes ago."""
    counter = int(time.time()) // app_settings.TOTP_PERIOD - ago
    return format_hotp_value(hotp_value(secret, counter))
