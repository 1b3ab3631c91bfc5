"""Tests of keys that sign."""

import datetime as dt

import pytest
from tests.sapar.exchange.pades.conftest import NOW, Authority

from sapar.exchange.pades.keys import LARGEST, Key, new_key, opened, require_fit
from sapar.values.unusable import UnusableError


def test_a_new_key_names_the_installation_and_binds(key: Key) -> None:
    assert key.subject == "Common Name: Sapar, sapar.example.org"
    assert key.certificate.key_usage_value.native == {"digital_signature", "non_repudiation"}
    assert len(key.fingerprint) == 64


def test_two_new_keys_differ() -> None:
    made = [opened(new_key("Sapar", NOW), "").fingerprint for _each in range(2)]
    assert made[0] != made[1]


def test_a_key_does_not_show_itself(key: Key) -> None:
    assert repr(key) == "Key()"


def test_a_persons_file_opens_with_its_passphrase_alone(authority: Authority) -> None:
    assert opened(authority.p12("word"), "word").subject == (
        "Common Name: Aizhan Serikova (invented)"
    )
    with pytest.raises(UnusableError) as caught:
        opened(authority.p12("word"), "other")
    assert caught.value.finding.code == "key-unopened"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "key-unopened"), (b"no key", "key-unopened"), (b"0" * (LARGEST + 1), "key-too-large")],
)
def test_what_is_no_key_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(UnusableError) as caught:
        opened(content, "")
    assert caught.value.finding.code == code


def test_a_certificate_is_fit_while_it_is_valid(authority: Authority) -> None:
    key = opened(authority.p12("word"), "word")
    require_fit(key, NOW)
    for moment in (NOW - dt.timedelta(days=2), NOW + dt.timedelta(days=366)):
        with pytest.raises(UnusableError) as caught:
            require_fit(key, moment)
        assert caught.value.finding.code == "key-not-valid-now"
