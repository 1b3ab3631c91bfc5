"""What a file is, by its content; what may run is refused."""

import io
import struct
import zlib

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from sapar_web.actions.content import LARGEST, file_name, kind_of
from sapar_web.actions.refusals import UnfitError


def written(writer: PdfWriter) -> bytes:
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def pdf(**action: str) -> bytes:
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    if action:
        told = {NameObject(f"/{name}"): TextStringObject(text) for name, text in action.items()}
        annotation = DictionaryObject({NameObject("/A"): DictionaryObject(told)})
        page[NameObject("/Annots")] = ArrayObject([writer._add_object(annotation)])
    return written(writer)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png() -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


JPEG = b"\xff\xd8\xff\xe0\0\x04AA\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x02\xff\xd9"


def refused(content: bytes) -> str:
    with pytest.raises(UnfitError) as told:
        kind_of(content)
    return told.value.problems["file"][0]


def test_kinds_are_told_by_content() -> None:
    assert [kind_of(each) for each in (pdf(), png(), JPEG)] == [
        "application/pdf",
        "image/png",
        "image/jpeg",
    ]


@pytest.mark.parametrize("content", [b"<html>", b"MZ\x90", b"PK\x03\x04", b"<svg/>", b"GIF89a"])
def test_other_kinds_are_refused_whatever_they_are_called(content: bytes) -> None:
    assert refused(content) == "expected a PDF, PNG or JPEG file"


@pytest.mark.parametrize("name", ["JS", "JavaScript", "Launch", "SubmitForm", "GoToR"])
def test_a_pdf_that_acts_is_refused(name: str) -> None:
    assert f"active content ({name})" in refused(pdf(**{name: "app.alert(1)"}))


def test_scripts_are_found_in_compressed_objects_too() -> None:
    """An object stream holds the action: no letter of it stands in the file as it is."""
    action = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
    held = zlib.compress(b"4 0 " + action)
    head = f"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {len(held)} >>".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ]
    file, places = b"%PDF-1.7\n", [0]
    for number, told in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + told + b"\nendobj\n"
    stream_at = len(file)
    file += b"5 0 obj\n" + head + b"\nstream\n" + held + b"\nendstream\nendobj\n"
    table_at = len(file)
    rows = [(0, 0, 255), *((1, place, 0) for place in places[1:]), (2, 5, 0), (1, stream_at, 0)]
    rows.append((1, table_at, 0))
    table = zlib.compress(b"".join(struct.pack(">BIB", *row) for row in rows))
    told = f"<< /Type /XRef /W [1 4 1] /Size {len(rows)} /Root 1 0 R /Filter /FlateDecode"
    file += f"6 0 obj\n{told} /Length {len(table)} >>\nstream\n".encode() + table
    file += f"\nendstream\nendobj\nstartxref\n{table_at}\n%%EOF\n".encode()
    assert b"JavaScript" not in file
    assert "active content" in refused(file)


def test_files_in_a_pdf_are_refused() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("virus.exe", b"MZ")
    assert "active content" in refused(written(writer))


def test_what_nobody_can_check_is_refused() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret")
    assert refused(written(writer)) == "the PDF is encrypted: nobody could check it"
    assert "cannot be read" in refused(b"%PDF-1.7\nnothing")
    assert refused(written(PdfWriter())) == "the PDF has no page"


def test_damaged_and_stuffed_pictures_are_refused() -> None:
    broken = bytearray(png())
    broken[20] ^= 1
    for content in (bytes(broken), png() + b"<script>", png()[:-4], JPEG[:-2], JPEG + b"PK"):
        assert refused(content) == "the picture is damaged"


def test_size_is_bounded() -> None:
    assert refused(b"") == "the file is empty"
    assert refused(b"%PDF-" + b"0" * LARGEST) == "at most 5 MB"


@pytest.mark.parametrize("sent", ["a/b/photo.png", "C:\\photos\\photo.png", " photo.png "])
def test_a_file_is_named_without_folders(sent: str) -> None:
    assert file_name(sent) == "photo.png"


@pytest.mark.parametrize("sent", ["", " ", "a" * 121 + ".png", "a\nb.png"])
def test_a_name_that_hides_something_is_refused(sent: str) -> None:
    with pytest.raises(UnfitError):
        file_name(sent)
