STAYS = [{"stay": "s1", "field": "0222"}, {"stay": "s2"}]
WORK = {"party": "sending", "kind": "field", "stay": "s1"}
EFFORT = [
    WORK | {"entry": "e1", "hours": 20.0, "on": "2024-03-10"},
    WORK | {"entry": "e2", "hours": 0.5},
    WORK | {"entry": "e3", "hours": 3.0, "party": "host"},
    WORK | {"entry": "e4", "hours": 1.0, "stay": "s2", "kind": None},
    WORK | {"entry": "e5", "hours": 1.0, "stay": "no such stay"},
]
CREDITS = [{"stay": "s1", "party": "host", "output": "article", "role": "writing"}]
TOLD = (
    "stay", "party", "units_field", "units_unsorted", "units_hours_cut", "in_both", "stays",
    "stays_in_both",
)  # fmt: skip


def test_hours_in_whole_numbers_and_every_stay_once(fact_rows):
    rows = fact_rows("effort", *TOLD, stays=STAYS, effort=EFFORT, credits=CREDITS)
    assert [tuple(row.values()) for row in rows] == [
        ("s1", "host", 30_000, 0, 0, 1, 1, 1),
        ("s1", "sending", 165_000, 0, 40_000, 1, 0, 0),
        ("s2", "sending", 0, 10_000, 0, 0, 1, 0),
    ]


def test_without_any_credit_no_stay_is_in_both(fact_rows):
    rows = fact_rows("effort", "stay", "in_both", "field", stays=STAYS, effort=EFFORT)
    assert [row["in_both"] for row in rows] == [0, 0, 0]
    assert [row["field"] for row in rows] == ["0222", "0222", None]
