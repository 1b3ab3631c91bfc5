"""Tests of a version as people read it."""

from io import BytesIO

from pypdf import PdfReader
from tests.sapar_web.signing import Table

from sapar_web.queries.signing.text import text_file


def test_the_text_shows_the_digest_and_is_the_same_for_each_reader(table: Table) -> None:
    content = text_file(table.version)
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    assert table.version.digest[:16] in text.replace("\n", "").replace(" ", "")
    assert text_file(table.version) == content
