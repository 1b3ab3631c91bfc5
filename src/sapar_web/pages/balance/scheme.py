"""The balance of a scheme: for its sponsor whole, for everybody else under rules of release."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may
from sapar_web.actions.balance.asking import ask_for_snapshot
from sapar_web.actions.balance.handing_out import take_dataset
from sapar_web.actions.balance.showing import LIVE, Seen, seen_by
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Snapshot, Terms
from sapar_web.pages.asking import actor, private, signed_in
from sapar_web.pages.balance.shown import shown_panels
from sapar_web.pages.demonstration import POLICY
from sapar_web.pages.language import language
from sapar_web.pages.terms.reading import STATE_TONES
from sapar_web.queries.balance.published import Release, balance_from, text_of
from sapar_web.queries.balance.report import report_of
from sapar_web.queries.balance.snapshots import waits
from sapar_web.queries.terms.reading import readable_terms

if TYPE_CHECKING:
    from sapar.balance.document import Balance


@require_GET
@private
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """Six panels, with the moment of the record that they show."""
    terms = readable_terms(actor(request), key)
    seen = seen_by(actor(request), terms)
    balance = _balance(seen)
    context = {
        **_head(request, terms, seen.release),
        "snapshot": seen.snapshot,
        "behind": seen.behind,
        "waits": waits(terms),
        "live": LIVE,
        "balance": balance,
        "told": balance.asked.language if balance is not None else "",
        "panels": shown_panels(balance) if balance is not None else [],
    }
    return render(request, "balance/scheme.html", context)


def _balance(seen: Seen) -> "Balance | None":
    return None if seen.told is None else balance_from(seen.told, seen.release, language())


def _head(request: HttpRequest, terms: Terms, release: Release) -> dict[str, Any]:
    who = actor(request)
    return {
        "terms": terms,
        "state": terms.get_state_display(),
        "tone": STATE_TONES[terms.state],
        "whole": release is Release.PARTIES,
        "may_take": may(who, Deed.TAKE_DATASET, terms).allowed,
        "may_ask": may(who, Deed.MAKE_SNAPSHOT, terms).allowed,
    }


@require_GET
@private
def report(request: HttpRequest, key: UUID) -> HttpResponse:
    """The library's report, one page without scripts, to be handed round."""
    page = report_of(*_told(request, key), language())
    headers = {
        "Content-Disposition": f'attachment; filename="balance-{key}.html"',
        "Content-Security-Policy": POLICY,
    }
    return HttpResponse(page, headers=headers)


@require_GET
@private
def data(request: HttpRequest, key: UUID) -> HttpResponse:
    """The balance in its published form."""
    snapshot, release = _told(request, key)
    headers = {"Content-Disposition": f'attachment; filename="balance-{key}.json"'}
    text = text_of(snapshot, release, language())
    return HttpResponse(text, content_type="application/json", headers=headers)


def _told(request: HttpRequest, key: UUID) -> tuple[Snapshot, Release]:
    seen = seen_by(actor(request), readable_terms(actor(request), key))
    if seen.told is None:
        raise MissingError
    return seen.told, seen.release


@require_POST
@signed_in
def dataset(request: HttpRequest, key: UUID) -> HttpResponse:
    """The tables behind the balance, as an archive; history tells who took it."""
    readable_terms(actor(request), key)
    path = take_dataset(actor(request), terms=key)
    return FileResponse(path.open("rb"), as_attachment=True, filename=f"dataset-{key}.zip")


@require_POST
@signed_in
def ask(request: HttpRequest, key: UUID) -> HttpResponse:
    """Have a snapshot made."""
    readable_terms(actor(request), key)
    ask_for_snapshot(actor(request), terms=key)
    messages.success(request, _("A snapshot is being made. Load this page again in a while."))
    return redirect("terms_balance", key)
