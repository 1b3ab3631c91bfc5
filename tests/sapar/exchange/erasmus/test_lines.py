"""Damaged lines: each costs itself and no other."""

from itertools import pairwise

import pytest

from sapar.exchange.erasmus.lines import LONGEST_LINE, Lines
from sapar.values.unusable import UnusableError


def read(*chunks, width=3):
    refused = []
    lines = Lines("x.csv", width, b";", refused.append)
    batches = list(lines.batches(chunks))
    rows = []
    for batch in batches:
        content = batch.content.decode().splitlines()
        assert len(content) == batch.rows
        runs = [*batch.runs, (batch.rows, None)]
        for (first, line), (until, _next) in pairwise(runs):
            rows += [(line + at - first, content[at]) for at in range(first, until)]
    return rows, [(each.line, each.code) for each in refused], lines


def test_sound_lines_pass_with_their_numbers():
    rows, refused, lines = read(b"a;b;c\r\nd;e;f\r\n")
    assert rows == [(2, "a;b;c"), (3, "d;e;f")]
    assert (refused, lines.line) == ([], 3)


def test_chunks_may_be_cut_anywhere_and_the_end_may_lack_its_line_feed():
    rows, _refused, _lines = read(b"a;", b"b;c\nd;e", b";f")
    assert rows == [(2, "a;b;c"), (3, "d;e;f")]


def test_too_few_and_too_many_fields_are_refused_alone():
    rows, refused, _lines = read(b"a;b\na;b;c\na;b;c;d\ne;f;g\n")
    assert rows == [(3, "a;b;c"), (5, "e;f;g")]
    assert refused == [(2, "too-few-fields"), (4, "too-many-fields")]


def test_blank_lines_are_counted_and_are_no_rows():
    rows, refused, lines = read(b"\na;b;c\n \nd;e;f\n")
    assert ([line for line, _text in rows], refused, lines.blank) == ([3, 5], [], 2)


def test_an_unbalanced_quote_is_a_character_where_the_fields_are_right():
    rows, refused, lines = read(b'"a;b;c\nd;e;f\n')
    assert rows == [(2, '"""a";b;c'), (3, "d;e;f")]
    assert (refused, dict(lines.noted.rows)) == ([], {"quote-read-as-character": 1})


def test_an_unbalanced_quote_swallows_no_sound_line():
    rows, refused, _lines = read(b'"a;b\nd;e;f\n"g";h;i\n')
    assert [line for line, _text in rows] == [3, 4]
    assert refused == [(2, "unbalanced-quote")]


def test_a_quoted_field_may_hold_separators_and_a_line_break():
    rows, refused, _lines = read(b'"a;x";b;c\nd;"e1\r\ne2";f\r\ng;h;i\n')
    assert rows == [(2, '"a;x";b;c'), (3, "d;e1 e2;f"), (5, "g;h;i")]
    assert refused == []


def test_a_record_over_two_chunks_is_read_as_one():
    rows, refused, _lines = read(b'd;"e1\n', b'e2";f\ng;h;i\n')
    assert rows == [(2, "d;e1 e2;f"), (4, "g;h;i")]
    assert refused == []


def test_one_separator_too_many_is_taken_off():
    rows, _refused, lines = read(b"a;b;c;\n")
    assert (rows, dict(lines.noted.rows)) == ([(2, "a;b;c")], {"trailing-separator": 1})


def test_a_zero_byte_refuses_its_line():
    rows, refused, _lines = read(b"a;b\0;c\nd;e;f\n")
    assert ([line for line, _text in rows], refused) == ([3], [(2, "control-character")])


def test_a_line_of_another_encoding_is_read_and_counted():
    rows, _refused, lines = read("ä;ö;Zürich\n".encode() + b"Z\xfcrich;b;c\n")
    assert rows[1] == (3, "Zürich;b;c")
    assert dict(lines.noted.rows) == {"encoding-of-line": 1}


@pytest.mark.parametrize("ending", [b"", b"\n"])
def test_an_endless_line_ends_the_reading(ending):
    with pytest.raises(UnusableError, match="line-too-long"):
        read(b"a;b;c\n", b"x" * (LONGEST_LINE + 1) + ending)
