"""How two stays and their scheme were planned."""

STAYS = [
    {"stay": "s1", "scheme": "A", "first_day": "2024-03-10", "contractor": "runner"},
    {"stay": "s2", "scheme": "A", "first_day": "2024-03-10"},
]
EVENT = {"scheme": "A", "stay": "s1", "act": "changed", "on": "2024-02-01"}
PLANNING = [
    EVENT | {"event": "e1", "party": "sending", "subject": "C02"},
    EVENT | {"event": "e2", "party": "participant", "subject": "C03"},
    EVENT | {"event": "e3", "party": "sponsor", "subject": "A08", "stay": None},
]
TOLD = ("stay", "recorded", "with_contractor", "clauses", "shown_sending", "shown_participant")


def test_one_row_for_every_stay_and_every_scheme(fact_rows):
    rows = fact_rows("clauses", *TOLD, stays=STAYS, planning=PLANNING)
    assert [tuple(row.values()) for row in rows] == [
        ("s1", 1, 1, 2, 1, 1),
        ("s2", 0, 0, 0, 0, 0),
        (None, 1, 0, 1, 0, 0),
    ]


def test_without_an_event_nothing_is_recorded_of_any(fact_rows):
    rows = fact_rows("clauses", "stay", "scheme", "recorded", stays=STAYS, planning=[])
    assert [tuple(row.values()) for row in rows] == [
        ("s1", "A", 0),
        ("s2", "A", 0),
        (None, "A", 0),
    ]
