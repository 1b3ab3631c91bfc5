"""Tests of detached signatures, made by another library than the one that reads them."""

import pytest
from asn1crypto import pem
from cryptography.hazmat.primitives.serialization import pkcs7
from tests.sapar.exchange.pades.conftest import NOW, TEXT, Authority

from sapar.exchange.pades.chain import roots_of
from sapar.exchange.pades.detached import LARGEST, Held, detached
from sapar.values.unusable import UnusableError

APART = pkcs7.PKCS7Options.DetachedSignature
SHA256 = bytes.fromhex("0609608648016503040201")
GOST = bytes.fromhex("06092a830e030a01030103")
"""Object identifiers of SHA-256, and one of the same length below Kazakhstan's GOST digests."""


def test_a_signature_over_the_text_holds(authority: Authority) -> None:
    roots = roots_of(authority.root)
    found = detached(TEXT, authority.cms(TEXT, APART), roots, NOW)
    assert (found.held, found.trusted) == (Held.HOLDS, True)
    assert found.subject == "Common Name: Aizhan Serikova (invented)"
    assert found.algorithm == "sha256, sha256_ecdsa"


def test_without_its_root_it_holds_and_is_not_trusted(authority: Authority) -> None:
    found = detached(TEXT, authority.cms(TEXT, APART), (), NOW)
    assert (found.held, found.trusted) == (Held.HOLDS, False)


def test_a_signature_over_another_text_fails(authority: Authority) -> None:
    roots = roots_of(authority.root)
    found = detached(TEXT, authority.cms(TEXT + b" ", APART), roots, NOW)
    assert (found.held, found.trusted) == (Held.FAILS, False)


def test_one_with_the_text_in_it_holds_for_that_text_alone(authority: Authority) -> None:
    whole = authority.cms(TEXT)
    assert detached(TEXT, whole, (), NOW).held is Held.HOLDS
    assert detached(b"{}", whole, (), NOW).held is Held.FAILS


def test_pem_is_read_as_well(authority: Authority) -> None:
    armoured = pem.armor("PKCS7", authority.cms(TEXT, APART))
    assert detached(TEXT, armoured, (), NOW).held is Held.HOLDS


def test_a_digest_that_cannot_be_computed_here_is_said_to_be_unverified(
    authority: Authority,
) -> None:
    made = authority.cms(TEXT, APART)
    national = made.replace(SHA256, GOST)
    assert national != made
    found = detached(TEXT, national, roots_of(authority.root), NOW)
    assert (found.held, found.trusted) == (Held.UNVERIFIED, False)
    assert found.algorithm.startswith("1.2.398.3.10.1.3.1.3,")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "signature-unreadable"),
        (b"no signature", "signature-unreadable"),
        (b"0" * (LARGEST + 1), "signature-too-large"),
    ],
)
def test_what_is_no_signature_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(UnusableError) as caught:
        detached(TEXT, content, (), NOW)
    assert caught.value.finding.code == code


def test_a_key_is_no_signature(authority: Authority) -> None:
    with pytest.raises(UnusableError) as caught:
        detached(TEXT, authority.p12("word"), (), NOW)
    assert caught.value.finding.code == "signature-unreadable"
