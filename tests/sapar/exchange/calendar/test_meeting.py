from datetime import date, datetime
from zoneinfo import ZoneInfo

from sapar.exchange.calendar.meeting import Meeting


def test_a_meeting_is_known_by_its_uid_and_by_when_it_was_planned() -> None:
    start = datetime(2026, 11, 3, 1, tzinfo=ZoneInfo("Asia/Almaty"))
    one = Meeting("a@example", "2026-11-02T20:00:00+00:00", start, 60, "Draft")
    assert one.identity == "a@example\n2026-11-02T20:00:00+00:00"
    assert one.on == date(2026, 11, 3)
