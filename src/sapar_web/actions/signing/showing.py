"""The second factor that somebody shows at the moment of signing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Factor

FRESH = timedelta(minutes=5)
"""How long a second factor that was shown counts as shown at that moment."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A second factor, as the site has seen it.

    Attributes:
        factor: passkey or one-time code.
        at: when.
    """

    factor: str
    at: datetime


def require_fresh(shown: Shown | None) -> Shown:
    """Go on only if a second factor was shown a moment ago.

    Raises:
        UnfitError: if not.
    """
    fits = shown is not None and shown.factor in {Factor.PASSKEY, Factor.CODE}
    if shown is None or not fits or not timezone.now() - FRESH <= shown.at <= timezone.now():
        raise UnfitError({"": [_("show your passkey or a one-time code: the last one is too old")]})
    return shown
