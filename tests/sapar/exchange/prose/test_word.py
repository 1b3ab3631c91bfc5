import zipfile
from io import BytesIO

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from sapar.exchange.prose.word import read_word
from sapar.terms.prose.block import Block, Kind, Place


def content_of(document: object) -> bytes:
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    out = BytesIO(content)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, part)
    return out.getvalue()


def test_headings_paragraphs_lists_and_rows() -> None:
    document = Document()
    document.add_heading("Duties", level=2)
    document.add_paragraph("1.1. The host names a mentor.")
    document.add_paragraph("a desk", style="List Bullet")
    document.add_paragraph("first", style="List Number")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "1.2", "A desk"
    blocks = read_word(content_of(document), "terms.docx").blocks
    assert blocks == (
        Block("Duties", Place(paragraph=1), Kind.HEADING, 2),
        Block("1.1. The host names a mentor.", Place(paragraph=2)),
        Block("a desk", Place(paragraph=3), Kind.ITEM, 1, "•"),
        Block("first", Place(paragraph=4), Kind.PARAGRAPH, 0, "1."),
        Block("1.2 | A desk", Place(table=1, row=1), Kind.ROW),
    )


def test_text_in_content_controls_is_read_and_deleted_text_is_not() -> None:
    document = Document()
    document.add_paragraph("Kept.")
    document.element.body.insert(
        1,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Inside.</w:t></w:r>"
            "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></w:sdtContent></w:sdt>"
        ),
    )
    prose = read_word(content_of(document), "terms.docx")
    assert [block.text for block in prose.blocks] == ["Kept.", "Inside."]
    assert [note.code for note in prose.notes] == ["changes-tracked"]


def test_macros_are_noted_and_never_run() -> None:
    document = Document()
    document.add_paragraph("1. Text.")
    content = with_part(content_of(document), "word/vbaProject.bin", b"\xd0\xcf\x11\xe0Auto_Open")
    prose = read_word(content, "terms.docm")
    assert [block.text for block in prose.blocks] == ["1. Text."]
    assert [note.code for note in prose.notes] == ["macros-not-run"]
    assert "word/vbaProject.bin" in prose.notes[0].message


def test_fields_are_not_evaluated() -> None:
    document = Document()
    document.add_paragraph("Shown. ")
    document.paragraphs[0]._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")}><w:instrText>DDEAUTO c:\\\\windows "calc"</w:instrText></w:r>'
        )
    )
    assert [block.text for block in read_word(content_of(document), "t.docx").blocks] == ["Shown."]
