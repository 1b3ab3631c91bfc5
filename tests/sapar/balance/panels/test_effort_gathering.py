from decimal import Decimal

from sapar.balance.panels.effort_gathering import gather_effort
from sapar.balance.panels.kind import Context
from sapar.effort.pooling import StayShares
from sapar.effort.recognition import Record
from sapar.values.party import Party

STAYS = [{"stay": "s1", "host": "DE-1"}, {"stay": "s2", "host": "PL-1"}]
EFFORT = [
    {"entry": "e1", "stay": "s1", "party": "host", "kind": "field", "hours": 2.0},
    {"entry": "e2", "stay": "s1", "party": "sending", "hours": 0.5},
    {"entry": "e3", "stay": "s2", "party": "sending", "kind": "field", "hours": 1.0},
]
CREDITS = [
    {"stay": "s1", "party": "host", "output": "article", "role": "writing", "degree": "lead"}
]
FLOWS = [
    {"flow": "f1", "stay": "s1", "payee": "host", "amount": 100, "currency": "EUR"},
    {"flow": "f2", "stay": "s1", "payee": "sending", "amount": 50, "currency": "KZT"},
    {"flow": "f3", "payee": "third", "amount": 1, "currency": "EUR"},
]


def context(*, sampled):
    return Context("EUR", sampled=sampled, seed=1, draws=100)


def test_every_fact_of_each_group(frames_of_tables):
    frames = frames_of_tables(by="host", stays=STAYS, effort=EFFORT, credits=CREDITS, flows=FLOWS)
    found = gather_effort(frames, context(sampled=False))
    assert list(found) == ["DE-1", None, "PL-1"]
    germany, poland = found["DE-1"], found["PL-1"]
    assert germany.record == Record(stays=1, with_effort=1, with_credit=1, with_both=1)
    assert poland.record == Record(stays=1, with_effort=1, with_credit=0, with_both=0)
    assert germany.hours_of(both=True)[Party.SENDING].unsorted == 0.5
    assert (germany.received, germany.unvalued) == (
        {Party.HOST: Decimal(100), Party.SENDING: Decimal(0)},
        {Party.HOST: 0, Party.SENDING: 1},
    )
    assert germany.drawn == ()


def test_of_a_sample_each_stay_with_both(frames_of_tables):
    frames = frames_of_tables(stays=STAYS, effort=EFFORT, credits=CREDITS)
    found = gather_effort(frames, context(sampled=True))
    assert found[None].drawn == (StayShares({Party.HOST: 2, Party.SENDING: 0.5}, {Party.HOST: 3}),)


def test_where_nothing_is_recorded_stays_are_counted(frames_of_tables):
    found = gather_effort(frames_of_tables(stays=STAYS), context(sampled=True))
    assert found[None].record == Record(stays=2, with_effort=0, with_credit=0, with_both=0)
