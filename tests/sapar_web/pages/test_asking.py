from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import RoutePattern
from tests.sapar_web.invented import ROLES, client, things, world
from tests.sapar_web.placed import PAGES

from sapar_web.access.actor import VISITOR
from sapar_web.pages.asking import actor, private, signed_in


def test_whoever_has_not_signed_in_is_a_visitor(rf: RequestFactory) -> None:
    request = rf.get("/")
    request.user = AnonymousUser()
    assert actor(request) is VISITOR


def test_who_asks_is_looked_up_once(rf: RequestFactory, cast, django_assert_num_queries) -> None:
    request = rf.get("/")
    request.user = cast.people["officer"]
    with django_assert_num_queries(1):
        assert actor(request) is actor(request)


@pytest.mark.parametrize("name", [None, "officer"])
def test_a_page_for_those_who_have_signed_in(rf: RequestFactory, cast, name: str | None) -> None:
    request = rf.get("/secret/")
    request.user = cast.people[name] if name else AnonymousUser()
    response = signed_in(lambda _request: HttpResponse("yes"))(request)
    if name:
        assert response.content == b"yes"
        assert response.headers["Cache-Control"] == "private, no-store"
    else:
        assert response.headers["Location"] == "/account/login/?next=/secret/"


def test_a_page_that_depends_on_who_asks_is_kept_by_nobody(rf: RequestFactory) -> None:
    response = private(lambda _request: HttpResponse("yours"))(rf.get("/"))
    assert response.headers["Cache-Control"] == "private, no-store"


def _methods(text: str) -> list[str]:
    return ["get", "post"] if text == "both" else [text]


ROWS = [[part.strip() for part in row.split("|")] for row in PAGES.strip().splitlines()]
PLACED = {
    (name, where, method): outcome
    for name, where, methods, outcome in ROWS
    for method in _methods(methods)
}


@pytest.fixture(scope="module")
def invented(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with world(django_db_blocker):
        yield


def _places(resolver: URLResolver, before: tuple[str, ...] = ()) -> Iterator[tuple[str, list[str]]]:
    """Name of each address besides the operations of the API, and its places in order."""
    for each in resolver.url_patterns:
        here = (*before, *_names(each))
        if isinstance(each, URLPattern):
            yield str(each.name), list(here)
        elif each.namespace != "api":
            yield from _places(each, here)


def _names(each: URLPattern | URLResolver) -> tuple[str, ...]:
    pattern = each.pattern
    return tuple(
        pattern.converters if isinstance(pattern, RoutePattern) else pattern.regex.groupindex
    )


def test_every_address_of_the_site_is_placed() -> None:
    named = {name for name, _places in _places(get_resolver())}
    assert named == {name for name, *_rest in ROWS if not name.startswith("api:")}


@pytest.mark.django_db
def test_everybody_finds_at_every_address_what_is_theirs_to_find(invented: None) -> None:
    known, browsers = things(), {role: client(role) for role in ROLES}
    places, wrong = dict(_places(get_resolver())), []
    for name, where in dict.fromkeys((row[0], row[1]) for row in ROWS):
        filled = [known.get(each, each) for each in where.split("/")] if where else []
        path = reverse(name, kwargs=dict(zip(places.get(name, ()), filled, strict=True)))
        for method in ("get", "post"):
            placed = PLACED.get((name, where, method))
            for role in ROLES if placed else ("officer",):
                expected = _outcome(placed or "405 *", role)
                found = _answer(browsers[role], method, path)
                if found != expected:
                    wrong.append((name, where, method, role, found, expected))
    assert wrong == []


def _outcome(placed: str, role: str) -> str:
    for each in placed.split(";"):
        status, *roles = each.split()
        if role in roles or roles == ["*"]:
            return status
    raise AssertionError(placed)


def _answer(browser: Client, method: str, path: str) -> str:
    """How it answers; what it did is taken back, and nobody is signed out by it."""
    cache.clear()
    browser.raise_request_exception = False
    cookies = browser.cookies.copy()
    with transaction.atomic():
        answer = getattr(browser, method)(path, {"sent": "1"} if method == "post" else {})
        transaction.set_rollback(True)
    browser.cookies = cookies
    to_sign_in = answer.headers.get("Location", "").startswith("/account/login/?next=")
    return "sign-in" if to_sign_in else str(answer.status_code)
