"""The needs of all parties side by side, goal by goal: where they part, and what nobody serves."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.agreements.mismatch.finding import agenda, mismatch
from sapar_web.access.relations import parties_of
from sapar_web.models import Agreement, StayState
from sapar_web.models.stay import needs_shown
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.needs.agenda import agenda_in_words, rows_in_words
from sapar_web.pages.needs.words import party_name
from sapar_web.pages.stays.reading import shown_stay, stay_or_missing
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.needs.reading import needs_as_read
from sapar_web.queries.stays.standing import may_begin, preparing
from sapar_web.queries.terms.documents import document_of


@require_GET
@signed_in
def compare(request: HttpRequest, key: UUID) -> HttpResponse:
    """The comparison once needs are shown; until then who is waited for, and nothing else."""
    stay = stay_or_missing(request, key)
    head = {**shown_stay(request, stay), "needs": preparing(stay)}
    if not needs_shown(stay):
        return render(request, "need/mismatch.html", head)
    stated = needs_as_read(actor(request), stay)
    agreement = Agreement.objects.filter(stay=stay).first()
    asked = document_of(stay.terms) if agreement is None else agreement_document(agreement)
    found = mismatch(stated, asked.clauses)
    spoken = language()
    open_ = agreement is not None and stay.state == StayState.NEGOTIATING
    context = {
        "parties": [(each, party_name(each)) for each in found.parties],
        "rows": rows_in_words(found, spoken, stated),
        "agreement_says": found.agreement.meaning(spoken),
        "w": found.agreement.measured,
        "p": found.agreement.p,
        "agenda": agenda_in_words(agenda(found), spoken),
        "proposing": open_ and bool(parties_of(actor(request), stay)),
        "may_begin": bool(head["mine"]) and may_begin(stay),
    }
    return render(request, "need/mismatch.html", {**head, **context})
