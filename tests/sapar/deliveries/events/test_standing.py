"""The laws of the record: order, repetition, silence and consent."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.bounds import delivered_share
from sapar.deliveries.duty import Counted, Duty
from sapar.deliveries.events.access import Asked, Outcome, Result
from sapar.deliveries.events.answers import (
    Acknowledgement,
    Correction,
    Dispute,
    Reply,
    Resolution,
    Withdrawal,
)
from sapar.deliveries.events.delivery import Desk, Done, Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.standing import Standing, standing
from sapar.values.party import Party

FIRST, TODAY = date(2027, 9, 6), date(2027, 9, 30)
PARTIES = st.sampled_from([Party.MENTOR, Party.HOST, Party.PARTICIPANT, Party.SENDING])
HOURS = Duty(
    id="hours",
    owed_by=(Party.MENTOR,),
    owed_to=(Party.PARTICIPANT,),
    verified_by=(Party.SENDING,),
    counted=Counted.QUANTITY,
    quantity=Fraction(6),
    unit="hour",
)
DESK = Duty(id="desk", owed_by=(Party.HOST,), owed_to=(Party.PARTICIPANT,), due=FIRST)
SEMINARS = Duty(
    id="seminars", owed_by=(Party.HOST,), owed_to=(Party.PARTICIPANT,), counted=Counted.REQUESTS
)
DUTIES = (HOURS, DESK, SEMINARS)
CLAIMS, OTHERS = ("s0", "s1", "s2", "o0", "o1"), ("c0", "c1", "d0", "d1", "d2", "q0")


def head(draw: st.DrawFn, author: Party | None = None) -> dict[str, object]:
    on = FIRST + timedelta(days=draw(st.integers(0, 5)))
    hour = draw(st.integers(0, 3))
    return {
        "on": on,
        "author": author or draw(PARTIES),
        "logged_at": datetime(on.year, on.month, on.day, hour, tzinfo=UTC),
    }


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Events about each other, most of them sound, some about what is not there."""
    found: list[Event] = [
        Asked(id="q0", activity="seminar", commitment="seminars", **head(draw, Party.PARTICIPANT)),
        Desk(id="desk0", commitment="desk", **head(draw)),
    ]
    sessions = [
        Session(id=name, commitment="hours", mentor="M", minutes=draw(st.integers(1, 300)),
                **head(draw))
        for name in CLAIMS[:3]
    ]  # fmt: skip
    found += sessions
    found += [
        Outcome(id=name, of="q0", result=draw(st.sampled_from(Result)), **head(draw))
        for name in CLAIMS[3:]
    ]
    for name in OTHERS[:2]:
        old = draw(st.sampled_from(sessions))
        instead = Session(id=old.id, commitment="hours", mentor="M", on=old.on, author=old.author,
                          logged_at=old.logged_at, minutes=draw(st.integers(1, 300)))  # fmt: skip
        found.append(Correction(id=name, of=old.id, instead=instead, **head(draw, old.author)))
    about = st.sampled_from((*CLAIMS, *OTHERS, "desk0", "nothing"))
    found += [Dispute(id=name, of=draw(about), reason="no", **head(draw)) for name in OTHERS[2:5]]
    for place in range(draw(st.integers(0, 5))):
        found.append(Acknowledgement(id=f"a{place}", of=draw(about), **head(draw)))
    for place in range(draw(st.integers(0, 3))):
        found.append(Withdrawal(id=f"w{place}", of=draw(about), **head(draw)))
        found.append(
            Resolution(id=f"r{place}", of=draw(about), in_favour=draw(PARTIES),
                       **head(draw, Party.THIRD))
        )  # fmt: skip
    return found


@given(st.data(), histories())
def test_any_order_of_arrival_gives_the_same_standing(
    data: st.DataObject, events: list[Event]
) -> None:
    arrived = data.draw(st.permutations(events))
    assert standing(DUTIES, arrived, TODAY) == standing(DUTIES, events, TODAY)


@given(st.data(), histories())
def test_what_is_sent_again_changes_nothing(data: st.DataObject, events: list[Event]) -> None:
    again = data.draw(st.lists(st.sampled_from(events)))
    assert standing(DUTIES, [*events, *again], TODAY) == standing(DUTIES, events, TODAY)


@given(st.data(), histories())
def test_more_acknowledged_never_lowers_delivery(data: st.DataObject, events: list[Event]) -> None:
    about = data.draw(st.sampled_from((*CLAIMS, *OTHERS[:2], "desk0")))
    more = Acknowledgement(id="more", of=about, **data.draw(st.composite(head)()))
    before, after = standing(DUTIES, events, TODAY), standing(DUTIES, [*events, more], TODAY)
    for name, found in before.commitments.items():
        assert after.commitments[name].delivered >= found.delivered
        assert after.commitments[name].owed == found.owed


