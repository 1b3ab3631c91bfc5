"""Offers come until the end of the last day for them."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import RefusedError, Verdict
from sapar_web.models import State, Terms
from sapar_web.models.offer import takes_offers


def require_open(deed: Deed, terms: Terms) -> None:
    """Go on only while terms take offers.

    Raises:
        RefusedError: if they do not, with the reason.
    """
    if not takes_offers(terms):
        raise RefusedError(deed, Verdict(allowed=False, reason=_reason(terms)))


def _reason(terms: Terms) -> str:
    if terms.state != State.PUBLISHED:
        return _("not while it is: {state}").format(state=terms.get_state_display())
    if terms.offers_until is None:
        return _("these terms ask for no offers")
    day = date_format(terms.offers_until, "DATE_FORMAT")
    return _("the last day for offers was {day}").format(day=day)
