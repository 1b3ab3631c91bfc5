"""Reviewing: what is to be reviewed, one application with its form, a conflict declared."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from sapar.parties.conflicts import DECLARED
from sapar_web.access.calls import reviewer_of
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import may, require
from sapar_web.actions.calls.reviewing import declare_conflict, keep_review, submit_review
from sapar_web.actions.refusals import MissingError, StaleError, UnfitError
from sapar_web.models import Application, Review, Reviewer
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.application import answers_of
from sapar_web.pages.calls.lists import following, text_of
from sapar_web.pages.calls.words import CONFLICTS, application_row, call_in_words
from sapar_web.pages.mending import attempt, form_page
from sapar_web.queries.calls.applications import files_of, readable_application, to_review
from sapar_web.queries.calls.documents import (
    application_document,
    call_document,
    review_document,
)
from sapar_web.queries.calls.lists import readable_call
from sapar_web.queries.whole_number import whole_of

ROWS = 30
"""Rows of a page."""


class ReviewForm(forms.Form):
    """Points and reasons by criterion.

    Attributes:
        needed: names of fields that a draft may lack, and a review that is submitted may not.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput(), min_value=0)

    def __init__(self, application: Application, review: Review | None, *given: Any) -> None:
        document = review_document(review) if review else None
        scores = {each.criterion: each for each in document.scores} if document else {}
        initial: dict[str, Any] = {"revision": review.revision if review else 0}
        call = call_document(application.call)
        for name, each in scores.items():
            initial |= {f"points-{name}": each.points, f"reason-{name}": each.reason}
        initial["summary"] = document.summary if document else ""
        super().__init__(*given, initial=initial)
        self.names = [each.id for each in call.criteria]
        self.needed = {f"{part}-{name}" for part in ("points", "reason") for name in self.names}
        for each, told in zip(call.criteria, call_in_words(call)["criteria"], strict=True):
            title = _("{name}: points, 0 to {best}").format(name=told["name"], best=each.best)
            self.fields[f"points-{each.id}"] = forms.IntegerField(
                label=title,
                min_value=0,
                max_value=each.best,
                required=False,
                help_text=_("Weight {weight} of 100. {how}").format(
                    weight=each.weight, how=told["how"]
                ),
            )
            self.fields[f"reason-{each.id}"] = forms.CharField(
                label=_("{name}: why").format(name=told["name"]),
                required=False,
                max_length=3000,
                widget=forms.Textarea(attrs={"rows": 3}),
            )
        self.fields["summary"] = forms.CharField(
            label=_("In all"),
            required=False,
            max_length=5000,
            widget=forms.Textarea(attrs={"rows": 4}),
        )

    def document(self) -> dict[str, Any]:
        """Fields of the review."""
        told = self.cleaned_data
        scores = {
            name: {"points": told[f"points-{name}"], "reason": told[f"reason-{name}"].strip()}
            for name in self.names
        }
        return {"scores": scores, "summary": told["summary"].strip()}


