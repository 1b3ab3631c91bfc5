"""The page of an application: what it says, where it stands, and what one may do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.rules import UNSIGNED
from sapar_web.access.verdict import may_each, require
from sapar_web.actions.calls.applying import (
    begin_application,
    submit_application,
    withdraw_application,
)
from sapar_web.actions.calls.places import answer_place
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Application, ApplicationState, Stay, StayState
from sapar_web.models.call import takes_applications, takes_nominations
from sapar_web.models.offer import today
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.words import TONE, call_in_words, points
from sapar_web.pages.days import day_in_words
from sapar_web.pages.history import history_page
from sapar_web.pages.mending import form_page
from sapar_web.queries.calls.applications import (
    appeal_until,
    files_of,
    readable_application,
    reviews_of,
)
from sapar_web.queries.calls.documents import (
    application_document,
    call_document,
    review_document,
)
from sapar_web.queries.whole_number import whole_of

DEEDS = {
    "edit": Deed.EDIT_APPLICATION,
    "submit": Deed.SUBMIT_APPLICATION,
    "withdraw": Deed.WITHDRAW_APPLICATION,
    "nominate": Deed.NOMINATE,
    "place": Deed.ANSWER_PLACE,
    "appeal": Deed.APPEAL,
    "answer": Deed.ANSWER_APPEAL,
}
"""What the page has buttons for."""

LEFT = UNSIGNED | {StayState.WITHDRAWN}
"""States of a stay in which its application may still be withdrawn."""

DECIDED = (
    ApplicationState.SELECTED,
    ApplicationState.WAITING,
    ApplicationState.OFFERED,
    ApplicationState.DECLINED,
)
"""States in which applicants read what reviewers said."""


@require_POST
@signed_in
def begin(request: HttpRequest, key: UUID) -> HttpResponse:
    """Begin to apply; an application that is there already is shown."""
    made = begin_application(actor(request), call=key)
    if made.state != ApplicationState.DRAFT:
        return redirect("application", key=made.key)
    return redirect("application_edit", key=made.key)


@require_GET
@signed_in
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """What it says and where it stands."""
    made = readable_application(actor(request), key)
    return render(request, "calls/application.html", shown(request, made))


def shown(request: HttpRequest, made: Application) -> dict[str, Any]:
    """An application for its page."""
    may = allowed(request, made)
    sponsor = actor(request).acts_for(made.call.sponsor_id)
    own = actor(request).person == made.participant
    told = sponsor or (own and made.state in DECIDED)
    stay = stay_of(made)
    return {
        "stay": stay,
        "made": made,
        "call": made.call,
        "label": made.get_state_display(),
        "tone": TONE.get(made.state, ""),
        "document": application_document(made),
        "answers": list(answers_of(made)),
        "files": files_of(made),
        "may": may,
        "own": own,
        "steps": list(_steps(made)),
        "points": points(made.score) if told else "",
        "reviews": [review_in_words(each) for each in reviews_of(made)] if told else [],
        "appeal_until": appeal_until(made) if may["appeal"] else None,
        "nomination": getattr(made, "nomination", None),
        "appeal": getattr(made, "appeal", None),
        "history": history_page(request, made) if sponsor or own else None,
    }


def stay_of(made: Application) -> Stay | None:
    """The stay that a selected application led to, also where it has ended."""
    if made.decided_at is None:
        return None
    return Stay.objects.filter(application=made).only("key", "state").first()


def allowed(request: HttpRequest, made: Application) -> Mapping[str, bool]:
    """What whoever asks may do to an application."""
    found = may_each(actor(request), DEEDS.values(), made)
    told = {name: found[deed].allowed for name, deed in DEEDS.items()}
    taking = takes_applications(made.call)
    told["edit"], told["submit"] = told["edit"] and taking, told["submit"] and taking
    told["nominate"] = told["nominate"] and takes_nominations(made.call)
    stay = stay_of(made) if told["withdraw"] else None
    told["withdraw"] = told["withdraw"] and (stay is None or stay.state in LEFT)
    appealed = getattr(made, "appeal", None)
    last = appeal_until(made)
    in_time = last is not None and today() <= last
    told["appeal"] = told["appeal"] and appealed is None and in_time
    told["answer"] = told["answer"] and appealed is not None and not appealed.outcome
    return told


def answers_of(made: Application) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Each question of the call with its answer."""
    given = {each.question: each.text for each in application_document(made).answers}
    for question in call_in_words(call_document(made.call))["questions"]:
        yield question, given.get(question["id"], "")


