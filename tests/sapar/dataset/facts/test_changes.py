STAYS = [{"stay": "s1", "host_country": "DE"}, {"stay": "s2"}]
GOALS = [{"goal": "g1", "stay": "s1"}, {"goal": "g2", "stay": "s1"}]
SEEN = [
    {"goal": "g1", "wave": "pre", "score": -1.0},
    {"goal": "g1", "wave": "post", "score": 1.0},
    {"goal": "g1", "wave": "followup", "score": -1.0},
]
TOLD = ("stay", "host_country", "goals", "answered", "reached", "gain_post", "gain_followup")


def test_a_stay_with_goals_as_last_looked_at(fact_rows):
    rows = fact_rows("changes", *TOLD, stays=STAYS, goals=GOALS, attainments=SEEN)
    # One goal from -1 to 1 is 20 points of T; at home it is back at -1.
    assert [tuple(row.values()) for row in rows] == [("s1", "DE", 2, 1, 0, 20, 0)]


def test_goals_that_nobody_looked_at(fact_rows):
    rows = fact_rows("changes", *TOLD, stays=STAYS, goals=GOALS)
    assert [tuple(row.values()) for row in rows] == [("s1", "DE", 2, 0, 0, None, None)]
