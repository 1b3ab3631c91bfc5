"""Tests of a document made ready for signatures."""

from io import BytesIO

from pypdf import PdfReader
from tests.sapar.exchange.pades.conftest import PARTIES, TEXT

from sapar.exchange.pades.preparing import ATTACHED


def test_the_text_that_is_signed_lies_in_the_file(document: bytes) -> None:
    assert PdfReader(BytesIO(document)).attachments[ATTACHED] == [TEXT]


def test_the_leaf_comes_last_with_an_empty_field_for_each(document: bytes) -> None:
    reader = PdfReader(BytesIO(document))
    assert "Agreement (invented)" in reader.pages[0].extract_text()
    assert "Қолтаңбалар" in reader.pages[-1].extract_text()
    fields = reader.get_fields() or {}
    assert {name: field.get("/V") for name, field in fields.items()} == dict.fromkeys(PARTIES)
