STAYS = [{"stay": "s1"}, {"stay": "s2"}]
NAMED = {"tie": "t1", "stay": "s1", "wave": "post", "two_way": True}
LATER = NAMED | {"wave": "followup", "joint_work": False, "last_contact": "2025-01-01"}
TIES = [NAMED, LATER, NAMED | {"tie": "t2"}]
GOALS = [{"goal": "g1", "stay": "s1"}]
SEEN = [{"goal": "g1", "wave": "followup", "score": 0.0, "on": "2025-01-10"}]
TOLD = ("named", "answered", "kept", "mutual_known", "mutual", "joint_known", "joint")


def test_ties_of_a_stay_at_its_follow_up(fact_rows):
    rows = fact_rows("ties", "stay", *TOLD, stays=STAYS, ties=TIES, goals=GOALS, attainments=SEEN)
    assert [tuple(row.values()) for row in rows] == [("s1", 2, 1, 1, 1, 1, 1, 0)]


def test_without_goals_the_day_of_the_follow_up_is_unknown(fact_rows):
    (row,) = fact_rows("ties", *TOLD, stays=STAYS, ties=TIES)
    assert (row["named"], row["answered"], row["mutual_known"]) == (2, 0, 1)
