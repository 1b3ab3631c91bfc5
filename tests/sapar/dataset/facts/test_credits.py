STAYS = [{"stay": "s1"}, {"stay": "s2"}]
ROLE = {"stay": "s1", "party": "host", "output": "article", "role": "writing", "degree": "lead"}
CREDITS = [
    ROLE,
    ROLE | {"role": "hosting", "degree": None},
    ROLE | {"output": "course"},
    ROLE | {"party": "sending", "degree": "support"},
    ROLE | {"stay": "s2", "degree": "equal"},
    ROLE | {"stay": "no such stay"},
]
EFFORT = [{"entry": "e1", "stay": "s1", "party": "mentor", "kind": "field", "hours": 1.0}]
TOLD = ("stay", "party", "lead", "equal", "support", "without_degree", "outputs", "in_both")


def test_roles_by_degree_and_outputs(fact_rows):
    rows = fact_rows("credits", *TOLD, stays=STAYS, credits=CREDITS, effort=EFFORT)
    assert [tuple(row.values()) for row in rows] == [
        ("s1", "host", 2, 0, 0, 1, 2, 1),
        ("s1", "sending", 0, 0, 1, 0, 1, 1),
        ("s2", "host", 0, 1, 0, 0, 1, 0),
    ]


def test_every_stay_is_counted_once(fact_rows):
    rows = fact_rows(
        "credits", "stays", "stays_in_both", stays=STAYS, credits=CREDITS, effort=EFFORT
    )
    assert sum(row["stays"] for row in rows) == 2
    assert sum(row["stays_in_both"] for row in rows) == 1


def test_without_any_work_no_stay_is_in_both(fact_rows):
    rows = fact_rows("credits", "in_both", stays=STAYS, credits=CREDITS)
    assert {row["in_both"] for row in rows} == {0}
