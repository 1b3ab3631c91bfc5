"""A calendar file as proposals: what was probably a session is ticked, and one button logs it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from sapar.deliveries.duty import Duty
from sapar.exchange.calendar.blocks import LARGEST
from sapar.exchange.calendar.meeting import LeftOut
from sapar.exchange.calendar.proposals import Told
from sapar.values.unusable import UnusableError
from sapar_web.actions.record.facts import MOST, REFUSED, log_events
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.pages.language import language
from sapar_web.pages.offers.forms import DayInput
from sapar_web.pages.record.door import Door, door_of, either_door, parties_to_choose
from sapar_web.pages.record.log import all_logged, require_log
from sapar_web.pages.record.log_form import mentor_of, problems_of
from sapar_web.pages.signing.forms import ForParty
from sapar_web.queries.record.meetings import (
    Proposal,
    Proposals,
    mentor_known,
    promised_sessions,
    proposals_of,
    session_of,
)

WHY = {
    LeftOut.OUTSIDE: gettext_lazy("not in the days of the stay up to today"),
    LeftOut.ALL_DAY: gettext_lazy("of whole days"),
    LeftOut.CANCELLED: gettext_lazy("cancelled"),
    LeftOut.LENGTH: gettext_lazy("without a length, or longer than a day"),
    LeftOut.REPEATED: gettext_lazy("repeated in a way that is not followed"),
    LeftOut.ZONE: gettext_lazy("in a time zone that is not known"),
    LeftOut.BROKEN: gettext_lazy("not readable"),
    LeftOut.MANY: gettext_lazy("too many to be read at once"),
}

UNUSABLE = {
    "calendar-large": gettext_lazy("at most 5 MB: export fewer days"),
    "calendar-many": gettext_lazy("at most 20,000 events: export fewer days"),
    "calendar-none": gettext_lazy("this is no calendar: export it as .ics"),
    "calendar-not-text": gettext_lazy("this is no text in UTF-8: export it as .ics"),
}

TOLD = {
    Told.PEOPLE: gettext_lazy("the mentor takes part"),
    Told.NAME: gettext_lazy("the mentor's name is in the title"),
    Told.WORD: gettext_lazy("the title says so"),
    None: gettext_lazy("nothing says that it was with the mentor"),
}


class FileForm(ForParty):
    """The file."""

    file = forms.FileField(
        label=gettext_lazy("Calendar file"),
        help_text=gettext_lazy("A file .ics, at most 5 MB, as calendar programs export it."),
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )


class MeetingForm(forms.Form):
    """One meeting of it."""

    take = forms.BooleanField(label=gettext_lazy("Log it"), required=False)
    on = forms.DateField(label=gettext_lazy("Day"), widget=DayInput)
    minutes = forms.IntegerField(label=gettext_lazy("Minutes"), min_value=1, max_value=24 * 60)
    mentor = forms.CharField(label=gettext_lazy("With whom"), max_length=200)
    title = forms.CharField(widget=forms.HiddenInput, required=False)
    told = forms.CharField(widget=forms.HiddenInput, required=False)
    key = forms.UUIDField(widget=forms.HiddenInput)


MeetingForms = forms.formset_factory(MeetingForm, extra=0, max_num=MOST, absolute_max=MOST)


@require_http_methods(["GET", "POST"])
@either_door
def calendar_file(request: HttpRequest, key: UUID | None = None, secret: str = "") -> HttpResponse:
    """A file is read, nothing of it is kept; what is ticked of the list is logged."""
    door = door_of(request, key, secret)
    require_log(door)
    promised = promised_sessions(door.record, door.mine)
    if promised is None:
        raise MissingError
    if "form-TOTAL_FORMS" in request.POST:
        return _log(request, door, promised)
    given = [request.POST, request.FILES] if request.method == "POST" else []
    form = FileForm(*given, parties=parties_to_choose(door))
    if form.is_bound and form.is_valid():
        try:
            found = _proposed(door, form.cleaned_data["file"])
        except UnusableError as error:
            form.add_error("file", str(UNUSABLE[error.finding.code]))
        else:
            shown = {"known": found.known, "left": _left(found), "more": found.more}
            mentor = mentor_of(door.record)
            forms_ = MeetingForms(initial=[_row(each, mentor) for each in found.shown])
            return _page(request, door, rows=forms_, party=form.cleaned_data["party"], **shown)
    return _page(request, door, form=form)


def _page(request: HttpRequest, door: Door, **shown: Any) -> HttpResponse:
    wrong = any(
        each is not None and each.is_bound for each in (shown.get("form"), shown.get("rows"))
    )
    context = {"stay": door.stay, "door": door.addresses, **shown}
    return render(request, "record/calendar.html", context, status=422 if wrong else 200)


def _proposed(door: Door, file: Any) -> Proposals:
    mentor = mentor_known(door.record, language(), door.link)
    return proposals_of(door.record, mentor, file.read(LARGEST + 1), file.name, MOST)


def _row(each: Proposal, mentor: str) -> dict[str, Any]:
    """A proposal as the list has it."""
    return {
        "take": each.told is not None,
        "on": each.meeting.on,
        "minutes": each.meeting.minutes,
        "mentor": mentor,
        "title": each.meeting.title[:200],
        "told": TOLD[each.told],
        "key": each.key,
    }


def _left(found: Proposals) -> Iterator[tuple[str, int]]:
    for why, words in WHY.items():
        if found.left_out.get(why):
            yield str(words), found.left_out[why]


def _log(request: HttpRequest, door: Door, promised: Duty) -> HttpResponse:
    rows, party = MeetingForms(request.POST), request.POST.get("party", "")
    taken = [each for each in rows if each["take"].value()] if rows.is_valid() else []
    if not rows.is_valid() or not taken:
        problems = [_("Tick what happened.")] if rows.is_valid() else [_("Please mend:")]
        return _page(request, door, rows=rows, party=party, problems=problems)
    now = timezone.now()
    events = [session_of(each.cleaned_data, promised.id, now) for each in taken]
    try:
        sent = log_events(door.actor, stay=door.stay.key, events=events, by=door.by(party))
    except UnfitError as error:
        return _page(request, door, rows=rows, party=party, problems=problems_of(error.problems))
    for form, each in zip(taken, sent, strict=True):
        for sentence in problems_of(each.problems):
            form.add_error(None, sentence)
    kept = sum(each.outcome != REFUSED for each in sent)
    if kept < len(sent):
        return _page(request, door, rows=rows, party=party, problems=[_("Please mend:")])
    return all_logged(request, door, kept)
