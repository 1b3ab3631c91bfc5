"""Tests of signatures in a file, with poppler and pyHanko's command line as independent judges."""

from pathlib import Path

import pytest
from asn1crypto import pem
from tests.pdf_judges import poppler, pyhanko
from tests.sapar.exchange.pades.conftest import NOW, Authority, stamp

from sapar.exchange.pades.checking import signatures_in
from sapar.exchange.pades.keys import Key, opened
from sapar.exchange.pades.signing import signed


def test_each_signature_only_adds_to_the_file(
    document: bytes, signed_by_two: tuple[bytes, bytes]
) -> None:
    once, twice = signed_by_two
    assert once.startswith(document)
    assert twice.startswith(once)


def test_poppler_finds_both_valid(tmp_path: Path, signed_by_two: tuple[bytes, bytes]) -> None:
    path = tmp_path / "signed.pdf"
    path.write_bytes(signed_by_two[1])
    told = poppler(path)
    assert told.count("Signature Validation: Signature is Valid.") == 2
    assert told.count("Signature Type: ETSI.CAdES.detached") == 2
    assert told.count("The signature form field is not signed.") == 2
    assert told.count("- Total document signed") == 1


def test_pyhanko_finds_both_intact_and_trusted(
    tmp_path: Path, key: Key, signed_by_two: tuple[bytes, bytes]
) -> None:
    path, root = tmp_path / "signed.pdf", tmp_path / "root.pem"
    path.write_bytes(signed_by_two[1])
    root.write_bytes(pem.armor("CERTIFICATE", key.certificate.dump()))
    assert pyhanko(path, root) == ["host INTACT:TRUSTED", "participant INTACT:TRUSTED"]


def test_one_byte_changed_is_found_by_poppler_and_pyhanko(
    tmp_path: Path, key: Key, document: bytes, signed_by_two: tuple[bytes, bytes]
) -> None:
    once, twice = signed_by_two
    path, root = tmp_path / "changed.pdf", tmp_path / "root.pem"
    root.write_bytes(pem.armor("CERTIFICATE", key.certificate.dump()))
    place = twice.index(b"/Leaf Do")
    path.write_bytes(twice[:place] + b"/Lear" + twice[place + 5 :])
    assert len(document) < len(once) < len(twice)
    assert poppler(path).count("Digest Mismatch") == 2
    assert pyhanko(path, root) == ["host INVALID", "participant INVALID"]


def test_the_moment_is_the_one_that_was_told(signed_by_two: tuple[bytes, bytes]) -> None:
    found = signatures_in(signed_by_two[1])
    assert [(each.field, each.moment) for each in found] == [
        ("host", NOW),
        ("participant", NOW.replace(hour=11)),
    ]


def test_a_person_signs_with_their_own_key(document: bytes, authority: Authority) -> None:
    own = opened(authority.p12("word"), "word")
    found = signatures_in(signed(document, own, stamp("sponsor")))
    assert [(each.field, each.intact, each.subject) for each in found] == [
        ("sponsor", True, "Common Name: Aizhan Serikova (invented)")
    ]


def test_a_field_is_signed_once(signed_by_two: tuple[bytes, bytes], key: Key) -> None:
    with pytest.raises(Exception, match="field"):
        signed(signed_by_two[1], key, stamp("host"))
