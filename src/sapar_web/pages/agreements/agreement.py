"""The page of an agreement: what stands in the way, goals, clause by clause, what is proposed."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from sapar_web.access.rules import NEGOTIATED
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.models import Agreement, ProposalState, StayState
from sapar_web.pages.agreements.kept import kept_clauses, kept_contents, kept_parts
from sapar_web.pages.agreements.words import (
    clauses_in_words,
    goals_in_words,
    obstacles_in_words,
    parts_in_words,
    proposals_in_words,
    remarks_in_words,
)
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.history import history_page
from sapar_web.pages.language import language
from sapar_web.pages.stays.reading import agreement_or_missing, shown_stay
from sapar_web.queries.agreements.changes import GOAL, proposed
from sapar_web.queries.agreements.documents import agreement_of, agreement_text
from sapar_web.queries.agreements.readiness import acceptances, obstacles_between
from sapar_web.queries.agreements.reading import (
    amended,
    last_version,
    proposals_of,
    remarks_of,
)


@require_POST
@signed_in
def begin(request: HttpRequest, key: UUID) -> HttpResponse:
    """Begin the negotiation."""
    begin_negotiation(actor(request), stay=key)
    return redirect("agreement", key=key)


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """All of it; whoever speaks for a party can propose, answer and accept."""
    agreement = agreement_or_missing(request, key)
    return render(request, "agreement/agreement.html", shown_agreement(request, agreement))


def shown_agreement(request: HttpRequest, agreement: Agreement) -> dict[str, Any]:
    """What the page of an agreement shows."""
    stay, spoken = agreement.stay, language()
    head, text = shown_stay(request, stay), agreement_text(agreement)
    document = agreement_of(text)
    rows, given = proposals_of(agreement), acceptances(agreement)
    waiting = [each for each in rows if each.state == ProposalState.OPEN]
    open_ = [proposed(document, each) for each in waiting]
    in_the_way = obstacles_between(agreement, given, open_)
    about, under = remarks_in_words(remarks_of(agreement))
    yes = {(each.goal, each.party.value, each.digest) for each in given}
    told = proposals_in_words(document, spoken, rows, head["mine"], under)
    clauses = clauses_in_words(kept_clauses(text, stay.key, spoken), waiting, about)
    goals = goals_in_words(document, spoken, yes, head["mine"], about)
    names = {each.kept.id: f"{each.kept.number} {each.kept.title}" for each in clauses}
    names |= {f"{GOAL}{each.id}": each.text for each in goals}
    writable = bool(head["mine"]) and stay.state in NEGOTIATED
    may_sign = stay.state == StayState.NEGOTIATING or amended(agreement)
    return {
        **head,
        "agreement": agreement,
        "writable": writable,
        "obstacles": obstacles_in_words(in_the_way, spoken),
        "goals": goals,
        "contents": kept_contents(text, stay.key, spoken),
        "clauses": clauses,
        "parts": parts_in_words(kept_parts(text, stay.key, spoken), about),
        "open": [each for each in told if each.row.state == ProposalState.OPEN],
        "ended": [each for each in told if each.row.state != ProposalState.OPEN],
        "first": document.languages[0].value,
        "ready": writable and may_sign and not in_the_way,
        "amended": stay.state == StayState.ACTIVE and may_sign,
        "version": last_version(agreement),
        "history": history_page(request, agreement, names),
    }
