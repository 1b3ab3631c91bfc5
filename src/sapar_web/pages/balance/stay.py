"""The balance of one stay, for its parties alone: it is never released."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.balance.showing import current_stay
from sapar_web.models import Stay
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.balance.shown import shown_panels
from sapar_web.pages.language import language
from sapar_web.pages.stays.reading import shown_stay, stay_or_missing
from sapar_web.queries.balance.open_record import require_whole
from sapar_web.queries.balance.published import read_balance


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """Its main points and six panels, computed from what was recorded up to now."""
    stay = _readable(request, key)
    at, text, *points = current_stay(stay)
    context = {
        **shown_stay(request, stay),
        "at": datetime.fromisoformat(at),
        "points": points,
        "told": language(),
        "panels": shown_panels(read_balance(text)),
    }
    return render(request, "balance/stay.html", context)


@require_GET
@signed_in
def data(request: HttpRequest, key: UUID) -> HttpResponse:
    """The same in the published form."""
    stay = _readable(request, key)
    _at, text, *_points = current_stay(stay)
    headers = {"Content-Disposition": f'attachment; filename="balance-{key}.json"'}
    return HttpResponse(text, content_type="application/json", headers=headers)


def _readable(request: HttpRequest, key: UUID) -> Stay:
    stay = stay_or_missing(request, key)
    require(actor(request), Deed.READ_STAY_BALANCE, stay)
    require_whole(actor(request), stay)
    return stay
