"""The page on which somebody says something under a clause, a goal or another part."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.agreements.answering import remark
from sapar_web.actions.agreements.changes import now_of
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.models import Agreement
from sapar_web.pages.agreements.words import anchor_of, title_of_part
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.stays.reading import agreement_or_missing, shown_stay
from sapar_web.queries.agreements.changes import Change


@require_http_methods(["GET", "POST"])
@signed_in
def say(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say something; where it cannot be taken, the words are still there."""
    given = request.POST if request.method == "POST" else request.GET
    about = Change(given.get("clause", "")[:80], given.get("part", "")[:60])
    if request.method == "GET":
        agreement = agreement_or_missing(request, key)
        require(actor(request), Deed.REMARK, agreement)
        return render(request, "agreement/say.html", _shown(request, agreement, about))
    text, party = given.get("text", ""), given.get("party", "")
    try:
        remark(actor(request), stay=key, about=about, text=text, party=party)
    except UnfitError as error:
        shown = _shown(request, agreement_or_missing(request, key), about)
        told = {
            "text": text,
            "problems": [each for found in error.problems.values() for each in found],
        }
        return render(request, "agreement/say.html", {**shown, **told}, status=422)
    return redirect(f"{reverse('agreement', args=[key])}#{anchor_of(about)}")


def _shown(request: HttpRequest, agreement: Agreement, about: Change) -> dict[str, Any]:
    there = now_of(agreement, about)
    if there is None:
        raise MissingError
    shown = {"about": about, "title": title_of_part(about, there), "anchor": anchor_of(about)}
    return {**shown_stay(request, agreement.stay), **shown}
