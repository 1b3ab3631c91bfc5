from pathlib import Path

import pytest

from sapar.exchange.prose import content
from sapar.exchange.prose.content import content_of, other_kind, refuse_other_kinds
from sapar.values.unusable import UnusableError


def test_all_bytes_are_read(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_bytes(b"1. The host")
    assert content_of(path) == b"1. The host"


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content, "MOST_BYTES", 10)
    path = tmp_path / "terms.txt"
    path.write_bytes(b"x" * 11)
    with pytest.raises(UnusableError) as caught:
        content_of(path)
    assert caught.value.finding.code == "prose-too-large"
    assert caught.value.finding.message == "the file has more than 10 bytes"


def test_a_file_of_another_kind_is_named() -> None:
    finding = other_kind("terms.pdf", "a PDF", "it does not begin as one").finding
    assert finding.message == "the file is not a PDF: it does not begin as one"


@pytest.mark.parametrize(
    ("begins", "seen"),
    [
        (b"%PDF-1.7\n1 0 obj", "it begins as a PDF"),
        (b"PK\x03\x04word/document.xml", "it begins as a Word document or an archive"),
        (content.OLE, "it begins as a document of an old office program"),
        (b"{\\rtf1 The host", "it begins as Rich Text"),
    ],
)
def test_what_is_no_text_is_never_read_as_text(begins: bytes, seen: str) -> None:
    with pytest.raises(UnusableError) as caught:
        refuse_other_kinds(begins, "terms.txt", "plain text")
    assert caught.value.finding.message == f"the file is not plain text: {seen}"
    refuse_other_kinds(b"1. The host {names} 5 % PDF files", "terms.txt", "plain text")
