"""Parts of a Word document: headings of their levels, clauses by number, languages marked."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from sapar.terms.rendering.outline import Outline, Said
from sapar.terms.rendering.word import word_of
from sapar.terms.rendering.word_blocks import say
from sapar.values.wording import Language


@pytest.fixture
def document(outline: Callable[..., Outline]) -> Document:
    """The document as the library reads it."""
    return docx.Document(io.BytesIO(word_of(outline())))


def styled(document: Document, style: str) -> list[str]:
    """Texts of the paragraphs of a style."""
    return [each.text for each in document.paragraphs if each.style.name == style]


def test_headings_are_headings(document: Document) -> None:
    assert styled(document, "Title") == ["Short research visits 2027 (invented)"]
    assert styled(document, "Heading 1")[:3] == [
        "What each party may expect and what it owes",
        "Aims",
        "Who may take part",
    ]
    assert "3  Academic provision by the host" in styled(document, "Heading 2")


def test_clauses_bear_their_numbers_as_text(document: Document) -> None:
    numbers = [heading.split()[0] for heading in styled(document, "Heading 3")]
    assert numbers == ["1.1", "3.1", "3.2", "3.3", "7.1", "7.2"]


def test_the_contents_stand_on_the_first_page(document: Document) -> None:
    listed = styled(document, "Contents")
    assert listed[0] == "What each party may expect and what it owes"
    assert listed[-1] == "How to check this copy"
    first = next(each for each in document.paragraphs if each.style.name == "Heading 1")
    assert first.paragraph_format.page_break_before is True


def test_a_text_bears_its_language_and_its_mark() -> None:
    paragraph = docx.Document().add_paragraph()
    say(paragraph, Said("один\nдва", Language.RUSSIAN, "in Russian"))  # noqa: RUF001
    assert paragraph.text == "один\nдва (in Russian)"  # noqa: RUF001
    tags = [each.get(qn("w:val")) for each in paragraph._p.iter(qn("w:lang"))]
    assert tags == ["ru-RU", "ru-RU"]
