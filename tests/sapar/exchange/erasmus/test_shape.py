"""Whether a block is plainly a table."""

import pytest

from sapar.exchange.erasmus.shape import rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"a;b\nc;d\n", (2, 3)),
        (b";\nlonger;line\n", (2, 11)),
        (b"a;b;c\n", None),
        (b"a\nb;c;d\n", None),
        (b"a;b\n\n", None),
    ],
)
def test_rows_and_longest_line(text, expected):
    assert rows_of(text, 2, b";") == expected
