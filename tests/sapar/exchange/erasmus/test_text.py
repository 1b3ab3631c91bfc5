"""Byte order marks."""

import pytest

from sapar.exchange.erasmus.text import as_utf8


@pytest.mark.parametrize(
    "raw",
    [
        "ä;b\n".encode("utf-8-sig"),
        "ä;b\n".encode("utf-16"),
        b"\xfe\xff" + "ä;b\n".encode("utf-16-be"),
        "ä;b\n".encode(),
    ],
)
@pytest.mark.parametrize("size", [1, 3, 100])
def test_marks_are_taken_off_however_the_bytes_are_cut(raw, size):
    chunks = iter([raw[at : at + size] for at in range(0, len(raw), size)])
    assert b"".join(as_utf8(chunks)).decode() == "ä;b\n"


def test_nothing_stays_nothing():
    assert b"".join(as_utf8(iter([]))) == b""
