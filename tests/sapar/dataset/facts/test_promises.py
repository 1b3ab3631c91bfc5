from sapar.dataset.facts.promises import WHOLE

STAYS = [{"stay": "s1", "host": "DE-1"}, {"stay": "s2"}, {"stay": "s3"}]


def owed(name, stay, owed_by, quantity):
    return {
        "commitment": name, "stay": stay, "item": "C02", "owed_by": owed_by,
        "owed_to": "participant", "quantity": quantity,
    }  # fmt: skip


def claimed(name, quantity, answer):
    return {"delivery": name, "commitment": name, "quantity": quantity, "claimed_by": "host",
            "answer": answer}  # fmt: skip


TABLES = {
    "stays": STAYS,
    "commitments": [
        owed("c1", "s1", "host", 24.0),
        owed("c2", "s1", "mentor", 10.0),
        owed("c3", "s1", "sending", 4.0),
        owed("c4", "s1", "sponsor", None),
        owed("c5", "s2", "sponsor", 1.0),
    ],
    "deliveries": [
        claimed("c1", 6.0, "acknowledged"),
        claimed("c2", 10.0, "unanswered"),
        claimed("c3", 4.0, "acknowledged"),
    ],
}


def test_every_promise_of_a_stay_counts_the_same(fact_rows):
    row = fact_rows("promises", "stay", "host", *WHOLE, **TABLES)[0]
    assert row == {
        "stay": "s1", "host": "DE-1", "commitments": 4, "countable": 3, "low": 1.25, "high": 2.25,
        "weakest_low": 0.0, "weakest_high": 0.25, "met": 1, "met_at_most": 2, "claimed": 3,
        "dispute_rates": 0.0, "unanswered_rates": 1.0,
    }  # fmt: skip


def test_host_and_home_are_told_apart(fact_rows):
    sides = [f"{side}_{part}" for side in ("host", "home") for part in ("countable", "low", "high")]
    one, other = fact_rows("promises", "stay", *sides, **TABLES)
    assert one == {
        "stay": "s1", "host_countable": 2, "host_low": 0.25, "host_high": 1.25,
        "home_countable": 1, "home_low": 1.0, "home_high": 1.0,
    }  # fmt: skip
    assert other == dict.fromkeys(sides, 0) | {"stay": "s2"}


def test_a_stay_to_which_nothing_is_owed_is_not_there(fact_rows):
    assert [row["stay"] for row in fact_rows("promises", "stay", **TABLES)] == ["s1", "s2"]
