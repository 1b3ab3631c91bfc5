"""Secrets that let somebody in, in a link or as a token: only the digest is kept."""

import secrets
from base64 import urlsafe_b64encode
from uuid import UUID

from django.utils.crypto import salted_hmac

from sapar.values.digest import Digest

PREFIX = "sapar_"
"""By which the secret of a token is known when somebody pastes it where it does not belong."""


def new_link() -> tuple[str, str]:
    """The secret of a link, and the digest that is kept of it."""
    secret = secrets.token_urlsafe(32)
    return secret, digest_of(secret)


def link_of(key: UUID) -> tuple[str, str]:
    """The secret of a link that mails bring again, and the digest that is kept of it.

    It is made of the link's key and of the secret of the installation whenever a mail needs it, and
    kept nowhere: who has the database alone cannot make it. With another secret of the installation
    it is another one, and does not fit the digest.

    Args:
        key: of the link.
    """
    made = salted_hmac("sapar_web.access.links", str(key), algorithm="sha256").digest()
    secret = urlsafe_b64encode(made).rstrip(b"=").decode()
    return secret, digest_of(secret)


def new_secret() -> tuple[str, str]:
    """The secret of a token that nobody can guess, and the digest that is kept of it."""
    secret = PREFIX + new_link()[0]
    return secret, digest_of(secret)


def digest_of(secret: str) -> str:
    """The digest by which a link is found."""
    return Digest.of(secret.encode()).text
