"""Sessions from a calendar: proposed, ticked and mended by a person, and logged once."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.sapar_web.recording import Lived, linked

from sapar_web.models import Event


def calendar(lived: Lived) -> bytes:
    day = lived.stay.first_day

    def event(uid: str, days: int, title: str, *more: str) -> list[str]:
        start = f"DTSTART;TZID=Asia/Almaty:{day + timedelta(days=days):%Y%m%d}T100000"
        return ["BEGIN:VEVENT", f"UID:{uid}", start, f"SUMMARY:{title}", *more, "END:VEVENT"]

    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test"),
        *event("a", 1, "Consultation", "DURATION:PT1H30M", "RRULE:FREQ=WEEKLY;COUNT=2"),
        *event("b", 2, "<b>Lunch</b>", "DURATION:PT1H"),
        *event("c", -40, "Before", "DURATION:PT1H"),
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines).encode()


def sent(client: Client, address: str, content: bytes, party: str = "participant") -> Any:
    file = SimpleUploadedFile("work.ics", content, "text/calendar")
    return client.post(address, {"party": party, "file": file})


def rows(page: Any) -> dict[str, Any]:
    """The list as a browser would send it back."""
    forms = page.context["rows"]
    given: dict[str, Any] = {"party": page.context["party"]}
    given |= {
        f"form-{n}": forms.management_form[n].value() for n in ("TOTAL_FORMS", "INITIAL_FORMS")
    }
    for form in forms:
        for field in form:
            if field.value() not in (None, False):
                given[field.html_name] = field.value()
    return given


def test_what_was_probably_a_session_is_ticked_and_logged_once(lived: Lived) -> None:
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/log/calendar/"
    page = sent(client, address, calendar(lived))
    html = page.content.decode()
    assert "Not in the days of the stay up to today: 1" in html
    assert "&lt;b&gt;Lunch&lt;/b&gt;" in html
    assert [each["take"].value() for each in page.context["rows"]] == [True, False, True]
    given = rows(page)
    given["form-0-minutes"] = 75
    assert client.post(address, given).status_code == 302
    told = Event.objects.order_by("on").values_list("author", "document__minutes", "commitment")
    assert list(told) == [
        ("participant", 75, "mentor-hours"),
        ("participant", 90, "mentor-hours"),
    ]
    again = sent(client, address, calendar(lived))
    assert "2 meetings are in the record already." in again.content.decode()
    assert [each["title"].value() for each in again.context["rows"]] == ["<b>Lunch</b>"]
    assert client.post(address, given).status_code == 302
    assert Event.objects.count() == 2


def test_what_is_wrong_is_said_and_nothing_is_lost(lived: Lived) -> None:
    client, address = lived.cast.client("lecturer"), f"/stays/{lived.key}/log/calendar/"
    given = rows(sent(client, address, calendar(lived)))
    bare = {name: value for name, value in given.items() if not name.endswith("-take")}
    answer = client.post(address, bare)
    assert (answer.status_code, "Tick what happened." in answer.content.decode()) == (422, True)
    answer = client.post(address, {**given, "form-0-on": "2999-01-01"})
    assert answer.status_code == 422
    assert "this day is yet to come" in answer.content.decode()
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"hello", "this is no calendar"), (b"BEGIN:VCALENDAR\xff", "no text in UTF-8")],
)
def test_a_file_that_is_no_calendar_is_refused(lived: Lived, content: bytes, says: str) -> None:
    answer = sent(lived.cast.client("lecturer"), f"/stays/{lived.key}/log/calendar/", content)
    assert (answer.status_code, says in answer.content.decode()) == (422, True)


def test_a_mentor_reads_a_calendar_by_the_link_in_their_mail(lived: Lived) -> None:
    _link, secret = linked(lived)
    client, address = Client(), f"/log/{secret}/log/calendar/"
    assert address in client.get(f"/log/{secret}/log/").content.decode()
    page = sent(client, address, calendar(lived), "mentor")
    assert client.post(address, rows(page)).status_code == 302
    assert {each.author for each in Event.objects.all()} == {"mentor"}


def test_others_read_no_calendar_here(lived: Lived) -> None:
    address = f"/stays/{lived.key}/log/calendar/"
    codes = {n: lived.cast.client(n).get(address).status_code for n in ("officer", "observer")}
    assert codes == {"officer": 404, "observer": 403}
    assert lived.cast.client("outsider").get(address).status_code == 404
    assert Client().get(address).status_code == 302
