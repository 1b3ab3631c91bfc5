"""Sessions of a calendar file, by the API: proposed, some accepted, and kept once."""

from tests.sapar_web.api.programs import program
from tests.sapar_web.pages.record.test_calendar_file import calendar
from tests.sapar_web.recording import Lived

from sapar.exchange.calendar.blocks import LARGEST
from sapar_web.models import Event


def asked(lived: Lived, name: str, content: str, *scopes: str):
    path = f"/api/stays/{lived.key}/events/calendar"
    return program(f"{name}@example.org", *scopes).ask("POST", path, {"content": content})


def test_a_file_is_proposed_and_what_is_accepted_is_logged_once(lived: Lived) -> None:
    lecturer, file = program("lecturer@example.org"), calendar(lived).decode()
    path = f"/api/stays/{lived.key}/events"
    found = lecturer.done("POST", f"{path}/calendar", {"name": "work.ics", "content": file})
    told = [(each["title"], each["told"]) for each in found["proposals"]]
    assert told == [("Consultation", "word"), ("<b>Lunch</b>", ""), ("Consultation", "word")]
    assert (found["known"], found["more"], found["left_out"]) == (0, 0, {"outside": 1})
    assert not Event.objects.exists()
    likely = [each["event"] for each in found["proposals"] if each["told"]]
    likely[0] |= {"minutes": 75}
    sent = lecturer.done("POST", path, {"events": likely})
    assert [each["outcome"] for each in sent["events"]] == ["kept", "kept"]
    kept = Event.objects.order_by("on").values_list("author", "document__minutes", "commitment")
    assert list(kept) == [("participant", 75, "mentor-hours"), ("participant", 90, "mentor-hours")]
    again = lecturer.done("POST", f"{path}/calendar", {"content": file})
    assert ([each["title"] for each in again["proposals"]], again["known"]) == (
        ["<b>Lunch</b>"],
        2,
    )
    sent = lecturer.done("POST", path, {"events": likely})
    assert {each["outcome"] for each in sent["events"]} == {"already"}


def test_the_other_side_finds_what_is_in_the_record_known(lived: Lived) -> None:
    file = calendar(lived).decode()
    found = asked(lived, "lecturer", file).json()
    likely = [each["event"] for each in found["proposals"] if each["told"]]
    path = f"/api/stays/{lived.key}/events"
    program("lecturer@example.org").done("POST", path, {"events": likely})
    assert asked(lived, "mentor", file).json()["known"] == 2


def test_who_has_no_sessions_to_tell_of_proposes_none(lived: Lived) -> None:
    file = calendar(lived).decode()
    codes = {
        name: asked(lived, name, file).status_code
        for name in ("lecturer", "mentor", "receiver", "officer", "international", "observer")
    }
    assert codes == {
        "lecturer": 200,
        "mentor": 200,
        "receiver": 200,
        "officer": 404,
        "international": 404,
        "observer": 403,
    }
    assert asked(lived, "outsider", file).status_code == 404
    assert asked(lived, "lecturer", file, "read").status_code == 403


def test_a_file_that_is_none_or_too_large_is_refused(lived: Lived) -> None:
    refused = asked(lived, "lecturer", "hello")
    assert (refused.status_code, "calendar-none" in refused.text) == (422, True)
    assert asked(lived, "lecturer", "x" * LARGEST).status_code == 422
    assert "content" in asked(lived, "lecturer", "x" * (LARGEST + 1)).text