def review_in_words(review: Any) -> dict[str, Any]:
    """A submitted review, without who wrote it."""
    document, call = review_document(review), call_document(review.application.call)
    scores = {each.criterion: each for each in document.scores}
    words = call_in_words(call)["criteria"]
    rows = [
        {**said, "points": scores[each.id].points, "reason": scores[each.id].reason}
        for each, said in zip(call.criteria, words, strict=True)
        if each.id in scores
    ]
    return {"rows": rows, "summary": document.summary or ""}


def _steps(made: Application) -> Iterator[dict[str, Any]]:
    """The way of an application: what is done, and by when the rest comes."""
    call, document = made.call, call_document(made.call)
    sent = made.submitted_at is not None
    by = day_in_words(call.closes_on)
    yield {"title": _("Submitted"), "done": sent, "by": by}
    said = hasattr(made, "nomination")
    by = day_in_words(call.nominates_on)
    yield {"title": _("Word of the sending institution"), "done": said, "by": by}
    yield {"title": _("Reviews"), "done": made.reviews_in > 0, "by": ""}
    day = document.decides_on
    by = day_in_words(day) if day else ""
    yield {"title": _("Decision"), "done": made.decided_at is not None, "by": by}


@require_http_methods(["GET", "POST"])
@signed_in
def submit(request: HttpRequest, key: UUID) -> HttpResponse:
    """Look it over and submit it."""
    made = readable_application(actor(request), key)
    require(actor(request), Deed.SUBMIT_APPLICATION, made)
    if request.method == "POST":
        revision = whole_of(request.POST.get("revision", ""), 0)
        try:
            submit_application(actor(request), key=key, revision=revision)
        except StaleError:
            newer = readable_application(actor(request), key)
            told = {**shown(request, newer), "stale": True}
            return render(request, "calls/submit.html", told, status=409)
        except UnfitError as error:
            told = {**shown(request, made), "problems": list(_named(made, error.problems))}
            return render(request, "calls/submit.html", told, status=422)
        messages.success(request, _("Submitted. Your institution is asked to nominate you."))
        return redirect("application", key=key)
    return render(request, "calls/submit.html", shown(request, made))


def _named(made: Application, problems: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Each problem; that of an answer under its question, others name what is missing."""
    asked = {f"answers.{each['id']}": each["text"] for each, _text in answers_of(made)}
    for place, told in problems.items():
        for each in told:
            yield f"{asked[place]} – {each}" if place in asked else each


@require_http_methods(["GET", "POST"])
@signed_in
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take it back."""
    made = readable_application(actor(request), key)
    require(actor(request), Deed.WITHDRAW_APPLICATION, made)
    if request.method == "POST":
        withdraw_application(actor(request), key=key)
        messages.success(request, _("Withdrawn. Your files were deleted."))
        return redirect("application", key=key)
    return form_page(
        request,
        forms.Form(),
        title=_("Withdraw the application"),
        lead=[
            _("A place that you have goes to the first who waits. It cannot be undone."),
            _("A stay that is being prepared for it is withdrawn with it: its parties are told."),
            _("While the call is open you may apply anew."),
        ],
        button=_("Withdraw the application"),
        danger=True,
        back=reverse("application", args=[key]),
        back_title=made.call.title,
    )


@require_POST
@signed_in
def place(request: HttpRequest, key: UUID) -> HttpResponse:
    """Accept or decline a place that came free."""
    readable_application(actor(request), key)
    accepts = request.POST.get("answer") == "accept"
    answer_place(actor(request), key=key, accepts=accepts)
    told = _("The place is yours.") if accepts else _("The place goes to the next who waits.")
    messages.success(request, told)
    return redirect("application", key=key)
