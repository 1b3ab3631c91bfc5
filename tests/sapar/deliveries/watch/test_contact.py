from collections.abc import Callable
from typing import Any

from sapar.deliveries.events.answers import Acknowledgement
from sapar.deliveries.events.days import Absence
from sapar.deliveries.events.delivery import Done
from sapar.deliveries.watch.contact import absence, gap
from sapar.deliveries.watch.reading import Reading
from sapar.values.party import Party

Read = Callable[..., Reading]
HOST, MENTOR, SENDING = Party.HOST, Party.MENTOR, Party.SENDING


def test_nobody_met_for_eleven_working_days(read: Read, day: Any) -> None:
    assert list(gap(read(14))) == []
    (seen,) = gap(read(15))
    assert seen.values == {"days": 11, "agreed": 10, "open": 0}
    assert (seen.acts, seen.since) == ((HOST, SENDING), day(15))


def test_a_contact_closes_the_gap_once_both_sides_confirm_it(
    read: Read, session: Any, head: Any
) -> None:
    met = session("s", 9)
    (seen,) = gap(read(16, met))
    assert seen.values == {"days": 12, "agreed": 10, "open": 1}
    consent = Acknowledgement(**head("a", 10, MENTOR), of="s")
    assert list(gap(read(16, met, consent))) == []


def test_after_the_stay_nobody_is_left_alone(read: Read) -> None:
    assert len(list(gap(read(62)))) == 1
    assert list(gap(read(63))) == []
    assert list(gap(read(-1))) == []


def test_an_absence_starts_the_clock_of_a_replacement(read: Read, head: Any, day: Any) -> None:
    away = Absence(**head("x", 7, Party.PARTICIPANT), mentor="Dr Invented")
    (seen,) = absence(read(8, away))
    assert (seen.acts, seen.about, seen.says) == ((HOST,), "x", "text")
    assert seen.values["due"] == day(21)
    (late,) = absence(read(22, away))
    assert (late.says, late.values["days"]) == ("late", 11)


def test_who_is_back_in_time_needs_no_replacement(read: Read, head: Any, day: Any) -> None:
    short = Absence(**head("x", 7, MENTOR), mentor="Dr Invented", until=day(21))
    assert list(absence(read(8, short))) == []
    long = Absence(**head("x", 7, MENTOR), mentor="Dr Invented", until=day(40))
    assert len(list(absence(read(8, long)))) == 1
    assert list(absence(read(41, long))) == []


def test_a_replacement_ends_it_once_both_sides_say_so(read: Read, head: Any, session: Any) -> None:
    away = Absence(**head("x", 7, MENTOR), mentor="Dr Invented")
    named = Done(**head("n", 12, HOST), commitment="replacement-mentor")
    consent = Acknowledgement(**head("a", 13, Party.PARTICIPANT), of="n")
    assert len(list(absence(read(14, away, named)))) == 1
    assert list(absence(read(14, away, named, consent))) == []
    met = session("s", 12, mentor="Dr Other")
    agreed = Acknowledgement(**head("a", 13, HOST), of="s")
    assert list(absence(read(14, away, met, agreed))) == []
