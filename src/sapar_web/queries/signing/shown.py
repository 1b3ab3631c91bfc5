"""The second factor that somebody has shown for a version and that has signed nothing yet."""

from datetime import timedelta

from django.utils import timezone

from sapar_web.models import Person, Showing, Version

FRESH = timedelta(minutes=5)
"""How long a second factor that was shown counts as shown at that moment."""


def shown_for(person: Person | None, version: Version, session: str) -> Showing | None:
    """The latest one of a person, for a version, in a session; None without.

    Args:
        person: who showed it.
        version: for which.
        session: digest of the name of the session.
    """
    now = timezone.now()
    rows = Showing.objects.filter(version=version, person=person, session=session, spent_at=None)
    return rows.filter(at__gte=now - FRESH, at__lte=now).order_by("-at", "-pk").first()
