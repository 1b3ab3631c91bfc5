"""Tables of a Word document."""

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from sapar.terms.rendering.outline import Fact, Head, Said, Table
from sapar.terms.rendering.word_blocks import say
from sapar.terms.rendering.word_pages import WIDTH
from sapar.terms.rendering.word_styles import style
from sapar.terms.rendering.word_tables import facts_table, plain_table
from sapar.values.wording import Language

PRICES = Table(
    "Prices",
    (Head("Service", weight=3), Head("Amount", right=True, weight=1)),
    ((Said("Desk"), Said("5 €")),),
    ((Said("Sum"), Said("5 €")),),
)


@pytest.fixture
def document() -> Document:
    """An empty document with its styles."""
    made = docx.Document()
    style(made, Language.ENGLISH)
    return made


def test_the_head_is_repeated_and_rows_stay_whole(document: Document) -> None:
    plain_table(document, PRICES, say)
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Service", "Amount"],
        ["Desk", "5 €"],
        ["Sum", "5 €"],
    ]
    marks = [[each.tag for each in row._tr.trPr] for row in table.rows]
    whole, head = qn("w:cantSplit"), qn("w:tblHeader")
    assert marks == [[whole, head], [whole], [whole]]


def test_columns_are_as_wide_as_their_weights_say(document: Document) -> None:
    plain_table(document, PRICES, say)
    widths = [cell.width / WIDTH for cell in document.tables[0].rows[1].cells]
    assert [round(width, 2) for width in widths] == [0.75, 0.25]


def test_properties_stand_in_the_order_that_word_asks_for(document: Document) -> None:
    plain_table(document, PRICES, say)
    found = [each.tag.rpartition("}")[2] for each in document.tables[0]._tbl.tblPr]
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]
    assert found == [each for each in order if each in found]
    assert {"tblBorders", "tblCellMar"} <= set(found)


def test_numbers_stand_right_and_sums_are_bold(document: Document) -> None:
    plain_table(document, PRICES, say)
    rows = document.tables[0].rows
    assert [row.cells[1].paragraphs[0].alignment for row in rows] == [WD_ALIGN_PARAGRAPH.RIGHT] * 3
    assert [row.cells[0].paragraphs[0].runs[0].bold for row in rows] == [True, None, True]


def test_facts_stand_in_two_columns_and_what_is_missing_in_italics(document: Document) -> None:
    facts = (Fact("By when", (Said("one"), Said("two"))), Fact("Remedy", (Said("none"),), True))
    facts_table(document, facts, say)
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["By when", "one\ntwo"],
        ["Remedy", "none"],
    ]
    italics = [row.cells[1].paragraphs[0].runs[0].italic for row in table.rows]
    assert italics == [None, True]
    assert table.rows[0].cells[0].paragraphs[0].paragraph_format.keep_with_next is True


def test_long_facts_may_go_on_overleaf(document: Document) -> None:
    facts_table(document, (Fact("a", (Said("x" * 2000),)), Fact("b", (Said("y"),))), say)
    kept = document.tables[0].rows[0].cells[0].paragraphs[0].paragraph_format.keep_with_next
    assert kept is None


def test_no_facts_are_no_table(document: Document) -> None:
    facts_table(document, (), say)
    assert document.tables == []
