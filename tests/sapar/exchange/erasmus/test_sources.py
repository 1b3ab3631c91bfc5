"""Files are what their first bytes say; archives are unpacked within bounds."""

import gzip
import hashlib
import io
import zipfile

import pytest

from sapar.exchange.erasmus.sources import opened
from sapar.values.unusable import UnusableError


def read(path):
    taken = []
    with opened(path, taken.append) as found:
        tables = {source.name: b"".join(source.chunks) for source in found.sources}
        return tables, found.sha256(), found.size()


def zipped(members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("name", ["a.csv", "a.bin"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_plain_and_gzip_whatever_the_name(desk, name, pack):
    raw = pack(b"x;y\n1;2\n")
    tables, digest, size = read(desk.file(name, raw))
    assert tables == {name: b"x;y\n1;2\n"}
    assert (digest, size) == (hashlib.sha256(raw).hexdigest(), len(raw))


def test_each_table_of_an_archive_is_read_and_others_are_named(desk):
    path = desk.file(
        "raw.zip",
        zipped(
            {
                "a.csv": "x\n1\n",
                "deep/b.csv": "y\n2\n",
                "readme.pdf": "%PDF",
                "__MACOSX/._a.csv": "junk",
            }
        ),
    )
    with opened(path, lambda _count: None) as found:
        read_ = [(s.name, s.note, b"".join(s.chunks)) for s in found.sources]
    assert read_ == [
        ("raw.zip/a.csv", None, b"x\n1\n"),
        ("raw.zip/deep/b.csv", None, b"y\n2\n"),
        ("raw.zip/readme.pdf", "not a table, not read", b""),
        ("raw.zip/__MACOSX/._a.csv", "not a table, not read", b""),
    ]


def test_a_nested_archive_is_refused(desk):
    with pytest.raises(UnusableError, match="archive-nested"):
        read(desk.file("a.zip", zipped({"b.zip": zipped({"c.csv": "x"})})))
    with pytest.raises(UnusableError, match="archive-nested"):
        read(desk.file("a.csv.gz", gzip.compress(gzip.compress(b"x"))))


@pytest.mark.parametrize("member", ["a.csv", "xl/workbook.xml"])
def test_a_locked_archive_is_refused(desk, member):
    raw = bytearray(zipped({member: "x"}))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnusableError, match="archive-locked"):
        read(desk.file("a.zip", bytes(raw)))


def test_an_archive_without_tables_is_refused(desk):
    with pytest.raises(UnusableError, match="archive-empty"):
        read(desk.file("a.zip", zipped({"a.pdf": "x"})))


@pytest.mark.parametrize(
    "raw", [gzip.compress(b"x" * 100, mtime=0)[:-9], b"PK\x03\x04broken"], ids=["gz", "zip"]
)
def test_a_damaged_archive_is_unreadable(desk, raw):
    with pytest.raises(UnusableError, match="file-unreadable"):
        read(desk.file("a", raw))


def test_an_archive_with_a_wrong_byte_is_unreadable(desk):
    raw = zipped({"a.csv": "x" * 100}, zipfile.ZIP_LZMA)
    at = raw.index(b"a.csv") + len(b"a.csv") + 10
    with pytest.raises(UnusableError, match="file-unreadable"):
        read(desk.file("a.zip", raw[:at] + b"\xff" * 4 + raw[at + 4 :]))
    raw = zipped({"ä.csv": "x"})
    with pytest.raises(UnusableError, match="file-unreadable"):
        read(desk.file("a.zip", raw.replace("ä.csv".encode(), b"\xff\xff.csv")))


def test_a_member_without_a_name_is_no_table(desk):
    raw = bytearray(zipped({"x": "1"}))
    entry = raw.index(b"PK\x01\x02")
    # The one byte of its name is made a comment.
    raw[entry + 28], raw[entry + 32] = 0, 1
    with pytest.raises(UnusableError, match="archive-empty"):
        read(desk.file("a.zip", bytes(raw)))


def test_an_empty_file_a_folder_and_no_file_are_told(desk):
    with pytest.raises(UnusableError, match="file-empty"):
        read(desk.file("a.csv", b""))
    with pytest.raises(UnusableError, match="not-a-file"):
        read(desk.folder)
    with pytest.raises(UnusableError, match="file-unreadable"):
        read(desk.folder / "none.csv")


def test_progress_counts_the_bytes_of_the_file(desk):
    taken = []
    with opened(desk.file("a.csv", b"x" * 3000), taken.append) as found:
        for source in found.sources:
            list(source.chunks)
    assert sum(taken) == 3000
