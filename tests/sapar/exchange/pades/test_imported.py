"""Tests of a page as a picture within a page."""

from io import BytesIO

from pyhanko.pdf_utils.writer import PdfFileWriter

from sapar.exchange.pades.imported import SetPage
from sapar.exchange.pades.setting import Block, box_of, set_block


def test_a_page_keeps_its_size() -> None:
    page = SetPage(set_block(Block("Әсел", [], "kk")))
    writer = PdfFileWriter()
    page.set_writer(writer)
    assert page.render() == b"/Set Do"
    left, low, right, high = box_of(0)
    assert (page.box.width, page.box.height) == (right - left, high - low)
    writer.write(BytesIO())
