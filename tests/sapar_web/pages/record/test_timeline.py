"""What happened, the latest first."""

from django.test import RequestFactory
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Withdrawal
from sapar_web.pages.record.door import Door, door_of
from sapar_web.pages.record.timeline import LINES, entries, timeline
from sapar_web.queries.record.telling import claims


def door(rf: RequestFactory, lived: Lived) -> Door:
    request = rf.get("/")
    request.user = lived.cast.people["officer"]
    return door_of(request, lived.key)


def test_a_fact_is_told_in_a_line(rf: RequestFactory, lived: Lived) -> None:
    told = lived.session("mentor", 2)
    lived.kept(told)
    found = timeline(door(rf, lived), {told.id: 2}, "").entries[0]
    assert (found.what, found.who, found.files) == (
        "Session with the mentor: Mentor, 1 hour", "Mentor", 2,
    )  # fmt: skip
    assert (found.version, found.address) == (told.id, f"/stays/{lived.key}/events/{told.id}/")
    assert found.mark is not None
    assert (found.mark.text, found.mark.kind) == ("not answered", "waiting")


def test_the_latest_comes_first_page_by_page(rf: RequestFactory, lived: Lived) -> None:
    for day in range(LINES + 2):
        lived.session_kept("mentor", day % 28)
    opened = door(rf, lived)
    page = timeline(opened, {}, "")
    days = [each.on for each in page.entries]
    assert (len(days), days, page.older) == (LINES, sorted(days, reverse=True), LINES)
    last = timeline(opened, {}, str(page.older))
    assert (len(last.entries), last.older) == (2, 0)
    for odd in ("-1", "x", "9" * 40):
        assert timeline(opened, {}, odd).entries == page.entries


def test_what_was_taken_back_is_still_there(rf: RequestFactory, lived: Lived) -> None:
    told = lived.session("mentor", 2)
    lived.kept(told)
    lived.kept(Withdrawal(**lived.head("mentor", 3), of=told.id))
    opened = door(rf, lived)
    (found,) = entries(opened, claims(opened.record))
    assert found.mark is not None
    assert found.mark.text == "taken back"
