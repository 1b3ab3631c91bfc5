"""The pages of the officer: all that was said about a draft, and the answers."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.actions.voices.answering import answer
from sapar_web.models import State
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.voices.back import address, back
from sapar_web.pages.voices.forms import AnswerForm, tell
from sapar_web.pages.voices.words import record_in_words, with_titles
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.findings import checked
from sapar_web.queries.voices.changes import changes_since
from sapar_web.queries.voices.finding import readable_draft, statement_of
from sapar_web.queries.voices.gates import standing
from sapar_web.queries.voices.hearing import heard


@require_GET
@signed_in
def of_terms(request: HttpRequest, terms: UUID) -> HttpResponse:
    """Everything that was said, the unanswered first, and the record as it will be published."""
    draft = readable_draft(actor(request), terms)
    if draft is None:
        raise MissingError
    everything, document = heard(actor(request), draft), document_of(draft)
    chosen = request.GET.get("show", "")
    keep = {
        "waiting": lambda each: each.waits,
        "answered": lambda each: bool(each.outcome),
        "approved": lambda each: each.kind == "approved",
    }.get(chosen, lambda _each: True)
    context = {
        "terms": draft,
        "heard": everything,
        "spoken": with_titles([each for each in everything.spoken if keep(each)], document),
        "show": chosen,
        "standing": standing(checked(document, language()).report, language()),
        "record": record_in_words(document),
        "may_invite": may(actor(request), Deed.INVITE_VOICE, draft).allowed,
        "may_answer": may(actor(request), Deed.EDIT_TERMS, draft).allowed,
    }
    return render(request, "voices/of.html", context)


@require_http_methods(["GET", "POST"])
@signed_in
def reply(request: HttpRequest, statement: UUID) -> HttpResponse:
    """Answer one word. "Taken" waits until the text says something else."""
    found = statement_of(statement)
    if found is None:
        raise MissingError
    draft = readable_draft(actor(request), found.voice.terms.key)
    require(actor(request), Deed.ANSWER, found.voice)
    here = reverse("voices_of", args=[found.voice.terms.key])
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            answer(actor(request), statement=statement, **form.cleaned_data)
        except UnfitError as error:
            tell(form, error)
        else:
            messages.success(request, _("It is answered."))
            return back(request, here)
    everything = heard(actor(request), found.voice.terms)
    context = {
        "form": form,
        "said": next(each for each in everything.spoken if each.key == found.key),
        "terms": draft,
        "open": found.voice.terms.state == State.DRAFT,
        "changes": changes_since(found, found.voice.terms, language()),
        "next": address(request, here),
    }
    return render(request, "voices/reply.html", context, status=422 if form.is_bound else 200)


@require_GET
@signed_in
def changed(request: HttpRequest, statement: UUID) -> HttpResponse:
    """What changed in the terms since a word was said, in words."""
    found = statement_of(statement)
    if found is None:
        raise MissingError
    draft = readable_draft(actor(request), found.voice.terms.key)
    everything = heard(actor(request), found.voice.terms)
    context = {
        "said": next(each for each in everything.spoken if each.key == found.key),
        "terms": draft,
        "changes": changes_since(found, found.voice.terms, language()),
    }
    return render(request, "voices/changed.html", context)
