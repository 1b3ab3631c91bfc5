from sapar.exchange.calendar.blocks import blocks_of

FILE = "\r\n".join(
    [
        *("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD"),
        *("TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:a"),
        *("DESCRIPTION:passed", "BEGIN:VALARM", "UID:alarm", "END:VALARM", "SUMMARY:on", " e"),
        *("END:VEVENT", "BEGIN:VEVENT", "UID:b", "BEGIN:VEVENT", "UID:c"),
    ]
)


def test_a_file_comes_apart_into_events_and_zones_with_the_lines_that_are_read() -> None:
    found = blocks_of(FILE.encode(), "work.ics")
    assert found.events == (("UID:a", "SUMMARY:one"),)
    assert found.zones == (
        ("TZID:Own", "BEGIN:STANDARD", "TZOFFSETTO:+0300", "END:STANDARD"),
    )  # fmt: skip
    assert found.unfinished == 2
