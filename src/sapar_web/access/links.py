"""Secrets that let somebody in, in a link or as a token: only the digest is kept."""

import secrets

from sapar.values.digest import Digest

PREFIX = "sapar_"
"""By which the secret of a token is known when somebody pastes it where it does not belong."""


def new_link() -> tuple[str, str]:
    """The secret of a link, and the digest that is kept of it."""
    secret = secrets.token_urlsafe(32)
    return secret, digest_of(secret)


def new_secret() -> tuple[str, str]:
    """The secret of a token that nobody can guess, and the digest that is kept of it."""
    secret = PREFIX + new_link()[0]
    return secret, digest_of(secret)


def digest_of(secret: str) -> str:
    """The digest by which a link is found."""
    return Digest.of(secret.encode()).text
