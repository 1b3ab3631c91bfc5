"""Styles of a Word document: one family of type, and the language of the text."""

import docx
import pytest
from docx.oxml.ns import qn

from sapar.terms.rendering.word_styles import FAMILY, TAGS, style, styled, tagged
from sapar.values.wording import Language


@pytest.mark.parametrize("language", list(Language))
def test_the_text_is_in_its_language(language: Language) -> None:
    document = docx.Document()
    style(document, language)
    tags = [each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))]
    assert tags == [TAGS[language]]


@pytest.mark.parametrize("name", ["Normal", "Title", "Heading 1", "Heading 4", "List Bullet"])
def test_all_letters_are_of_one_family(name: str) -> None:
    document = docx.Document()
    style(document, Language.KAZAKH)
    fonts = document.styles[name].element.rPr.rFonts
    assert {fonts.get(qn(f"w:{each}")) for each in ("ascii", "hAnsi", "cs", "eastAsia")} == {FAMILY}
    assert [key for key in fonts.keys() if key.endswith("Theme")] == []  # noqa: SIM118


def test_a_paragraph_takes_a_style_by_name() -> None:
    document = docx.Document()
    style(document, Language.ENGLISH)
    for name in ("Normal", "Quiet", "Small Heading", "Code", "Cell", "Contents", "Heading 3"):
        assert styled(document.add_paragraph(), name).style.name == name


def test_a_language_is_marked_for_every_script() -> None:
    tag = tagged(Language.KAZAKH)
    assert {tag.get(qn(f"w:{each}")) for each in ("val", "eastAsia", "bidi")} == {"kk-KZ"}
