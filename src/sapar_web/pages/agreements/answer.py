"""Answers on the page of an agreement, each one button or one short form."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.actions.agreements.answering import (
    accept_proposal,
    refuse_proposal,
    withdraw_proposal,
)
from sapar_web.actions.agreements.consenting import consent_to_goals
from sapar_web.actions.agreements.freezing import open_signing
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Proposal, ProposalState
from sapar_web.pages.agreements.agreement import shown_agreement
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.stays.reading import agreement_or_missing
from sapar_web.queries.whole_number import OF_A_REVISION, whole_of


@require_POST
@signed_in
def accept(request: HttpRequest, key: UUID) -> HttpResponse:
    """Accept a proposal as it was read."""
    read, party = request.POST.get("digest", ""), request.POST.get("party", "")
    try:
        found = accept_proposal(actor(request), proposal=key, digest=read, party=party)
    except StaleError as error:
        return _late(request, error)
    settled = found.state == ProposalState.SETTLED
    told = _("Accepted by all: the agreement is changed.") if settled else _("Accepted.")
    messages.success(request, told)
    return _back(found)


@require_POST
@signed_in
def refuse(request: HttpRequest, key: UUID) -> HttpResponse:
    """Refuse a proposal, with the reason."""
    said, party = request.POST.get("text", ""), request.POST.get("party", "")
    try:
        found = refuse_proposal(actor(request), proposal=key, text=said, party=party)
    except StaleError as error:
        return _late(request, error)
    messages.success(request, _("Refused. Your reason stands under it."))
    return _back(found)


@require_POST
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take one's own proposal back."""
    try:
        found = withdraw_proposal(actor(request), proposal=key)
    except StaleError as error:
        return _late(request, error)
    messages.success(request, _("The proposal is withdrawn."))
    return _back(found)


def _late(request: HttpRequest, error: StaleError) -> HttpResponse:
    """The agreement as it stands, with what became of the proposal and what was written."""
    assert isinstance(error.thing, Proposal)  # noqa: S101 -- the deeds tell of proposals
    agreement = agreement_or_missing(request, error.thing.agreement.stay.key)
    ended = error.theirs if isinstance(error.theirs, str) else ""
    told = {"late": True, "ended": ended, "yours": request.POST.get("text", "")}
    context = {**shown_agreement(request, agreement), **told}
    return render(request, "agreement/agreement.html", context, status=409)


def _back(proposal: Proposal) -> HttpResponse:
    return redirect("agreement", key=proposal.agreement.stay.key)


@require_POST
@signed_in
def goals(request: HttpRequest, key: UUID) -> HttpResponse:
    """Accept goals as they were read: one, or all that wait for one's party."""
    pairs = (each.partition("=") for each in request.POST.getlist("goal"))
    read = {name: mark for name, _sign, mark in pairs}
    party = request.POST.get("party", "")
    try:
        consent_to_goals(actor(request), stay=key, goals=read, party=party)
    except StaleError:
        shown = shown_agreement(request, agreement_or_missing(request, key))
        return render(request, "agreement/agreement.html", {**shown, "late": True}, status=409)
    messages.success(request, _("Accepted as you read it."))
    return redirect("agreement", key=key)


@require_http_methods(["POST"])
@signed_in
def signing(request: HttpRequest, key: UUID) -> HttpResponse:
    """Freeze a version to be signed; where something stands in the way, the page says what."""
    revision = whole_of(request.POST.get("revision", ""), -1, OF_A_REVISION)
    try:
        open_signing(actor(request), stay=key, revision=revision, language=language())
    except (StaleError, UnfitError) as error:
        status = 409 if isinstance(error, StaleError) else 422
        shown = shown_agreement(request, agreement_or_missing(request, key))
        context = {**shown, "not_opened": True}
        return render(request, "agreement/agreement.html", context, status=status)
    messages.success(request, _("The version is frozen: now everybody signs it."))
    return redirect("agreement", key=key)
