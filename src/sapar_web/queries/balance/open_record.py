"""Who may see figures of a whole stay: a part of its record would make others of them."""

from django.utils.translation import gettext as _

from sapar_web.access.actor import Actor
from sapar_web.access.deeds import Deed
from sapar_web.access.relations import reads_as
from sapar_web.access.verdict import RefusedError, Verdict
from sapar_web.models import Stay
from sapar_web.queries.record.narrowing import opened_to
from sapar_web.queries.record.reading import binding, watched_under


def require_whole(actor: Actor, stay: Stay) -> None:
    """Go on only if somebody may see the whole record of a stay.

    Raises:
        RefusedError: for the sending institution, where the agreement does not open the record.
    """
    bound = binding(stay)
    watched = None if bound is None else watched_under(bound[0].canonical)
    if watched is None or not opened_to(watched, reads_as(actor, stay)):
        reason = _("the agreement does not open the whole record to the sending institution")
        raise RefusedError(Deed.READ_STAY_BALANCE, Verdict(allowed=False, reason=reason))
