from sapar.exchange.prose.paragraphs import Line, paragraphs


def texts(*lines: str) -> list[str]:
    return [block.text for block in paragraphs([Line(text, at) for at, text in enumerate(lines)])]


LONG = "The host gives the participant a desk in an office of the department and also"


def test_lines_of_a_sentence_are_put_together() -> None:
    assert texts(LONG, "a key to it.", "", "Next.") == [f"{LONG} a key to it.", "Next."]


def test_a_label_begins_a_paragraph() -> None:
    assert texts("1.1. The host:", "(a) names a mentor;", "(b) gives a desk;", "• a key") == [
        "1.1. The host:",
        "(a) names a mentor;",
        "(b) gives a desk;",
        "• a key",
    ]


def test_a_broken_word_is_put_together() -> None:
    assert texts(f"{LONG} labora-", "tories of it.") == [f"{LONG} laboratories of it."]
    assert texts(f"{LONG} labora\N{SOFT HYPHEN}", "tories.") == [f"{LONG} laboratories."]


def test_a_hyphen_that_the_text_writes_elsewhere_stays() -> None:
    assert texts(f"{LONG} co-", "authors, and co-authors.") == [
        f"{LONG} co-authors, and co-authors."
    ]


def test_a_number_that_ends_a_sentence_is_no_label() -> None:
    assert texts(f"{LONG} is refunded within", "30. days", "") == [
        f"{LONG} is refunded within 30. days"
    ]


def test_a_short_line_that_ends_a_sentence_ends_the_paragraph() -> None:
    assert texts(LONG, "a key.", "The mentor meets the participant.") == [
        f"{LONG} a key.",
        "The mentor meets the participant.",
    ]