@given(histories(), st.integers(0, 4000))
def test_silence_never_becomes_consent(events: list[Event], days: int) -> None:
    silent = [each for each in events if not isinstance(each, Acknowledgement | Resolution)]
    silent = [each for each in silent if not isinstance(each, Outcome)]
    found = standing(DUTIES, silent, TODAY + timedelta(days=days))
    assert [each.delivered for each in found.commitments.values()] == [0, 0, 0]


@given(histories())
def test_what_is_claimed_is_in_one_state_each(events: list[Event]) -> None:
    for each in standing(DUTIES, events, TODAY).commitments.values():
        sums = each.quantities
        assert each.claimed == sum((one.quantity or 0 for one in each.claims), Fraction(0))
        assert sums.claimed == pytest.approx(float(each.claimed), abs=1e-6)
        assert each.outstanding == max(0, each.owed - each.delivered)


def mentoring(*minutes: int) -> list[Event]:
    on = {"on": FIRST, "logged_at": datetime(2027, 9, 6, 18, tzinfo=UTC)}
    return [
        Session(id=f"s{place}", commitment="hours", mentor="M", author=Party.MENTOR, minutes=each,
                **on)
        for place, each in enumerate(minutes)
    ]  # fmt: skip


def hours(*events: Event) -> Standing:
    return standing(DUTIES, events, TODAY).commitments["hours"]


def test_each_sum_has_its_place() -> None:
    told: list[Event] = mentoring(20, 20, 20, 120, 60)
    on = {"on": TODAY, "logged_at": datetime(2027, 9, 30, 18, tzinfo=UTC)}
    told += [
        Acknowledgement(id=f"a{place}", of=f"s{place}", author=Party.PARTICIPANT, **on)
        for place in range(3)
    ]
    told.append(Dispute(id="d", of="s3", reason="no", author=Party.PARTICIPANT, **on))
    told.append(Reply(id="y", of="d", text="yes", author=Party.MENTOR, **on))
    found = hours(*told)
    assert (found.owed, found.claimed) == (6, 4)
    assert (found.acknowledged, found.disputed, found.unanswered) == (1, 2, 1)
    assert (found.delivered, found.outstanding, found.kept) == (1, 5, False)
    share = delivered_share(found.quantities)
    assert (share.low, share.high) == (pytest.approx(1 / 6), pytest.approx(4 / 6))


def test_a_claim_without_its_quantity_is_counted_and_adds_nothing() -> None:
    on = {"on": FIRST, "logged_at": datetime(2027, 9, 6, 18, tzinfo=UTC)}
    found = hours(Done(id="x", commitment="hours", author=Party.MENTOR, **on))
    assert (found.claimed, found.quantities.unmeasured) == (0, 1)


def test_what_is_not_delivered_for_certain_by_its_last_day_is_overdue() -> None:
    on = {"on": FIRST, "logged_at": datetime(2027, 9, 6, 18, tzinfo=UTC)}
    given_ = Desk(id="k", commitment="desk", author=Party.HOST, **on)
    consent = Acknowledgement(id="a", of="k", author=Party.PARTICIPANT, **on)
    days = [FIRST, FIRST + timedelta(days=1)]
    assert [standing(DUTIES, [given_], day).commitments["desk"].overdue for day in days] == [
        False,
        True,
    ]
    assert not standing(DUTIES, [given_, consent], days[1]).commitments["desk"].overdue


def test_where_nothing_was_asked_for_nothing_is_owed() -> None:
    found = standing(DUTIES, [], TODAY).commitments["seminars"]
    assert (found.owed, found.kept) == (0, True)
    share = Duty(
        id="seminars", owed_by=(Party.HOST,), owed_to=(Party.PARTICIPANT,),
        counted=Counted.REQUESTS, quantity=Fraction(Decimal("0.8")),
    )  # fmt: skip
    asked = [
        Asked(id=f"q{place}", activity="seminar", commitment="seminars", on=FIRST,
              author=Party.PARTICIPANT, logged_at=datetime(2027, 9, 6, 18, tzinfo=UTC))
        for place in range(5)
    ]  # fmt: skip
    assert standing([share], asked, TODAY).commitments["seminars"].owed == 4


def test_two_duties_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two duties have one id"):
        standing([HOURS, HOURS], [], TODAY)
