"""The meetings of a calendar file: repeated, moved, in other zones, broken, and very many."""

from contextlib import suppress
from datetime import date, datetime
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.calendar.meeting import Attendee, LeftOut, Meetings
from sapar.exchange.calendar.reading import FOUND, READ, REPEATED, Days, meetings_of
from sapar.values.unusable import UnusableError

ALMATY = ZoneInfo("Asia/Almaty")
NOVEMBER = Days(date(2026, 11, 1), date(2026, 11, 30), ALMATY)


def event(*lines: str, uid: str = "a@example") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"])


def calendar(*parts: str) -> bytes:
    whole = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", *parts, "END:VCALENDAR", ""]
    return "\r\n".join(whole).encode()


def read(*parts: str, days: Days = NOVEMBER) -> Meetings:
    return meetings_of(calendar(*parts), days)


def starts(meetings: Meetings) -> list[str]:
    return [f"{each.start:%m-%d %H:%M}" for each in meetings.found]


TEN = ("DTSTART;TZID=Asia/Almaty:20261103T100000", "DTEND;TZID=Asia/Almaty:20261103T113000")


def test_a_meeting_with_its_people() -> None:
    found = read(
        event(
            *TEN,
            "SUMMARY:Draft\\, chapter 2",
            "ORGANIZER;CN=Mikko Laine:mailto:Mikko@Example.org",
            "ATTENDEE;CN=Dana:mailto:dana@example.org",
            "DESCRIPTION:passed over",
        )
    ).found
    assert len(found) == 1
    (one,) = found
    assert (one.uid, one.repeat, one.on) == ("a@example", "", date(2026, 11, 3))
    assert one.start == datetime(2026, 11, 3, 10, tzinfo=ALMATY)
    assert (one.minutes, one.title) == (90, "Draft, chapter 2")
    assert one.people == (
        Attendee("Mikko Laine", "mikko@example.org"),
        Attendee("Dana", "dana@example.org"),
    )


@pytest.mark.parametrize(
    ("start", "shown"),
    [
        ("DTSTART:20261103T050000Z", "11-03 10:00"),
        ("DTSTART:20261103T100000", "11-03 10:00"),
        ("DTSTART;TZID=Europe/Helsinki:20261103T100000", "11-03 13:00"),
        ("DTSTART;TZID=FLE Standard Time:20261103T100000", "11-03 13:00"),
        ('DTSTART;TZID="/mozilla.org/2005_1/Europe/Helsinki":20261103T100000', "11-03 13:00"),
        ("DTSTART;TZID=Own:20261103T100000", "11-03 12:00"),
        ("DTSTART:20261102T200000Z", "11-03 01:00"),
    ],
)
def test_a_meeting_is_told_in_the_zone_that_was_asked_for(start: str, shown: str) -> None:
    zone = "\r\n".join(
        [
            *("BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
            *("TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE"),
        ]
    )
    assert starts(read(zone, event(start, "DURATION:PT1H"))) == [shown]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("DTSTART:20261001T100000Z", "DURATION:PT1H"), LeftOut.OUTSIDE),
        (("DTSTART:20261031T200000Z", "DURATION:PT1H", "STATUS:CANCELLED"), LeftOut.CANCELLED),
        (("DTSTART;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261104"), LeftOut.ALL_DAY),
        (("DTSTART:20261103T100000Z",), LeftOut.LENGTH),
        (("DTSTART:20261103T100000Z", "DTEND:20261103T090000Z"), LeftOut.LENGTH),
        (("DTSTART:20261103T100000Z", "DTEND:20261105T090000Z"), LeftOut.LENGTH),
        (("DTSTART;TZID=Nowhere:20261103T100000", "DURATION:PT1H"), LeftOut.ZONE),
        (("DTSTART:20261103T100000Z", "DURATION:long"), LeftOut.BROKEN),
        (("DTSTART:junk",), LeftOut.BROKEN),
        (("SUMMARY:no start",), LeftOut.BROKEN),
        (("DTSTART:20269903T100000Z", "DURATION:PT1H"), LeftOut.OUTSIDE),
        (("DTSTART:20261103T100000Z", "DURATION:PT1H", "RRULE:FREQ=HOURLY"), LeftOut.REPEATED),
        (
            ("DTSTART:20261103T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYHOUR=1,2,3"),
            LeftOut.REPEATED,
        ),
        (("DTSTART:00010101T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"), LeftOut.REPEATED),
        ((*TEN, "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"), LeftOut.REPEATED),
        (("DTSTART:20261103T100000Z", "DURATION:PT1H", "RRULE:FREQ=SOON"), LeftOut.BROKEN),
        (("DTSTART:20261103T100000Z", "SUMMARY:" + "a" * 30_000), LeftOut.BROKEN),
    ],
)  # fmt: skip
def test_what_is_no_meeting_is_counted_by_why(lines: tuple[str, ...], why: LeftOut) -> None:
    meetings = read(event(*lines), event(*TEN, uid="b@example"))
    assert starts(meetings) == ["11-03 10:00"]
    assert meetings.left_out == {why: 1}


def test_a_repeated_meeting_keeps_its_hour_when_the_clock_changes() -> None:
    helsinki = ZoneInfo("Europe/Helsinki")
    autumn = Days(date(2026, 10, 19), date(2026, 11, 2), helsinki)
    weekly = event(
        "DTSTART;TZID=Europe/Helsinki:20260907T140000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY"
    )
    found = read(weekly, days=autumn)
    assert starts(found) == ["10-19 14:00", "10-26 14:00", "11-02 14:00"]
    assert [each.repeat for each in found.found] == [
        "2026-10-19T11:00:00+00:00",
        "2026-10-26T12:00:00+00:00",
        "2026-11-02T12:00:00+00:00",
    ]


