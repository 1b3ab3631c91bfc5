"""The text of a file."""

from pathlib import Path

import pytest

from sapar.terms.files.content import SIZE_LIMIT, place_of, read_text, said_of
from sapar.terms.files.faults import Faults
from sapar.terms.files.marks import Mark
from sapar.values.unusable import UnusableDocumentError


def said(path: Path) -> str:
    with pytest.raises(UnusableDocumentError) as raised:
        read_text(path, Faults("terms"))
    assert len(raised.value.findings) == 1
    finding = raised.value.finding
    return f"{finding.place} {finding.code} {finding.message}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7 ...", "terms:1:1 T04 this is a PDF file, not terms as YAML or JSON"),
        (
            b"PK\x03\x04....word/document.xml",
            "terms:1:1 T04 this is a document of an office program or a ZIP archive",
        ),
        (b"\xd0\xcf\x11\xe0\xa1", "terms:1:1 T04 this is a document of an old office program"),
        (b"{\\rtf1", "terms:1:1 T04 this is a document in Rich Text Format"),
        ("title: x".encode("utf-16"), "terms:1:1 T04 the text is in UTF-16"),
        ("id: a\ntitle: Сапар".encode("cp1251"), "terms:2:8 T03 the text is not in UTF-8 here"),
        (
            b"id: a\x00",
            "terms:1:6 T03 a sign that hides or turns text, or is none: U+0000",
        ),
        (
            "id: a\ntitle: \u202etxt".encode(),
            "terms:2:8 T03 a sign that hides or turns text, or is none: U+202E",
        ),
        (b"", "terms:1:1 T05 the file is empty"),
        (b" \n\n", "terms:1:1 T05 the file is empty"),
        (b"x" * (SIZE_LIMIT + 1), f"terms:1:1 T02 the file has more than {SIZE_LIMIT} bytes"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "terms"
    path.write_bytes(content)
    assert said(path) == expected


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    missing, folder = said(tmp_path / "none"), said(tmp_path)
    assert missing == "terms:1:1 T01 the file cannot be read: No such file or directory"
    assert folder == "terms:1:1 T01 the file cannot be read: Is a directory"
    assert said(Path("a\0b")) == "terms:1:1 T01 the file cannot be read: embedded null byte"


def test_a_text_is_read_with_and_without_a_mark_of_its_order(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    path.write_bytes("\ufefftitle: Сапар\r\nid: a\r".encode())
    assert read_text(path, Faults("terms")) == "title: Сапар\nid: a\n"


def test_places_are_counted_in_characters() -> None:
    assert place_of("") == Mark(1, 1)
    assert place_of("id: a\nӘлия.") == Mark(2, 6)


def test_a_hidden_sign_is_named_by_its_number() -> None:
    assert said_of("\u202e")[0].endswith("U+202E")
