import pytest

from sapar.exchange.calendar.zones import UnknownZoneError, own_zones, with_known_zones

OWN = ("TZID:Office", "BEGIN:STANDARD", "TZOFFSETTO:+0500", "END:STANDARD")


@pytest.mark.parametrize(
    ("named", "known"),
    [
        ("Asia/Almaty", "Asia/Almaty"),
        ("Qyzylorda Standard Time", "Asia/Qyzylorda"),
        ('"/mozilla.org/20050126_1/Asia/Almaty"', "Asia/Almaty"),
        ("Office", "Etc/GMT-5"),
    ],
)
def test_a_zone_gets_its_common_name(named: str, known: str) -> None:
    line = with_known_zones(f"DTSTART;TZID={named}:20261102T100000", own_zones([OWN]))
    assert line == f"DTSTART;TZID={known}:20261102T100000"


@pytest.mark.parametrize("named", ["Nowhere", "../../etc/passwd", "a" * 200, ""])
def test_a_zone_that_nothing_tells_is_refused(named: str) -> None:
    with pytest.raises(UnknownZoneError):
        with_known_zones(f"DTSTART;TZID={named}:20261102T100000", {})


def test_a_zone_that_changes_its_clock_is_not_told_by_one_offset() -> None:
    both = (*OWN, "BEGIN:DAYLIGHT", "TZOFFSETTO:+0600", "END:DAYLIGHT")
    assert own_zones([both, OWN]) == {"Office": "Etc/GMT-5"}
    assert own_zones([("TZID:West", "TZOFFSETTO:-0300"), ("TZID:Utc", "TZOFFSETTO:+0000")]) == {
        "West": "Etc/GMT+3",
        "Utc": "Etc/UTC",
    }
