"""Links that let somebody in: a secret in the address, of which only the digest is kept."""

import secrets

from sapar.values.digest import Digest


def new_link() -> tuple[str, str]:
    """The secret of a link, and the digest that is kept of it."""
    secret = secrets.token_urlsafe(32)
    return secret, digest_of(secret)


def digest_of(secret: str) -> str:
    """The digest by which a link is found."""
    return Digest.of(secret.encode()).text
