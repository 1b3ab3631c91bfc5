"""Quotes as RFC 4180 has them, and as files have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapar.exchange.erasmus.quoting import fields, record


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"a;b", [b"a", b"b"]),
        (b";", [b"", b""]),
        (b'"a;b";c', [b"a;b", b"c"]),
        (b'"say ""x""";c', [b'say "x"', b"c"]),
        (b'5" pipe;c', [b'5" pipe', b"c"]),
        (b'"";""', [b"", b""]),
        (b'"a;b', None),
        (b'"a"b;c', None),
    ],
)
def test_fields_of_a_line(line, expected):
    assert fields(line, b";") == expected


@given(
    st.lists(
        st.binary(max_size=8).filter(
            lambda cell: not set(cell) & set(b"\r\n\x0b\x0c\x1c\x1d\x1e\x85")
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_record_is_read_back_as_it_was_written(cells):
    assert fields(record(cells, b";"), b";") == cells


def test_a_line_break_inside_a_cell_becomes_a_blank():
    assert record([b"a\r\nb", b"c"], b";") == b"a b;c"
