from sapar.terms.prose.block import Block, Kind, Place
from sapar.terms.prose.passages import Passage, passages
from sapar.values.wording import Language


def split(*blocks: str | Block) -> list[Passage]:
    made = [
        block if isinstance(block, Block) else Block(block, Place(line=at))
        for at, block in enumerate(blocks, 1)
    ]
    return list(passages(made))


def test_headings_stand_above_their_passages() -> None:
    found = split(
        "TERMS", "2. Duties of the host", "2.1. The host names a mentor.", "2.2. It pays."
    )
    assert [(each.number, each.text, each.headings) for each in found] == [
        ("2.1", "The host names a mentor.", ("TERMS", "2 Duties of the host")),
        ("2.2", "It pays.", ("TERMS", "2 Duties of the host")),
    ]


def test_items_hang_on_the_sentence_before_them() -> None:
    found = split("3.1. The host provides:", "(a) a desk;", "(b) a key.", "3.2. It pays.")
    assert [(each.number, each.whole) for each in found] == [
        ("3.1 (a)", "The host provides: a desk;"),
        ("3.1 (b)", "The host provides: a key."),
        ("3.2", "It pays."),
    ]


def test_a_numbered_list_of_short_lines_is_no_row_of_headings() -> None:
    found = split("1. The host names a mentor", "2. The host gives a desk", "3. The sponsor pays")
    assert [each.number for each in found] == ["1", "2", "3"]


def test_rows_of_a_table_have_their_number_in_the_first_cell() -> None:
    found = split(Block("4.1. | The host pays.", Place(table=1, row=1), Kind.ROW))
    assert [(each.number, each.text) for each in found] == [("4.1", "The host pays.")]


def test_named_parts_and_paragraphs_without_a_number() -> None:
    found = split(
        "Article 5",
        "The host names a mentor for the stay.",
        "5-бап. Тәлімгер",
        "Тәлімгер апта сайын кездеседі.",
    )
    assert [(each.headings, each.number, each.language) for each in found] == [
        (("Article 5",), "", Language.ENGLISH),
        (("5-бап Тәлімгер",), "", Language.KAZAKH),
    ]


def test_each_passage_of_a_mixed_document_has_its_language() -> None:
    found = split("1.1. The host pays the fee.", "1.2. Участник получает стипендию.")
    assert [each.language for each in found] == [Language.ENGLISH, Language.RUSSIAN]


def test_signs_that_hide_or_turn_text_are_left_out() -> None:
    assert [each.text for each in split("The ho\u200bst\u202e pays\x07 the fee.")] == [
        "The host pays the fee."
    ]


def test_nothing_has_no_passages() -> None:
    assert split() == []
