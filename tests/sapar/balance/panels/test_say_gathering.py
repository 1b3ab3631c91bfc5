from sapar.balance.panels.kind import Context
from sapar.balance.panels.say_gathering import gather_say

CONTEXT = Context("EUR", sampled=False, seed=1, draws=100)
STAYS = [
    {"stay": "s1", "scheme": "A", "host": "DE-1"},
    {"stay": "s2", "scheme": "A", "host": "PL-1"},
]
EVENT = {"party": "sending", "act": "stated", "scheme": "A"}
PLANNING = [EVENT | {"event": "e1", "stay": "s1"}, EVENT | {"event": "e2"}]


def test_each_group_has_its_stays_and_the_scheme_as_a_whole_none(frames_of_tables):
    frames = frames_of_tables(by="host", stays=STAYS, planning=PLANNING)
    found = gather_say(frames, CONTEXT)
    assert {group: sums.stays.record.recorded for group, sums in found.items()} == {
        "DE-1": 1, "PL-1": 0, None: 0,
    }  # fmt: skip
    assert found[None].schemes.record.recorded == 1
    assert found["DE-1"].stays.voices[("sending", "spoke_planning_may_be")] == 1


def test_without_planning_there_is_no_group(frames_of_tables):
    assert gather_say(frames_of_tables(stays=STAYS), CONTEXT) == {}
