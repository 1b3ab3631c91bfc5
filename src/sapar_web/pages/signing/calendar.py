"""The calendar of a person: a secret link of their own, and a file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sapar.values.wording import Language
from sapar_web.access.deeds import Deed
from sapar_web.access.verdict import require
from sapar_web.actions.refusals import MissingError
from sapar_web.actions.signing.feeds import end_feed, make_feed
from sapar_web.models import Feed
from sapar_web.pages.asking import actor, signed_in
from sapar_web.pages.language import language
from sapar_web.pages.mending import attempt, form_page
from sapar_web.pages.signing.forms import CalendarForm
from sapar_web.queries.signing.calendar import calendar, feed_calendar, feed_of

KIND = "text/calendar; charset=utf-8"


@require_http_methods(["GET", "POST"])
@signed_in
def own(request: HttpRequest) -> HttpResponse:
    """Make a link; its address is shown on the answer alone."""
    person = actor(request).person
    require(actor(request), Deed.MAKE_FEED, person)
    form = CalendarForm(request.POST if request.method == "POST" else None)
    made = attempt(form, lambda: make_feed(actor(request), **form.cleaned_data))
    address = ""
    if made is not None:
        address = request.build_absolute_uri(reverse("calendar_feed", args=[made[1]]))
        form = CalendarForm()
    feed = Feed.objects.filter(person=person, ended_at=None).first()
    return form_page(request, form, "signing/calendar.html", address=address, feed=feed)


@require_POST
@signed_in
def end(request: HttpRequest) -> HttpResponse:
    """End the link."""
    end_feed(actor(request))
    messages.success(request, _("The link has ended."))
    return redirect("calendar")


@require_safe
@signed_in
def download(request: HttpRequest) -> HttpResponse:
    """The same as a file, with titles that say what is to be done."""
    require(actor(request), Deed.READ_PERSON, actor(request).person)
    content = calendar(actor(request), language(), neutral=False)
    headers = {"Content-Disposition": 'attachment; filename="sapar.ics"'}
    return HttpResponse(content, content_type=KIND, headers=headers)


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:  # noqa: ARG001 -- programs sign in nowhere
    """What a calendar program reads by the link; nothing for a link that ended."""
    found = feed_of(secret)
    if found is None:
        raise MissingError
    spoken = Language(found.person.language or "en")
    headers = {"Cache-Control": "private, max-age=3600", "Referrer-Policy": "no-referrer"}
    return HttpResponse(feed_calendar(found, spoken), content_type=KIND, headers=headers)
