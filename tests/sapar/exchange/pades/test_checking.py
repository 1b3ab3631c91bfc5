"""Tests of what the signatures of a file hold."""

import random
import zlib

import pytest
from tests.sapar.exchange.pades.conftest import Authority, stamp

from sapar.exchange.pades.chain import roots_of
from sapar.exchange.pades.checking import signatures_in
from sapar.exchange.pades.keys import Key, opened
from sapar.exchange.pades.signing import signed
from sapar.values.unusable import UnusableError


def test_the_last_covers_the_whole_file(signed_by_two: tuple[bytes, bytes], key: Key) -> None:
    found = signatures_in(signed_by_two[1], [key.certificate])
    assert [(each.intact, each.whole, each.changed, each.trusted) for each in found] == [
        (True, False, False, True),
        (True, True, False, True),
    ]
    assert {each.certificate for each in found} == {key.fingerprint}
    assert {each.name for each in found} == {"Әсел Қуанова"}
    assert {each.reason for each in found} == {f"Agreed: SHA-256 {'ab' * 32}"}


def test_whom_nobody_trusts_is_intact_all_the_same(signed_by_two: tuple[bytes, bytes]) -> None:
    found = signatures_in(signed_by_two[1])
    assert [(each.intact, each.trusted) for each in found] == [(True, False), (True, False)]


def test_a_root_is_trusted_for_those_it_certified(document: bytes, authority: Authority) -> None:
    pdf = signed(document, opened(authority.p12("word"), "word"), stamp("host"))
    assert [each.trusted for each in signatures_in(pdf, roots_of(authority.root))] == [True]
    assert [each.trusted for each in signatures_in(pdf)] == [False]


def test_a_changed_byte_is_told_of_the_signatures_that_cover_it(
    document: bytes, signed_by_two: tuple[bytes, bytes]
) -> None:
    once, twice = signed_by_two
    after_first = bytearray(twice)
    after_first[len(once) + 40] ^= 1
    before_both = bytearray(twice)
    before_both[document.index(b"/Leaf Do") + 2] ^= 1
    assert [each.intact for each in signatures_in(bytes(before_both))] == [False, False]
    assert [each.intact for each in signatures_in(bytes(after_first))] == [True, False]


def test_what_is_added_behind_the_last_signature_is_seen(
    signed_by_two: tuple[bytes, bytes],
) -> None:
    found = signatures_in(signed_by_two[1] + b"\n% more")
    assert [each.whole for each in found] == [False, False]


def test_a_file_without_signatures_has_none(document: bytes) -> None:
    assert signatures_in(document) == ()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"no pdf", b"%PDF-1.7\n" + b"\0" * 4000])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableError) as caught:
        signatures_in(content)
    assert caught.value.finding.code == "pdf-unreadable"


def test_a_file_damaged_anywhere_is_refused_or_never_holds_whole(
    signed_by_two: tuple[bytes, bytes],
) -> None:
    twice, chance = signed_by_two[1], random.Random(7)  # noqa: S311 -- which byte
    for _time in range(60):
        changed = bytearray(twice)
        changed[chance.randrange(len(twice))] ^= 1 << chance.randrange(8)
        try:
            found = signatures_in(bytes(changed))
        except UnusableError:
            continue
        assert [each.intact for each in found] != [True, True]


def test_what_was_added_is_not_looked_at_where_that_is_not_asked(
    signed_by_two: tuple[bytes, bytes],
) -> None:
    found = signatures_in(signed_by_two[1], compared=False)
    assert [(each.intact, each.whole, each.changed) for each in found] == [
        (True, False, False),
        (True, True, False),
    ]


def packed(parts: int) -> bytes:
    """A small file whose table names many parts."""
    head = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    head += b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    table = zlib.compress(b"\1\11\0" * parts, 9)
    told = b"/Type/XRef/Size %d/W[1 1 1]/Root 1 0 R/Filter/FlateDecode" % parts
    stream = b"3 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\n" % (told, len(table), table)
    return head + stream + b"startxref\n%d\n%%%%EOF\n" % len(head)


def test_a_small_file_that_unpacks_to_a_huge_table_is_refused_at_once() -> None:
    assert signatures_in(packed(1000)) == ()
    bomb = packed(20_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(UnusableError, match="pdf-unreadable"):
        signatures_in(bomb)


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(UnusableError, match="pdf-too-long"):
        signatures_in(packed(300_000), seconds=0.1)
