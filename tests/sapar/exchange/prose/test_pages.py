from sapar.exchange.prose.pages import body_lines


def test_running_heads_and_feet_are_left_out() -> None:
    pages = [f"Invented scheme\nClause {name}.\nPage {at} of 3" for at, name in enumerate("abc", 1)]
    kept = [(line.text, line.page, line.number) for line in body_lines(pages)]
    assert kept == [("Clause a.", 1, 2), ("Clause b.", 2, 2), ("Clause c.", 3, 2)]


def test_what_two_pages_share_stays() -> None:
    assert [line.text for line in body_lines(["Terms\none", "Terms\ntwo"])] == [
        "Terms",
        "one",
        "Terms",
        "two",
    ]
