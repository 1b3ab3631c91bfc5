STAYS = [{"stay": "s1", "host": "DE-1"}, {"stay": "s2"}, {"stay": "s3"}]


def asked(stay, outcome):
    return {"request": f"{stay}{outcome}", "stay": stay, "outcome": outcome}


def test_the_requests_of_a_stay_are_counted_by_what_came_of_them(fact_rows):
    words = ("granted", "granted", "charged", "denied", "pending", None)
    rows = fact_rows(
        "access",
        *("stay", "host", "granted", "charged", "denied", "pending", "without_outcome"),
        stays=STAYS,
        access=[asked("s1", word) for word in words] + [asked("s2", "denied")],
    )
    assert [row["stay"] for row in rows] == ["s1", "s2"]
    assert rows[0] == {
        "stay": "s1", "host": "DE-1", "granted": 2, "charged": 1, "denied": 1, "pending": 1,
        "without_outcome": 1,
    }  # fmt: skip


def test_requests_without_a_stay_are_kept_without_keys(fact_rows):
    (row,) = fact_rows(
        "access", "stay", "host", "denied", stays=STAYS, access=[asked(None, "denied")]
    )
    assert row == {"stay": None, "host": None, "denied": 1}


def test_nothing_asked_for_is_no_row(fact_rows):
    assert fact_rows("access", "stay", stays=STAYS, access=[]) == []
