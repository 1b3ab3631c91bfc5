# ruff: noqa: RUF001 -- Kazakh and Russian
from sapar.terms.prose.sentences import LONGEST, sentences


def texts(text: str) -> list[str]:
    return [each.text for each in sentences(text)]


def test_sentences_end_at_stops_and_semicolons() -> None:
    assert texts("One. Two! Three? Four; five") == ["One.", "Two!", "Three?", "Four;", "five"]


def test_abbreviations_do_not_end_one() -> None:
    assert texts("See art. 5 and No. 7. Then Dr. Smith.") == [
        "See art. 5 and No. 7.",
        "Then Dr. Smith.",
    ]
    assert texts("По ст. 5 и т. д. Плата в 2027 г. Астана.") == [
        "По ст. 5 и т. д. Плата в 2027 г. Астана."
    ]


def test_a_text_without_stops_is_cut_at_a_blank() -> None:
    text = "word " * 2000
    found = sentences(text)
    assert all(len(each.text) <= LONGEST for each in found)
    assert " ".join(each.text for each in found) == text.strip()
    assert [text[each.start : each.start + 4] for each in found] == ["word"] * len(found)
    assert len(sentences("x" * 10_000)) == 4


def test_each_knows_where_it_begins() -> None:
    text = "First.  Second."
    assert [text[each.start :] for each in sentences(text)] == ["First.  Second.", "Second."]
    assert sentences("  ") == ()
