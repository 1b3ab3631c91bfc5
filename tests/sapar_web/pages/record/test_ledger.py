"""Who owes whom what, as two sides."""

from datetime import timedelta

from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.values.party import Party
from sapar_web.pages.record.ledger import Line, ledger, next_due
from sapar_web.queries.record.reading import Record, record_of


def recorded(lived: Lived, day: int | None = None) -> Record:
    on = None if day is None else lived.stay.first_day + timedelta(days=day)
    found = record_of(lived.stay, on)
    assert found is not None
    return found


def line(record: Record, clause: str) -> Line:
    sides = ledger(record)
    return next(each for s in sides for each in (*s.now, *s.later) if each.clause == clause)


def test_every_promise_stands_on_one_side(lived: Lived) -> None:
    record = recorded(lived)
    sides = ledger(record)
    assert [side.title for side in sides] == [
        "Host, contractor and mentor owe",
        "Sponsor, home and participant owe",
        "Both sides owe",
    ]
    listed = [each.clause for side in sides for each in (*side.now, *side.later)]
    assert sorted(listed) == sorted(duty.id for duty in record.duties)
    assert line(record, "mentor-hours").by == "mentor"


def test_what_is_claimed_counts_by_what_the_other_side_says(lived: Lived) -> None:
    told = [lived.session("mentor", day, minutes=90) for day in (1, 2, 3)]
    for each in told:
        lived.kept(each)
    assert (line(recorded(lived), "mentor-hours").mark.text) == "not answered"
    lived.kept(Acknowledgement(**lived.head("participant", 4), of=told[0].id))
    disputed = Dispute(**lived.head("participant", 4), of=told[1].id, reason="No.")
    lived.kept(disputed)
    found = line(recorded(lived), "mentor-hours")
    assert (found.owed, found.mark.text, found.mark.kind) == ("18 hours", "disputed", "bad")
    assert found.parts == [
        "confirmed: 1.5 hours", "disputed: 1.5 hours", "not answered: 1.5 hours",
    ]  # fmt: skip
    end = Resolution(**lived.head("third", 20), of=disputed.id, in_favour=Party.PARTICIPANT)
    lived.kept(end)
    assert "found not delivered: 1.5 hours" in line(recorded(lived), "mentor-hours").parts


def test_a_promise_of_one_thing_is_kept_past_its_day_or_later(lived: Lived) -> None:
    assert line(recorded(lived, day=20), "workspace").mark.text == "past its day"
    assert line(recorded(lived), "written-record").later
    desk = lived.desk("host", 0)
    lived.kept(desk)
    lived.kept(Acknowledgement(**lived.head("participant", 1), of=desk.id))
    kept = line(recorded(lived), "workspace")
    assert (kept.mark.text, kept.mark.kind, kept.owed, kept.parts) == ("kept", "good", "", [])


def test_requests_are_owed_once_somebody_asked(lived: Lived) -> None:
    assert line(recorded(lived), "seminars-free").owed == ""
    lived.kept(lived.asked("participant", 1))
    assert line(recorded(lived), "seminars-free").owed == "1 request"


def test_what_is_due_next_comes_by_its_day(lived: Lived) -> None:
    found = next_due(recorded(lived, day=0), 4)
    days = [each.due for each in found]
    assert len(found) == 4
    assert days == sorted(days)
    assert all(day >= lived.stay.first_day for day in days)
