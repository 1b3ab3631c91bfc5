STAYS = [{"stay": "s1", "field": "0222"}, {"stay": "s2"}]
ANSWERS = {"pre": 3.0, "then": 2.5, "post": 3.5}


def _ratings(stay, item, **waves):
    return [
        {"stay": stay, "item": item, "wave": wave, "value": value} for wave, value in waves.items()
    ]


def test_a_stay_that_rated_is_told_once(fact_rows):
    rows = fact_rows(
        "answers", "stay", "field", "pre", "then", "post", "followup", "pre_followup",
        stays=STAYS,
        ratings=[
            *_ratings("s1", "a", **ANSWERS),
            *_ratings("s1", "b", pre=1.0, then=1.5, post=2.5, followup=4.0),
            *_ratings("no such stay", "a", **ANSWERS),
        ],
    )  # fmt: skip
    assert rows == [
        {"stay": "s1", "field": "0222", "pre": 2, "then": 2, "post": 3, "followup": 4,
         "pre_followup": 1}
    ]  # fmt: skip
