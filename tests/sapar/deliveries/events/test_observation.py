from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sapar.deliveries.events.answers import Acknowledgement, Dispute
from sapar.deliveries.events.days import Observation
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.history import History
from sapar.deliveries.events.observation import observation_share
from sapar.values.measured import Measured
from sapar.values.party import Party
from sapar.values.period import Period

FIRST = date(2027, 9, 6)  # a Monday
STAY = Period(FIRST, FIRST + timedelta(days=25))
HOST, MENTOR, PARTICIPANT = Party.HOST, Party.MENTOR, Party.PARTICIPANT


def head(name: str, day: int, author: Party) -> dict[str, Any]:
    on = FIRST + timedelta(days=day)
    logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
    return {"id": name, "on": on, "author": author, "logged_at": logged_at}


def looked_on(day: int, author: Party = PARTICIPANT) -> Observation:
    return Observation(**head(f"{author}-{day}", day, author))


def share(*events: Event, day: int = 11) -> Measured:
    today = FIRST + timedelta(days=day)
    return observation_share(History(events, today), STAY, today)


def test_two_of_ten_days_are_told_by_both_and_three_more_by_one() -> None:
    told = [looked_on(day) for day in (0, 1, 2, 3, 4)]
    agreed = Acknowledgement(**head("a", 2, MENTOR), of="participant-0")
    against = Dispute(**head("d", 2, HOST), of="participant-2", reason="there was a class")
    found = share(*told, looked_on(1, HOST), agreed, against)
    assert (found.value, found.low, found.high, found.n) == (0.2, 0.2, 0.5, 10)
    assert found.coverage == 3 / 5


def test_a_weekend_counts_only_where_somebody_tells_of_it() -> None:
    assert share().n == 10
    assert share(looked_on(5)).n == 11


def test_others_and_days_outside_the_stay_tell_nothing() -> None:
    found = share(looked_on(1, Party.SENDING), looked_on(-1))
    assert (found.high, found.coverage) == (0.0, 1.0)


def test_before_the_stay_there_is_no_share() -> None:
    assert share(day=-1).reason == "no day of the stay has passed"


@given(st.sets(st.integers(0, 25)), st.sets(st.integers(0, 25)), st.integers(0, 40))
def test_the_bounds_hold_what_either_side_may_prove(
    visitor: set[int], host: set[int], day: int
) -> None:
    told = [*map(looked_on, visitor), *(looked_on(each, HOST) for each in host)]
    found = share(*told, day=day)
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.high <= 1
    fewer = share(*told[1:], day=day)
    assert fewer.high is not None
    assert fewer.low is not None
    assert fewer.low * (fewer.n or 0) <= found.low * (found.n or 0)
