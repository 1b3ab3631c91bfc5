"""Which encoding makes European text of some bytes."""

import pytest

from sapar.exchange.erasmus.encodings import decode, encoding_of, likeliest

NAMES = [
    "Universität Zürich",
    "Saúde",
    "Félagasamtök",
    "Logroño",
    "Universidade de São Paulo",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("usual", ["utf-8", "cp1252", "cp850"])
@pytest.mark.parametrize("actual", ["utf-8", "cp1252", "cp850"])
def test_a_plain_line_is_told_whatever_the_file(name, usual, actual):
    assert encoding_of(name.encode(actual), usual) == actual


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850"])
def test_a_file_is_of_the_encoding_of_most_lines(encoding):
    lines = [b"plain", *(name.encode(encoding) for name in NAMES)]
    assert likeliest(lines) == encoding


def test_signs_of_windows_are_no_flaw():
    line = "d\u2019Aquila \u2013 \u201cx\u201d".encode("cp1252")
    assert encoding_of(line, "cp1252") == "cp1252"


def test_a_no_break_blank_is_no_letter():
    assert encoding_of("Integral\u00a0Development".encode("cp1252"), "cp1252") == "cp1252"


def test_capitals_that_both_read_stay_in_the_usual_encoding():
    line = "MALMÖ".encode("cp1252")
    assert encoding_of(line, "cp1252") == "cp1252"


def test_bytes_that_windows_leaves_undefined_are_read():
    assert decode(b"a\x81\x96", "cp1252") == "a\x81\u2013"


@pytest.mark.parametrize("text", ["Málaga", "Coŀ", "Straße", "Josep Col·legi"])
def test_a_sharp_s_follows_a_vowel_and_a_middle_dot_stands_between_two_l(text):
    line = text.replace("ŀ", "l·l").encode("cp1252")
    assert decode(line, encoding_of(line, "cp850")) == decode(line, "cp1252")
