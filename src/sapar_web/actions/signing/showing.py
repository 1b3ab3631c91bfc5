"""The second factor that somebody shows at the moment of signing: for one version, once."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Showing, Version
from sapar_web.queries.signing.shown import shown_for


def keep_shown(actor: Actor, *, version: Version, session: str, factor: str, proof: str) -> Showing:
    """Note that somebody showed a second factor for a version. Part of signing.

    Args:
        actor: who showed it.
        version: that they read, and for nothing else.
        session: digest of the name of their session.
        factor: passkey or one-time code.
        proof: digest of what was shown.

    Raises:
        UnfitError: if the same code or answer was shown before.
    """
    try:
        with transaction.atomic():
            return Showing.objects.create(
                version=version, person=actor.person, session=session, factor=factor, proof=proof
            )
    except IntegrityError:
        raise UnfitError({"": [_("this was shown before: each counts once")]}) from None


def spend_shown(actor: Actor, version: Version, session: str) -> Showing:
    """Use up the second factor that was shown for a version. Part of a deed, in its transaction.

    Of two requests that come with one second factor at once, one gets it: the row is changed only
    while nobody has changed it.

    Raises:
        UnfitError: if none was shown a moment ago by this person, in this session, for this
            version, or if it has signed already.
    """
    found = shown_for(actor.person, version, session)
    unspent = Showing.objects.filter(pk=found.pk if found else None, spent_at=None)
    if found is None or unspent.update(spent_at=timezone.now()) != 1:
        raise UnfitError({"": [_("show your passkey or a one-time code: the last one is too old")]})
    return found