def test_single_times_are_excepted_added_and_moved() -> None:
    daily = event(
        *TEN,
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE;TZID=Asia/Almaty:20261104T100000",
        "RDATE;TZID=Asia/Almaty:20261110T160000",
    )
    moved = event(
        "RECURRENCE-ID;TZID=Asia/Almaty:20261105T100000",
        "DTSTART;TZID=Asia/Almaty:20261105T150000",
        "DURATION:PT20M",
    )
    away = event(
        "RECURRENCE-ID;TZID=Asia/Almaty:20261106T100000",
        "DTSTART;TZID=Asia/Almaty:20270106T100000",
        "DURATION:PT20M",
    )
    meetings = read(daily, moved, away)
    assert starts(meetings) == ["11-03 10:00", "11-05 15:00", "11-10 16:00"]
    assert meetings.left_out == {LeftOut.OUTSIDE: 1}
    assert [each.identity for each in read(daily).found][1] == meetings.found[1].identity


def test_until_is_a_moment_or_a_whole_day() -> None:
    for until, count in (("20261105T050000Z", 3), ("20261105T045959Z", 2), ("20261105", 3)):
        assert len(read(event(*TEN, f"RRULE:FREQ=DAILY;UNTIL={until}")).found) == count


def test_the_later_version_of_an_event_counts() -> None:
    later = event("DTSTART:20261107T050000Z", "DURATION:PT1H", "SEQUENCE:2")
    assert starts(read(later, event(*TEN, "SEQUENCE:1"))) == ["11-07 10:00"]


def test_an_event_without_an_end_and_its_alarm() -> None:
    alarm = "\r\n".join(["BEGIN:VALARM", "TRIGGER:-PT5M", "SUMMARY:alarm", "END:VALARM"])
    cut = "\r\n".join(["BEGIN:VEVENT", "UID:c", "DTSTART:20261103T100000Z"])
    meetings = read(cut, event(*TEN, alarm))
    assert [each.title for each in meetings.found] == [""]
    assert meetings.left_out == {LeftOut.BROKEN: 1}


def test_a_folded_line_is_one() -> None:
    found = read(event(*TEN, "SUMMARY:Before the \r\n fold\r\n\ted")).found
    assert found[0].title == "Before the folded"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "calendar-none"),
        (b"hello", "calendar-none"),
        (b"BEGIN:VCALENDAR\xff", "calendar-not-text"),
        (b"x" * (5 * 1024 * 1024 + 1), "calendar-large"),
        (calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 20_001), "calendar-many"),
    ],
)
def test_what_is_no_calendar_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(UnusableError) as refused:
        meetings_of(content, NOVEMBER)
    assert refused.value.finding.code == code


def test_ten_thousand_events_take_seconds_and_those_of_the_days_are_found() -> None:
    events = [
        event(
            f"DTSTART;TZID=Asia/Almaty:{2017 + n // 7 % 10}{n % 12 + 1:02}{n % 28 + 1:02}T100000",
            "DURATION:PT1H",
            f"SUMMARY:Meeting {n}",
            uid=f"{n}@example",
        )
        for n in range(10_000)
    ]
    began = process_time()
    meetings = read(*events)
    assert process_time() - began < 5
    inside = [n for n in range(10_000) if 2017 + n // 7 % 10 == 2026 and n % 12 == 10]
    assert len(meetings.found) == len(inside) > 50
    assert meetings.left_out == {LeftOut.OUTSIDE: 10_000 - len(inside)}


def test_a_bomb_of_rules_is_cut_short() -> None:
    never = "RRULE:FREQ=DAILY;COUNT=999999;BYMONTH=2;BYMONTHDAY=30"
    often = "RRULE:FREQ=DAILY"
    events = [
        event("DTSTART:20180101T100000Z", "DURATION:PT1H", rule, uid=f"{rule}{n}")
        for n in range(50)
        for rule in (never, often)
    ]
    began = process_time()
    meetings = read(*events)
    assert process_time() - began < 10
    assert len(meetings.found) == 50 * 30
    many = [event(*TEN, often, uid=str(n)) for n in range(100)]
    cut = read(*many)
    assert (len(cut.found), cut.left_out) == (FOUND, {LeftOut.MANY: 100 * 28 - FOUND})


@given(st.binary(max_size=300), st.integers(0, 200))
def test_whatever_a_file_has_it_is_read_or_refused(junk: bytes, at: int) -> None:
    whole = calendar(event(*TEN, "RRULE:FREQ=WEEKLY", "ATTENDEE:mailto:a@example.org"))
    with suppress(UnusableError):
        found = meetings_of(whole[:at] + junk + whole[at:], NOVEMBER).found
        assert all(NOVEMBER.have(each.start) for each in found)


def test_a_file_of_repeated_events_is_not_followed_for_minutes() -> None:
    rule = "RRULE:FREQ=YEARLY;BYDAY=1MO,2MO,-1MO"
    long = ("DTSTART:20160104T100000Z", "DURATION:PT1H", rule)
    began = process_time()
    found = read(*(event(*long, uid=str(number)) for number in range(READ)))
    assert process_time() - began < 20
    assert found.left_out[LeftOut.MANY] == READ - READ // REPEATED