class ConflictForm(forms.Form):
    """Why one may not review."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What stands between you"),
        choices=[(each.value, CONFLICTS[each]) for each in DECLARED],
        widget=forms.RadioSelect(),
    )
    text = forms.CharField(
        label=gettext_lazy("Anything else"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@require_GET
@signed_in
def listed(request: HttpRequest, key: UUID) -> HttpResponse:
    """Applications that one may review; those in conflict are not there."""
    call = readable_call(actor(request), key)
    reviewer = reviewer_of(actor(request), call)
    if reviewer is None:
        raise MissingError
    reviewer.call = call
    done, after = text_of(request, "show") == "done", text_of(request, "after")
    found = to_review(reviewer, after=whole_of(after, 0), done=done, limit=ROWS + 1)
    place = str(found[ROWS - 1]["id"]) if len(found) > ROWS else ""
    context = {
        "call": call,
        "rows": [application_row(row) for row in found[:ROWS]],
        "later": following(place, show="done" if done else ""),
        "done": done,
    }
    return render(request, "calls/review_list.html", context)


@require_http_methods(["GET", "POST"])
@signed_in
def write(request: HttpRequest, key: UUID) -> HttpResponse:  # noqa: PLR0911 -- the ends of a form
    """One application, without what the call hides, and the form beside it."""
    made = readable_application(actor(request), key, Deed.READ_TO_REVIEW)
    review = _own(request, made)
    open_ = may(actor(request), Deed.REVIEW, made).allowed
    open_ = open_ and (review is None or review.state == "draft")
    if not open_ or request.method == "GET":
        return _shown(request, made, review, ReviewForm(made, review), 200)
    form = ReviewForm(made, review, request.POST)
    if not form.is_valid():
        return _shown(request, made, review, form, 422)
    try:
        fields, revision = form.document(), form.cleaned_data["revision"]
        kept = attempt(
            form,
            lambda: keep_review(actor(request), application=key, revision=revision, fields=fields),
        )
    except StaleError as error:
        form.data = form.data.copy()
        form.data["revision"] = error.revision
        return _shown(request, made, review, form, 409, theirs=error.theirs)
    if kept is None:
        return _shown(request, made, review, form, 422)
    if "submit" in request.POST:
        form.data = form.data.copy()
        form.data["revision"] = kept.revision
        sent = attempt(
            form,
            lambda: _submitted(request, key, kept.revision),
        )
        if sent is None:
            return _shown(request, made, kept, form, 422)
        messages.success(request, _("Submitted: it counts."))
        return redirect("review_list", key=made.call.key)
    messages.success(request, _("Saved."))
    return redirect("review", key=key)


def _submitted(request: HttpRequest, key: UUID, revision: int) -> Review:
    """Submit it; what is missing is told at the field of its criterion."""
    try:
        return submit_review(actor(request), application=key, revision=revision)
    except UnfitError as error:
        raise UnfitError({_field(name): told for name, told in error.problems.items()}) from error


def _field(place: str) -> str:
    """Where the form has what the document has at a place."""
    first, *rest = place.split(".")
    if first != "scores" or not rest:
        return place
    return f"reason-{rest[0]}" if rest[1:] == ["reason"] else f"points-{rest[0]}"


def _own(request: HttpRequest, made: Application) -> Review | None:
    reviewer = _reviewer(request, made)
    return Review.objects.filter(reviewer=reviewer, application=made).first()


def _reviewer(request: HttpRequest, made: Application) -> Reviewer:
    found = reviewer_of(actor(request), made.call)
    if found is None:
        raise MissingError
    return found


def _shown(  # noqa: PLR0913, PLR0917 -- all that the page shows
    request: HttpRequest,
    made: Application,
    review: Review | None,
    form: ReviewForm,
    status: int,
    theirs: Any = None,
) -> HttpResponse:
    blind = made.call.blind
    context = {
        "alias": made.alias,
        "call": made.call,
        "key": made.key,
        "blind": blind,
        "named": None if blind else made,
        "files": [] if blind else files_of(made),
        "hidden": blind and made.uploads.exists(),
        "document": application_document(made),
        "answers": list(answers_of(made)),
        "review": review,
        "open": may(actor(request), Deed.REVIEW, made).allowed
        and (review is None or review.state == "draft"),
        "form": form,
        "theirs": theirs,
    }
    return render(request, "calls/review.html", context, status=status)


@require_http_methods(["GET", "POST"])
@signed_in
def conflict(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say why one may not review: the application is then gone from the list."""
    made = readable_application(actor(request), key, Deed.READ_TO_REVIEW)
    require(actor(request), Deed.DECLARE_CONFLICT, made)
    form = ConflictForm(*([request.POST] if request.method == "POST" else []))
    done = attempt(
        form, lambda: declare_conflict(actor(request), application=key, **form.cleaned_data)
    )
    if done is not None:
        messages.success(request, _("It is noted: you see this application no more."))
        return redirect("review_list", key=made.call.key)
    return form_page(
        request,
        form,
        title=_("Declare a conflict of interest"),
        lead=[_("You neither see nor score this application any more. It cannot be undone.")],
        button=_("Declare it"),
        back=reverse("review", args=[key]),
        back_title=made.alias,
    )
