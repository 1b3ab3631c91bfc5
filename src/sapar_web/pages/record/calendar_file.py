"""A calendar file as proposals: what was probably a session is ticked, and one button logs it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from sapar.deliveries.duty import Duty
from sapar.exchange.calendar.blocks import LARGEST
from sapar.exchange.calendar.meeting import LeftOut, Meetings
from sapar.exchange.calendar.proposals import Told, with_mentor
from sapar.values.unusable import UnusableError
from sapar_web.actions.record.facts import MOST, REFUSED, log_events
from sapar_web.actions.refusals import MissingError, UnfitError
from sapar_web.pages.offers.forms import DayInput
from sapar_web.pages.record.door import Door, door_of, either_door, parties_to_choose
from sapar_web.pages.record.log import require_log
from sapar_web.pages.record.log_form import ITEMS, mentor_of, problems_of
from sapar_web.pages.signing.forms import ForParty

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
    promised = _promised(door)
    if promised is None:
        raise MissingError
    if "form-TOTAL_FORMS" in request.POST:
        return _log(request, door, promised)
    given = [request.POST, request.FILES] if request.method == "POST" else []
    form = FileForm(*given, parties=parties_to_choose(door))
    if form.is_bound and form.is_valid():
        try:
            found = _read(door, form.cleaned_data["file"])
        except UnusableError as error:
            form.add_error("file", str(UNUSABLE[error.finding.code]))
        else:
            rows, known = _proposed(door, found)
            shown = {"known": known, "left": _left(found), "more": max(0, len(rows) - MOST)}
            # What was likely a session comes first into the list, where it is too long for one.
            first = sorted(sorted(rows, key=lambda each: not each["take"])[:MOST], key=_order)
            forms_ = MeetingForms(initial=first)
            return _page(request, door, rows=forms_, party=form.cleaned_data["party"], **shown)
    return _page(request, door, form=form)


def _promised(door: Door) -> Duty | None:
    """The sessions that the agreement promises, as far as they are somebody's to tell of."""
    own = (duty for duty in door.record.duties if duty.item == ITEMS["session"])
    return next((duty for duty in own if any(map(duty.is_party, door.mine))), None)


def _page(request: HttpRequest, door: Door, **shown: Any) -> HttpResponse:
    wrong = any(
        each is not None and each.is_bound for each in (shown.get("form"), shown.get("rows"))
    )
    context = {"stay": door.stay, "door": door.addresses, **shown}
    return render(request, "record/calendar.html", context, status=422 if wrong else 200)


def _read(door: Door, file: Any) -> Meetings:
    from sapar.exchange.calendar.reading import Days, meetings_of  # noqa: PLC0415 -- slow to load

    record = door.record
    last = min(record.document.last_day, record.today)
    days = Days(record.document.first_day, last, timezone.get_default_timezone())
    return meetings_of(file.read(LARGEST + 1), days, file.name)


def _proposed(door: Door, found: Meetings) -> tuple[list[dict[str, Any]], int]:
    """What is not in the record yet, and how much of the file is."""
    name, stay = mentor_of(door.record), door.stay
    emails = {stay.mentor.email} if stay.mentor is not None else set()
    if door.link is not None:
        emails.add(door.link.email.lower())
    rows = [(uuid5(stay.key, each.identity), each) for each in found.found]
    new = [(key, each) for key, each in rows if str(key) not in door.record.rows]
    told = [(key, each, with_mentor(each, name, emails)) for key, each in new]
    return [
        {
            "take": why is not None,
            "on": each.on,
            "minutes": each.minutes,
            "mentor": name,
            "title": each.title[:200],
            "told": TOLD[why],
            "key": key,
        }
        for key, each, why in told
    ], len(rows) - len(new)


def _order(row: dict[str, Any]) -> Any:
    return row["on"], row["title"]


def _left(found: Meetings) -> Iterator[tuple[str, int]]:
    for why, words in WHY.items():
        if found.left_out.get(why):
            yield str(words), found.left_out[why]


def _log(request: HttpRequest, door: Door, promised: Duty) -> HttpResponse:
    rows, party = MeetingForms(request.POST), request.POST.get("party", "")
    taken = [each for each in rows if each["take"].value()] if rows.is_valid() else []
    if not rows.is_valid() or not taken:
        problems = [_("Tick what happened.")] if rows.is_valid() else [_("Please mend:")]
        return _page(request, door, rows=rows, party=party, problems=problems)
    now = timezone.now().isoformat()
    events = [_event(each.cleaned_data, promised.id, now) for each in taken]
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
    words = ngettext("{n} thing is logged.", "{n} things are logged.", kept)
    messages.success(request, words.format(n=kept))
    return redirect(door.addresses["home"])


def _event(given: dict[str, Any], commitment: str, moment: str) -> dict[str, Any]:
    return {
        "kind": "session",
        "id": str(given["key"]),
        "on": given["on"].isoformat(),
        "logged_at": moment,
        "commitment": commitment,
        "mentor": given["mentor"],
        "minutes": given["minutes"],
    }
