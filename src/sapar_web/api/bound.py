"""How often a token may ask."""

from django.http import HttpRequest
from ninja.throttling import SimpleRateThrottle

from sapar.values.digest import Digest

RATE = "600/m"
"""Requests of one token in a minute. Each process of the web server counts for itself."""


class PerToken(SimpleRateThrottle):
    """A bound on the requests of each token, whoever sends them from wherever."""

    scope = "token"

    def __init__(self) -> None:
        super().__init__(RATE)

    def get_cache_key(self, request: HttpRequest) -> str:
        """Where the requests of a token are counted; its secret is not kept there."""
        secret = request.headers.get("Authorization", "").encode()
        return f"throttle_{self.scope}_{Digest.of(secret)}"
