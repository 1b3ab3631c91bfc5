"""Blocks and lines of a file as UTF-8."""

from sapar.exchange.erasmus.decoding import Decoder


def test_ascii_and_utf8_pass_as_they_are():
    decoder = Decoder()
    assert decoder.block(b"abc\n") == b"abc\n"
    assert decoder.block("é\n".encode()) == "é\n".encode()
    assert decoder.name == "utf-8"


def test_a_block_of_latin_letters_is_decoded_at_once():
    decoder = Decoder()
    assert decoder.block("Málaga\nZürich\n".encode("latin-1")) == "Málaga\nZürich\n".encode()
    assert decoder.name == "latin-1"


def test_a_block_with_a_dash_of_windows_is_left_to_its_lines():
    decoder = Decoder()
    raw = "Málaga – x\nZürich".encode("cp1252")
    assert decoder.block(raw) is None
    assert decoder.line(raw.split(b"\n")[0]) == ("Málaga – x".encode(), False)
    assert decoder.name == "cp1252"


def test_a_line_of_another_encoding_is_told():
    decoder = Decoder("cp850")
    assert decoder.line("Zürich".encode("cp850")) == ("Zürich".encode(), False)
    assert decoder.line("Málaga y Zürich".encode("cp1252")) == ("Málaga y Zürich".encode(), True)


def test_an_invalid_line_in_a_utf8_file_is_read_in_the_likeliest_encoding():
    decoder = Decoder("utf-8")
    assert decoder.block("é\nMálaga".encode() + b"\n\xe1") is None
    assert decoder.line(b"M\xe1laga") == ("Málaga".encode(), True)
