import pytest

from sapar.exchange.prose.plain import encoding_note, read_plain
from sapar.terms.prose.block import Block, Place
from sapar.values.unusable import UnusableError


def test_paragraphs_have_their_line() -> None:
    prose = read_plain(b"One.\n\n2. Two\r\n", "terms.txt")
    assert prose.blocks == (Block("One.", Place(line=1)), Block("2. Two", Place(line=3)))
    assert prose.notes == ()


def test_an_assumed_encoding_is_said() -> None:
    prose = read_plain("Наставник назначается.".encode("cp1251"), "terms.txt")
    assert prose.blocks[0].text == "Наставник назначается."
    assert prose.notes == (encoding_note("terms.txt", "cp1251"),)


def test_a_file_with_zero_bytes_is_no_text() -> None:
    with pytest.raises(UnusableError) as caught:
        read_plain(b"\x7fELF\x01\x00\x00terms", "terms.txt")
    assert caught.value.finding.code == "prose-not-its-kind"
