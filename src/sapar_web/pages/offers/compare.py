"""Offers under terms: how many before the last day, side by side afterwards."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from sapar.cli.offer_lines import comparison_csv
from sapar.terms.document.clauses import Clause
from sapar.terms.offers.comparing import Comparison
from sapar.terms.offers.publishing import clause_in_words
from sapar.terms.offers.wording import phrases
from sapar.terms.wording import title_of
from sapar.values.wording import Language, said
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.actions.refusals import MissingError
from sapar_web.models import OfferState, State, Terms
from sapar_web.models.offer import takes_offers
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.offers.reading import published_terms
from sapar_web.pages.offers.words import TONE, report_in_words
from sapar_web.queries.offers.reports import Compared, compared, submitted


@require_GET
@signed_in
def under(request: HttpRequest, terms: UUID) -> HttpResponse:
    """What the sponsor sees of the offers under its terms."""
    who, asked = actor(request), published_terms(terms)
    require(who, Deed.READ_OFFERS, asked)
    context: dict[str, Any] = {"terms": asked, "open": takes_offers(asked)}
    if not may(who, Deed.COMPARE_OFFERS, asked).allowed:
        return render(request, "offer/waiting.html", {**context, "number": submitted(asked)})
    whole = request.GET.get("all") == "1"
    found = compared(asked)
    context |= _side_by_side(found, language(), whole=whole)
    context["decided"] = any(row.state == OfferState.SELECTED for row in found.rows)
    context["may_select"] = (
        asked.state == State.PUBLISHED
        and not context["decided"]
        and any(may(who, Deed.SELECT_OFFER, _with(row, asked)).allowed for row in found.rows[:1])
    )
    return render(request, "offer/comparison.html", context)


def _with(row: Any, terms: Terms) -> Any:
    row.terms = terms
    return row


def _side_by_side(found: Compared, spoken: Language, *, whole: bool) -> dict[str, Any]:
    comparison = found.comparison
    if comparison is None:
        return {"offers": [], "clauses": [], "whole": whole}
    offers = [
        {"row": row, "report": report_in_words(report, spoken), "document": report.offer}
        for row, report in zip(found.rows, comparison.reports, strict=True)
    ]
    clauses = list(_clauses(comparison, spoken, whole=whole))
    return {"offers": offers, "clauses": clauses, "whole": whole}


def _clauses(
    comparison: Comparison, spoken: Language, *, whole: bool
) -> Iterator[Mapping[str, Any]]:
    """Clauses on which offers differ; on demand each clause that any of them was to answer."""
    differing = {each.clause.id for each in comparison.differences}
    by_offer = [
        {each.clause.id: each for each in report.requirements} for report in comparison.reports
    ]
    for clause in comparison.terms.clauses:
        answered = any(clause.id in each for each in by_offer)
        if clause.id in differing or (whole and answered):
            cells = [_cell(each.get(clause.id), clause, spoken) for each in by_offer]
            yield {**_head(clause, spoken), "differs": clause.id in differing, "cells": cells}


def _head(clause: Clause, spoken: Language) -> Mapping[str, Any]:
    title, asked = title_of(clause, spoken), clause_in_words(clause, spoken)
    return {"id": clause.id, "item": clause.item or "", "title": title, "asked": asked}


def _cell(requirement: Any, clause: Clause, spoken: Language) -> Mapping[str, Any]:
    if requirement is None:
        return {"tone": "", "verdict": phrases(spoken)("title.O23"), "offered": "", "reason": ""}
    offered = clause_in_words(requirement.offered, spoken) if requirement.offered else ""
    same = offered == clause_in_words(clause, spoken)
    reason = requirement.answer.reason if requirement.answer else None
    return {
        "tone": TONE[requirement.verdict],
        "verdict": phrases(spoken)(f"verdict.{requirement.verdict}"),
        "offered": "" if same else offered,
        "reason": said(reason, spoken) if reason else "",
    }


@require_GET
@signed_in
def as_csv(request: HttpRequest, terms: UUID) -> HttpResponse:
    """The comparison for a spreadsheet; no cell of it is run as a formula."""
    who, asked = actor(request), published_terms(terms)
    require(who, Deed.READ_OFFERS, asked)
    require(who, Deed.COMPARE_OFFERS, asked)
    comparison = compared(asked).comparison
    if comparison is None:
        raise MissingError
    headers = {"Content-Disposition": f'attachment; filename="offers-{terms}.csv"'}
    text = "\ufeff" + comparison_csv(comparison, language())
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)
