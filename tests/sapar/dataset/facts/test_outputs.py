STAYS = [{"stay": "s1", "host": "DE-1"}, {"stay": "s2"}, {"stay": "s3"}]


def named(stay, party, output, role="writing"):
    return {"stay": stay, "party": party, "output": output, "role": role}


def test_an_output_counts_once_however_many_are_named_for_it(fact_rows):
    rows = fact_rows(
        "outputs", "stay", "host", "outputs",
        stays=STAYS,
        credits=[
            named("s1", "host", "article"),
            named("s1", "sending", "article"),
            named("s1", "sending", "article", "data"),
            named("s1", "sending", "course"),
            named("s2", "host", "article"),
        ],
    )  # fmt: skip
    assert rows == [
        {"stay": "s1", "host": "DE-1", "outputs": 2},
        {"stay": "s2", "host": None, "outputs": 1},
    ]


def test_a_stay_without_an_output_has_no_row(fact_rows):
    assert fact_rows("outputs", "stay", stays=STAYS, credits=[]) == []
