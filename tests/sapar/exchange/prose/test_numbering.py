# ruff: noqa: RUF001 -- Russian letters
from lxml import etree

from sapar.exchange.prose.numbering import Level, Numbering, numbering_of, roman

XML = b"""<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def test_levels_count_and_begin_anew_below_the_next_number() -> None:
    numbering = numbering_of(etree.fromstring(XML))
    labels = [numbering.label("1", depth) for depth in (0, 1, 1, 0, 1)]
    assert labels == ["3.", "(a)", "(b)", "4.", "(a)"]


def test_a_level_shows_the_numbers_above_it() -> None:
    levels = {0: Level(1, "upperRoman", "%1"), 1: Level(1, "decimal", "%1.%2.")}
    numbering = Numbering({"1": levels})
    assert [numbering.label("1", depth) for depth in (0, 1, 1)] == ["I", "I.1.", "I.2."]


def test_bullets_russian_letters_and_lists_that_are_not_declared() -> None:
    levels = {0: Level(1, "bullet", "x"), 1: Level(2, "russianLower", "%2)")}
    numbering = Numbering({"1": levels})
    assert [numbering.label("1", depth) for depth in (0, 1, 1)] == ["•", "б)", "в)"]
    assert numbering.label("9", 0) == ""
    assert numbering_of(None).label("1", 0) == ""


def test_roman_numbers() -> None:
    assert [roman(number) for number in (1, 4, 9, 40, 99)] == ["i", "iv", "ix", "xl", "xcix"]
