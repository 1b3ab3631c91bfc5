"""The end of a Word document."""

from docx import Document
from docx.oxml.ns import qn

from sapar.terms.rendering.word_body import add_paragraph, add_table


def test_pieces_follow_each_other_before_the_form_of_the_pages() -> None:
    document = Document()
    add_paragraph(document, "Heading 1", "Duties")
    add_table(document, 2, 3)
    add_paragraph(document, "Normal")
    names = [each.tag for each in document.element.body]
    assert names == [qn("w:p"), qn("w:tbl"), qn("w:p"), qn("w:sectPr")]
    assert [each.text for each in document.paragraphs] == ["Duties", ""]
    assert [each.style.name for each in document.paragraphs if each.style] == [
        "Heading 1",
        "Normal",
    ]
    assert (len(document.tables[0].rows), len(document.tables[0].columns)) == (2, 3)


def test_a_paragraph_is_as_the_library_would_have_it() -> None:
    ours, theirs = Document(), Document()
    add_paragraph(ours, "Quote", "Қазақ\ttext")
    theirs.add_paragraph("Қазақ\ttext", "Quote")
    assert ours.element.body.xml == theirs.element.body.xml
