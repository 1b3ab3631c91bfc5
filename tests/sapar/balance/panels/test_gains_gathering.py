from sapar.balance.panels.gains_gathering import gather_gains
from sapar.balance.panels.gains_sums import GainsSums
from sapar.balance.panels.kind import Context

CONTEXT = Context("EUR", sampled=False, seed=1, draws=100)
STAYS = [
    {"stay": "s1", "host": "DE-1", "last_day": "2024-06-30"},
    {"stay": "s2", "host": "PL-1", "last_day": "2024-06-30"},
]
GOALS = [
    {"goal": "g1", "stay": "s1", "level": "institution", "kind": "own words"},
    {"goal": "g2", "stay": "s1", "level": "individual", "kind": "method_used"},
]
SEEN = [
    {"goal": "g1", "wave": "pre", "score": -1.0},
    {"goal": "g1", "wave": "post", "score": 0.0},
    {"goal": "g1", "wave": "followup", "score": 1.0, "on": "2025-01-05"},
]
RATINGS = [
    {"stay": "s2", "item": "a", "wave": wave, "value": value}
    for wave, value in (("pre", 3.0), ("then", 2.5), ("post", 3.5))
]


def test_every_fact_of_each_group(frames_of_tables):
    frames = frames_of_tables(
        by="host", stays=STAYS, goals=GOALS, attainments=SEEN, ratings=RATINGS
    )
    found = gather_gains(frames, CONTEXT)
    assert list(found) == ["DE-1", "PL-1"]
    germany, poland = found.values()
    assert germany.reached == {(2, 1, 1): 1}
    assert germany.changes == {("post", 10.0): 1, ("followup", 20.0): 1}
    assert germany.used[("half_year", None, "reached")] == 1
    assert germany.used[("half_year", "method_used", "answered")] == 0
    assert poland == GainsSums(
        stays=1, answers={("post", 3.0, 2.5, 3.5): 1, ("followup", None, None, None): 1}
    )


def test_where_nothing_is_recorded_stays_are_counted(frames_of_tables):
    assert gather_gains(frames_of_tables(stays=STAYS), CONTEXT) == {None: GainsSums(stays=2)}
