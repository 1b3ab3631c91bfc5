"""Tests of the key of the installation."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from asn1crypto import pem
from django.utils import timezone

from sapar.exchange.pades.keys import new_key
from sapar.values.unusable import UnusableError
from sapar_web.actions.signing.keys import roots, site_key


@pytest.fixture
def kept(settings, tmp_path: Path) -> Path:
    settings.SIGNING_KEPT = tmp_path / "data" / "signing.p12"
    settings.SIGNING_KEY = settings.TRUSTED_ROOTS = None
    return settings.SIGNING_KEPT


def test_a_key_is_made_once_and_read_by_its_owner_alone(kept: Path) -> None:
    made = site_key()
    assert made.subject == "Common Name: Sapar, testserver"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert site_key().fingerprint == made.fingerprint
    assert [each.name for each in kept.parent.iterdir()] == ["signing.p12"]


def test_of_two_who_make_one_at_once_both_have_the_first(kept: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = {key.fingerprint for key in threads.map(lambda _n: site_key(), range(4))}
    assert len(found | {site_key().fingerprint}) == 1


def test_a_key_that_is_given_is_used(settings, kept: Path, tmp_path: Path) -> None:
    settings.SIGNING_KEY = tmp_path / "own.p12"
    settings.SIGNING_KEY.write_bytes(new_key("Ministry (invented)", timezone.now()))
    assert site_key().subject == "Common Name: Ministry (invented)"
    assert not kept.exists()


def test_a_key_that_does_not_open_is_told(settings, kept: Path, tmp_path: Path) -> None:
    settings.SIGNING_KEY = tmp_path / "own.p12"
    settings.SIGNING_KEY.write_bytes(b"none")
    with pytest.raises(UnusableError):
        site_key()


def test_the_own_certificate_and_those_of_the_setting_are_trusted(
    settings, kept: Path, tmp_path: Path
) -> None:
    own = site_key().certificate
    assert [each.dump() for each in roots()] == [own.dump()]
    settings.TRUSTED_ROOTS = tmp_path / "roots.pem"
    settings.TRUSTED_ROOTS.write_bytes(pem.armor("CERTIFICATE", own.dump()))
    assert [each.dump() for each in roots()] == [own.dump()] * 2
