# ruff: noqa: RUF001 -- letters as they are written
import pytest

from sapar.terms.prose.labels import HANGING, split_label


@pytest.mark.parametrize(
    ("text", "number", "depth", "rest"),
    [
        ("3.2. The mentor", "3.2", 2, "The mentor"),
        ("3.2.1 The mentor", "3.2.1", 3, "The mentor"),
        ("4. Money", "4", 1, "Money"),
        ("4) Money", "4", 1, "Money"),
        ("(a) a desk", "(a)", HANGING, "a desk"),
        ("(iv) a desk", "(iv)", HANGING, "a desk"),
        ("б) рабочее место", "б)", HANGING, "рабочее место"),
        ("• a desk", "", HANGING, "a desk"),
        ("– a desk", "", HANGING, "a desk"),
        ("\uf0b7 a desk", "", HANGING, "a desk"),
        ("Article 5. Mentoring", "Article 5", 0, "Mentoring"),
        ("ARTICLE IV", "ARTICLE IV", 0, ""),
        ("Статья 5. Наставник", "Статья 5", 0, "Наставник"),
        ("Пункт 2.1 Плата", "Пункт 2.1", 0, "Плата"),
        ("5-бап. Тәлімгер", "5-бап", 0, "Тәлімгер"),
        ("2-тарау. Ақы", "2-тарау", 0, "Ақы"),
        ("§ 7 Fees", "§ 7", 0, "Fees"),
    ],
)
def test_a_label_is_split_off(text: str, number: str, depth: int, rest: str) -> None:
    label, found = split_label(text)
    assert label is not None
    assert (label.number, label.depth, found) == (number, depth, rest)


@pytest.mark.parametrize(
    "text",
    ["12 weeks of stay", "2027 is the year", "The host", "a desk", "Articles", ""],
)
def test_a_sentence_has_none(text: str) -> None:
    assert split_label(text) == (None, text)
