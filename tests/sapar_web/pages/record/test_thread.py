"""All that was said about one fact, and the clock of its dispute."""

from datetime import date, timedelta

from django.test import RequestFactory
from tests.sapar_web.recording import Lived, with_mediator

from sapar.deliveries.disputes.clock import Stage
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Reply
from sapar_web.pages.record.door import door_of
from sapar_web.pages.record.thread import (
    clock_in_words,
    clock_of,
    open_dispute,
    outcomes_missing,
    thread,
)
from sapar_web.queries.record.reading import Record, record_of
from sapar_web.queries.record.telling import Claim, claims


def first(lived: Lived, day: date | None = None) -> tuple[Record, Claim]:
    record = record_of(lived.stay, day)
    assert record is not None
    return record, claims(record)[0]


def test_it_is_told_in_order_with_what_changes_nothing(lived: Lived) -> None:
    told = lived.session("mentor", 2)
    disputed = Dispute(**lived.head("participant", 3), of=told.id, reason="No.")
    strange = Acknowledgement(**lived.head("sponsor", 4), of=told.id)
    for each in (strange, disputed, told):
        lived.kept(each)
    found = thread(*first(lived))
    assert [(each.what, each.who) for each in found] == [
        ("Session with the mentor: Mentor, 1 hour", "mentor"),
        ("disputed", "participant"),
        ("confirmed", "sponsor"),
    ]
    assert [each.void for each in found] == ["", "", "its author may neither claim nor answer here"]
    assert (found[1].more, found[1].person) == (["No."], "Officer")


def test_the_clock_says_whose_turn_it_is(lived: Lived) -> None:
    told = lived.session("mentor", 0)
    lived.kept(told)
    assert clock_of(*first(lived)) is None
    disputed = Dispute(**lived.head("participant", 1), of=told.id, reason="No.")
    lived.kept(disputed)
    early = lived.stay.first_day + timedelta(days=2)
    clock = clock_of(*first(lived, early))
    assert clock is not None
    assert clock_in_words(clock).endswith("from: mentor.")
    lived.kept(Reply(**lived.head("mentor", 2), of=disputed.id, text="Yes."))
    clock = clock_of(*first(lived, early))
    assert clock is not None
    assert (clock.stage, "else the mediator decides" in clock_in_words(clock)) == (
        Stage.REPLIED, True,
    )  # fmt: skip
    late = clock_of(*first(lived))
    assert late is not None
    assert clock_in_words(late) == "It was not settled in time: the mediator decides."


def test_a_dispute_stands_until_it_is_over(lived: Lived) -> None:
    mediated = with_mediator(lived, "mediator@example.org")
    told = mediated.session("mentor", 0)
    mediated.kept(told)
    assert open_dispute(first(mediated)[1]) is None
    disputed = Dispute(**mediated.head("participant", 1), of=told.id, reason="No.")
    mediated.kept(disputed)
    assert open_dispute(first(mediated)[1]) == disputed
    mediated.kept(Acknowledgement(**mediated.head("participant", 2), of=told.id))
    assert open_dispute(first(mediated)[1]) is None


def test_each_side_says_once_what_came_of_a_request(rf: RequestFactory, lived: Lived) -> None:
    asked = lived.asked("participant", 1)
    lived.kept(asked)
    lived.kept(lived.outcome("host", 2, asked.id, "granted"))
    record, claim = first(lived)
    missing = {}
    for name in ("lecturer", "receiver"):
        request = rf.get("/")
        request.user = lived.cast.people[name]
        missing[name] = outcomes_missing(door_of(request, lived.key), claim)
    assert missing == {"lecturer": True, "receiver": False}
    assert record.reading.standings.voids == ()
