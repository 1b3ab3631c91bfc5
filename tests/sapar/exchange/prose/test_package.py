import zipfile
from io import BytesIO

import pytest

from sapar.exchange.prose.package import opened
from sapar.values.unusable import UnusableError

DOCUMENT = "word/document.xml"
ENTITY = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'


def packed(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def code_of(content: bytes) -> str:
    with pytest.raises(UnusableError) as caught:
        opened(content, "terms.docx").part(DOCUMENT)
    return caught.value.finding.code


def test_a_part_is_read_as_xml() -> None:
    package = opened(packed(word__document_xml=b"<d>text</d>"), "terms.docx")
    part = package.part(DOCUMENT)
    assert part is not None
    assert part.text == "text"
    assert package.part("word/styles.xml") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(encoding: str) -> None:
    content = ENTITY.decode().replace("?>", f' encoding="{encoding}"?>', 1).encode(encoding)
    assert code_of(packed(word__document_xml=content)) == "word-entities"


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    bomb = b"<d>" + b" " * (65 << 20) + b"</d>"
    assert code_of(packed(word__document_xml=bomb)) == "word-swells"


def test_far_too_much_from_so_little_is_refused() -> None:
    assert code_of(packed(word__document_xml=b"<d>" + b"x" * (9 << 20))) == "word-swells"


def test_thousands_of_parts_are_refused() -> None:
    parts = {f"part{number}": b"" for number in range(5001)}
    assert code_of(packed(**parts)) == "word-swells"


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_cut_archive_is_damaged(part: float) -> None:
    content = packed(word__document_xml=b"<d>text</d>")
    assert code_of(content[: int(len(content) * part)]) == "word-damaged"


def test_wrong_xml_is_damaged() -> None:
    assert code_of(packed(word__document_xml=b"<d>")) == "word-damaged"


def test_other_kinds_are_named() -> None:
    assert code_of(packed(xl__workbook_xml=b"<d/>")) == "prose-not-its-kind"
    assert code_of(b"plain text") == "prose-not-its-kind"
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512) == "word-locked"
