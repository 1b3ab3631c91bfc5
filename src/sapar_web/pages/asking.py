"""Who asks for a page."""

from functools import wraps
from typing import Any, Final, Protocol

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse

from sapar_web.access.actor import VISITOR, Actor, actor_of

PRIVATE: Final = "private, no-store"
"""How an answer is kept that depends on who asks: by nobody on the way."""


class Page(Protocol):
    """A function that answers a request."""

    def __call__(self, request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        """The answer."""


def actor(request: HttpRequest) -> Actor:
    """Who asks, with what they may act for: looked up once for a request."""
    found: Actor | None = getattr(request, "_actor", None)
    if found is None:
        found = actor_of(request.user) if request.user.is_authenticated else VISITOR
        request._actor = found  # type: ignore[attr-defined]  # noqa: SLF001 -- ours
    return found


def private(page: Page) -> Page:
    """A page that depends on who asks: it is never kept by anybody on the way."""

    @wraps(page)
    def answered(request: HttpRequest, /, *args: Any, **kwargs: Any) -> HttpResponse:
        response = page(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", PRIVATE)
        return response

    return answered


def signed_in(page: Page) -> Page:
    """A page for those who have signed in, which is private."""
    guarded: Page = login_required(private(page))
    return guarded
