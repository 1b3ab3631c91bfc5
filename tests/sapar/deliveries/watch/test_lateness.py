from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked
from sapar.deliveries.events.answers import Acknowledgement
from sapar.deliveries.events.delivery import Account, Desk, Done
from sapar.deliveries.watch.lateness import ACCOUNT, DESK, late, past_due, review
from sapar.deliveries.watch.reading import Reading
from sapar.deliveries.watch.stay import Stay
from sapar.deliveries.watch.wording import Unit, What
from sapar.values.party import Party

Read = Callable[..., Reading]
HOST, MENTOR, SENDING, PARTICIPANT = Party.HOST, Party.MENTOR, Party.SENDING, Party.PARTICIPANT


def test_an_account_is_late_from_the_sixth_working_day(read: Read, head: Any, day: Any) -> None:
    assert list(late(ACCOUNT)(read(7))) == []
    (seen,) = late(ACCOUNT)(read(8))
    assert (seen.about, seen.acts, seen.since) == ("library-and-it", (HOST,), day(7))
    assert (seen.says, seen.values["days"]) == ("text", 1)
    given = Account(**head("k", 3, HOST), commitment="library-and-it")
    assert len(list(late(ACCOUNT)(read(8, given)))) == 1
    consent = Acknowledgement(**head("a", 8, PARTICIPANT), of="k")
    assert list(late(ACCOUNT)(read(8, given, consent))) == []


def test_a_desk_is_late_from_the_second_day(read: Read, head: Any) -> None:
    assert [len(list(late(DESK)(read(number)))) for number in (0, 1)] == [0, 1]
    given = Desk(**head("k", 0, PARTICIPANT), commitment="workspace")
    consent = Acknowledgement(**head("a", 1, HOST), of="k")
    assert list(late(DESK)(read(1, given, consent))) == []


def test_a_desk_that_is_counted_is_told_as_any_other(
    stay: Stay, duties: tuple[Duty, ...], day: Any
) -> None:
    counted = [replace(each, counted=Counted.QUANTITY, unit="place") for each in duties]
    (seen,) = late(DESK)(Reading.of(stay, counted, [], day(1)))
    assert seen.says == "text"


def test_what_is_past_due_is_told_with_its_numbers(
    read: Read, head: Any, session: Any, day: Any
) -> None:
    met = session("s", 9)
    consent = Acknowledgement(**head("a", 10, MENTOR), of="s")
    found = {seen.about: seen for seen in past_due(read(63, met, consent, session("t", 12)))}
    hours = found["mentor-hours"]
    assert (hours.says, hours.acts, hours.since) == ("counted", (MENTOR,), day(62))
    assert hours.values == {
        "what": What("C02", "mentor-hours"),
        "due": day(62),
        "days": 1,
        "delivered": 1,
        "owed": 18,
        "open": Fraction(1),
        "unit": Unit("hour"),
    }
    assert not {"workspace", "library-and-it", "mid-review"} & set(found)


def test_requests_are_past_due_only_where_something_was_asked_for(read: Read, head: Any) -> None:
    assert "seminars-free" not in {seen.about for seen in past_due(read(63))}
    asked = Asked(**head("q", 5, PARTICIPANT), activity="seminar", commitment="seminars-free")
    found = {seen.about: seen for seen in past_due(read(63, asked))}
    assert found["seminars-free"].says == "requests"


def test_the_review_is_due_between_two_fifths_and_three_fifths(
    read: Read, head: Any, day: Any
) -> None:
    assert [len(list(review(read(number)))) for number in (24, 25)] == [0, 1]
    (seen,) = review(read(36))
    assert (seen.says, seen.values) == ("text", {"opens": day(25), "due": day(36)})
    (after,) = review(read(37))
    assert (after.says, after.acts) == ("late", (MENTOR, PARTICIPANT, SENDING))
    held = Done(**head("k", 30, MENTOR), commitment="mid-review")
    consent = Acknowledgement(**head("a", 31, PARTICIPANT), of="k")
    assert list(review(read(37, held, consent))) == []
