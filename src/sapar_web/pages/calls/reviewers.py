"""Who reviews: asked, ended, and the page of the link."""

from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from sapar_web.access.deeds import Deed
from sapar_web.access.links import digest_of
from sapar_web.access.verdict import require
from sapar_web.actions.calls.inviting import end_reviewer, invite_reviewer, take_reviewing
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Reviewer
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.calls.call import allowed, shown_call
from sapar_web.pages.mending import attempt
from sapar_web.queries.calls.lists import readable_call, reviewers_of


class ReviewerForm(forms.Form):
    """Whom to ask."""

    email = forms.EmailField(label=gettext_lazy("E-mail address"), max_length=254)


@require_http_methods(["GET", "POST"])
@signed_in
def listed(request: HttpRequest, key: UUID) -> HttpResponse:
    """Everybody who was asked, and the form to ask a further one. A link is shown once."""
    call = readable_call(actor(request), key, Deed.READ_REVIEWERS)
    if request.method == "POST":
        require(actor(request), Deed.INVITE_REVIEWER, call)
    form = ReviewerForm(*([request.POST] if request.method == "POST" else []))
    done = attempt(form, lambda: invite_reviewer(actor(request), call=key, **form.cleaned_data))
    context = {
        **shown_call(call),
        "form": ReviewerForm() if done else form,
        "may": allowed(request, call),
        "mailed": settings.MAIL_IS_SENT,
    }
    if done is not None:
        asked, secret = done
        link = request.build_absolute_uri(reverse("review_link", args=[secret]))
        context |= {"asked": asked, "link": link}
    context["rows"] = reviewers_of(call)
    status = 422 if form.is_bound and done is None else 200
    return render(request, "calls/reviewers.html", context, status=status)


@require_POST
@signed_in
def end(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask somebody no longer."""
    found = Reviewer.objects.select_related("call").filter(key=key).first()
    if found is None:
        raise MissingError
    require(actor(request), Deed.READ_REVIEWERS, found.call)
    end_reviewer(actor(request), key=key)
    messages.success(request, _("They are asked no longer. What they submitted stays."))
    return redirect("reviewers", key=found.call.key)


@require_http_methods(["GET", "POST"])
@signed_in
def take(request: HttpRequest, secret: str) -> HttpResponse:
    """What one is asked to, and a button: only the button uses the link up."""
    if request.method == "POST":
        try:
            asked = take_reviewing(actor(request), secret=secret)
        except MissingError:
            return render(request, "voices/no_link.html", status=404)
        return redirect("review_list", key=asked.call.key)
    rows = Reviewer.objects.select_related("call__sponsor")
    found = rows.filter(token=digest_of(secret), ended_at=None).first()
    if found is None or found.person_id not in (None, request.user.pk):
        return render(request, "voices/no_link.html", status=404)
    if found.person_id is not None:
        return redirect("review_list", key=found.call.key)
    return render(request, "calls/take.html", {"asked": found, "call": found.call})
