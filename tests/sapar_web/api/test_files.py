"""Operations that take a file read as large a request as pages do; no other does."""

import base64

from tests.sapar_web.actions.test_content import chunk, png
from tests.sapar_web.api.programs import Program, program
from tests.sapar_web.pages.record.test_calendar_file import calendar
from tests.sapar_web.recording import Lived


def test_a_file_of_three_megabytes_is_kept_once_and_without_a_token_nothing_is_read(
    lived: Lived,
) -> None:
    lecturer = program("lecturer@example.org")
    event = lived.session_kept("mentor", 2)
    picture = png()
    body, end = picture[:-12], picture[-12:]
    large = body + chunk(b"tEXt", b"x" * 3_000_000) + end
    sent = {"name": "large.png", "content": base64.b64encode(large).decode()}
    path = f"/api/stays/{lived.key}/events/{event.key}/evidence"
    once = {"Idempotency-Key": "large"}
    first, second = (lecturer.ask("POST", path, sent, **once) for _each in range(2))
    assert (first.status_code, second.json()) == (201, first.json())
    assert first.json()["size"] == len(large)
    kept = f"/api/stays/{lived.key}/evidence/{first.json()['key']}"
    got = program("officer@example.org", "read").ask("GET", kept)
    assert got.content == large
    too_large = {**sent, "content": base64.b64encode(b"x" * 5_250_000).decode()}
    assert lecturer.ask("POST", path, too_large).status_code == 422
    assert Program("").ask("POST", path, sent).status_code == 401
    elsewhere = {"events": [], "party": "x" * 3_000_000}
    assert lecturer.ask("POST", f"/api/stays/{lived.key}/events", elsewhere).status_code == 413


def test_a_file_of_three_megabytes_is_read(lived: Lived) -> None:
    lecturer = program("lecturer@example.org")
    path = f"/api/stays/{lived.key}/events/calendar"
    file = (
        calendar(lived)
        .decode()
        .replace(
            "END:VCALENDAR", "X-NOTE:" + "\r\n ".join(["x" * 70] * 42_000) + "\r\nEND:VCALENDAR"
        )
    )
    assert len(file) > 3_000_000
    found = lecturer.ask("POST", path, {"content": file})
    assert (found.status_code, len(found.json()["proposals"])) == (200, 3)
    assert lecturer.ask("POST", path, {"content": "x" * 26_000_000}).status_code == 413
