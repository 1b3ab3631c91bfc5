"""The key of this installation, and the roots that it trusts."""

import os
from functools import lru_cache
from pathlib import Path
from secrets import token_hex
from urllib.parse import urlsplit

from asn1crypto import x509
from django.conf import settings
from django.utils import timezone

from sapar.exchange.pades.chain import roots_of
from sapar.exchange.pades.keys import Key, new_key, opened


def site_key() -> Key:
    """The key that signs for people who have none: given by a setting, or made on first use.

    Raises:
        UnusableError: if the file of the setting cannot be opened.
    """
    if settings.SIGNING_KEY:
        return _opened(settings.SIGNING_KEY.read_bytes(), settings.SIGNING_PASSPHRASE)
    kept: Path = settings.SIGNING_KEPT
    if not kept.exists():
        _make(kept)
    return _opened(kept.read_bytes(), "")


@lru_cache(1)
def _opened(content: bytes, passphrase: str) -> Key:
    """The key in a file: kept, since to open it takes a fifth of a second of each signature."""
    return opened(content, passphrase)


def roots() -> tuple[x509.Certificate, ...]:
    """Certificates that are trusted: of this installation, and of the authorities it names."""
    named = roots_of(settings.TRUSTED_ROOTS.read_bytes()) if settings.TRUSTED_ROOTS else ()
    return (*named, site_key().certificate)


def _make(kept: Path) -> None:
    """Make the key, readable by its owner alone; of two who make one at once, the first does."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    name = f"Sapar, {urlsplit(settings.SITE_URL).hostname}"
    made = kept.with_name(f"{kept.name}.{token_hex(8)}")
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(new_key(name, timezone.now()))
    try:
        os.link(made, kept)
    except FileExistsError:
        pass
    finally:
        made.unlink()
