from datetime import date

STAYS = [{"stay": "s1", "scheme": "A", "last_day": "2024-06-30"}]
GOAL = {"goal": "g1", "stay": "s1", "level": "individual", "owner": "participant", "weight": 2.0}
SEEN = [
    {"goal": "g1", "wave": "pre", "score": -1.0},
    {"goal": "g1", "wave": "followup", "score": 1.0, "on": "2025-01-10"},
]


def test_a_goal_with_what_was_reached(fact_rows):
    (row,) = fact_rows(
        "goals", stays=STAYS, goals=[GOAL, GOAL | {"stay": "no such stay"}], attainments=SEEN
    )
    assert {name: cell for name, cell in row.items() if cell is not None} == GOAL | {
        "scheme": "A",
        "score_pre": -1,
        "score_followup": 1,
        "on_followup": date(2025, 1, 10),
        "last_day": date(2024, 6, 30),
    }


def test_goals_are_told_before_anybody_looked_at_them(fact_rows):
    (row,) = fact_rows("goals", "goal", "score_post", stays=STAYS, goals=[GOAL])
    assert row == {"goal": "g1", "score_post": None}
