"""Who said what of two stays and of their scheme."""

STAYS = [
    {"stay": "s1", "scheme": "A", "host_country": "DE", "first_day": "2024-03-10"},
    {"stay": "s2", "scheme": "A", "host_country": "PL", "first_day": "2024-03-10"},
]
SCHEMES = [{"scheme": "A", "first_day": "2024-01-01"}]


def event(number, party, act, on, **where):
    told = {"event": f"e{number}", "party": party, "act": act, "on": on}
    return {"subject": "C02", "stay": "s1", "scheme": "A"} | told | where


PLANNING = [
    event(1, "sending", "commented", "2024-02-01"),
    event(2, "sending", "changed", "2024-03-10"),
    event(3, "host", "approved", None, subject=None),
    event(4, "sponsor", "stated", "2023-12-01", stay=None),
    event(5, "host", "stated", "2023-12-01", stay="no such stay"),
    event(6, "host", "stated", "2023-12-01", stay=None, scheme="no such scheme"),
]


def _told(rows):
    return [{name: cell for name, cell in row.items() if cell} for row in rows]


def test_one_row_for_each_party_of_a_stay_or_scheme(fact_rows):
    rows = fact_rows("voices", stays=STAYS, schemes=SCHEMES, planning=PLANNING)
    assert _told(rows) == [
        {"stay": "s1", "scheme": "A", "host_country": "DE", "year": "2024", "party": "host",
         "approved_unknown": 1, "acts": 1, "acts_without_subject": 1},
        {"stay": "s1", "scheme": "A", "host_country": "DE", "year": "2024", "party": "sending",
         "spoke_planning": 1, "changed_running": 1, "touched": 1, "changed": 1, "acts": 2},
        {"scheme": "A", "party": "sponsor", "spoke_planning": 1, "touched": 1, "acts": 1},
    ]  # fmt: skip
