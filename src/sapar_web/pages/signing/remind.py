"""Reminding those who have not signed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sapar_web.actions.signing.reminding import remind_to_sign
from sapar_web.models import StayParty
from sapar_web.pages.asking import actor, signed_in


@require_POST
@signed_in
def remind(request: HttpRequest, key: UUID) -> HttpResponse:
    """Remind each party that was not reminded today."""
    told = [str(StayParty(party).label) for party in remind_to_sign(actor(request), key=key)]
    if told:
        messages.success(request, _("Reminded: {parties}").format(parties=", ".join(told)))
    else:
        messages.info(request, _("Everybody who is missing was reminded today already."))
    return redirect("signing", key=key)
