"""The words and signs of a JSON text."""

from decimal import Decimal

import pytest

from sapar.terms.files.faults import Faults
from sapar.terms.files.json_tokens import END, TEXT, WORD, Token, tokens
from sapar.terms.files.marks import Mark
from sapar.values.unusable import UnusableDocumentError


def test_each_token_has_its_place() -> None:
    assert list(tokens('{"a":\n [1.50, true]}', Faults("terms"))) == [
        Token("{", Mark(1, 1)),
        Token(TEXT, Mark(1, 2), "a"),
        Token(":", Mark(1, 5)),
        Token("[", Mark(2, 2)),
        Token(WORD, Mark(2, 3), Decimal("1.50")),
        Token(",", Mark(2, 7)),
        Token(WORD, Mark(2, 9), True),
        Token("]", Mark(2, 13)),
        Token("}", Mark(2, 14)),
        Token(END, Mark(2, 15)),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("NaN", "1:1"),
        ("[-]", "1:2"),
        ("[01]", "1:2"),
        ("[1x]", "1:2"),
        ("[٣]", "1:2"),
        ("['a']", "1:2"),
        ('["a', "1:2"),
        ('["a\n"]', "1:4"),
        ('["\\q"]', "1:3"),
        ("[" + "1" * 41 + "]", "1:2"),
        ("\u00a0[]", "1:1"),
    ],
)
def test_what_is_no_json_is_told_at_its_place(text: str, place: str) -> None:
    with pytest.raises(UnusableDocumentError) as raised:
        list(tokens(text, Faults("terms")))
    assert (raised.value.finding.code, raised.value.finding.place) == ("T09", f"terms:{place}")
