"""Tests of whether a certificate leads to a root."""

import datetime as dt

import pytest
from tests.sapar.exchange.pades.conftest import NOW, Authority

from sapar.exchange.pades.chain import leads_to_a_root, roots_of
from sapar.exchange.pades.keys import Key, opened
from sapar.values.unusable import UnusableError


def test_a_root_vouches_for_those_it_certified_while_they_are_valid(authority: Authority) -> None:
    certificate = opened(authority.p12("word"), "word").certificate
    roots = roots_of(authority.root)
    assert leads_to_a_root(certificate, [], roots, NOW)
    assert not leads_to_a_root(certificate, [], roots, NOW + dt.timedelta(days=366))
    assert not leads_to_a_root(certificate, [], (), NOW)


def test_a_root_vouches_for_nobody_else(authority: Authority, key: Key) -> None:
    assert not leads_to_a_root(key.certificate, [], roots_of(authority.root), NOW)


def test_several_roots_may_lie_in_one_file(authority: Authority) -> None:
    assert len(roots_of(authority.root * 2)) == 2


@pytest.mark.parametrize("content", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAA=="])
def test_what_holds_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableError) as caught:
        roots_of(content)
    assert caught.value.finding.code == "roots-unreadable"
