"""A walk over the whole site: every page that somebody of the invented world reaches by links."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

from sapar_web.management.demonstration import scene
from sapar_web.models import Person

WALKERS = ("", "aizhan", "dana", "marat", "anna", "mikko")
"""Who walks: a visitor first, then people of the invented world by the start of their address."""

NOWHERE = "(nowhere)"
"""Stands for the line of an address that leads nowhere."""

_SPOKEN = {"aria-label", "title", "placeholder", "alt"}
_EMPTY = {"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"}

_EACH = 3
"""Examples of one address that a person opens: draft, published and decided terms differ."""


@dataclass(frozen=True, slots=True)
class Step:
    """A page that was opened.

    Attributes:
        route: of `urls.py`.
        path: that was asked for.
        walker: who asked.
        status: of the answer.
        text: HTML; empty for a file.
    """

    route: str
    path: str
    walker: str
    status: int
    text: str


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.found.append(str(given["href"]))


class _Texts(HTMLParser):
    """Pieces of a page; `apart` are the open elements within a part in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.apart: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "html" and tag not in _EMPTY and (self.apart or "lang" in dict(attrs)):
            self.apart.append(tag)
        if not self.apart:
            self.found += [words for name, words in attrs if words and name in _SPOKEN]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.apart:
            while self.apart.pop() != tag:
                continue

    def handle_data(self, data: str) -> None:
        if not self.apart:
            self.found.append(data)


def texts(html: str) -> set[str]:
    """What a page says in its language, to those who see it and to those who hear it.

    In pieces, without parts that are marked as being in a language of their own.
    """
    parser = _Texts()
    parser.feed(html)
    return {" ".join(piece.split()) for piece in parser.found}


def links(text: str, path: str) -> Iterator[str]:
    """Addresses within the site to which a page links."""
    parser = _Links()
    parser.feed(text)
    for link in parser.found:
        whole = urldefrag(urljoin(f"http://testserver{path}", link)).url
        if whole.startswith("http://testserver/"):
            yield whole.removeprefix("http://testserver")


def route_of(path: str) -> str:
    """The line of `urls.py` that an address belongs to; `NOWHERE` if there is none."""
    try:
        return str(resolve(urlsplit(path).path).route)
    except Resolver404:
        return NOWHERE


def routes() -> set[str]:
    """Every line of `urls.py` besides the API, which has a walk of its own."""
    return {route for route in _routes(get_resolver(), "") if not _of_the_api(route)}


def _of_the_api(route: str) -> bool:
    return route.removeprefix("^").startswith("api/") and route != "api/"


def _routes(resolver: URLResolver, before: str) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from _routes(pattern, route)


def browser(walker: str, language: str = "en") -> Client:
    """A browser without scripts in which somebody has signed in, and that reads a language."""
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    if walker:
        client.force_login(Person.objects.get(email__startswith=walker))
    return client


def walk(walker: str, language: str = "en") -> Iterator[Step]:
    """Open the first page and all that links lead to from there."""
    client = browser(walker, language)
    waiting, seen = deque(["/", "/nothing-here/", "/account/signup/"]), {"/"}
    counted: dict[str, int] = {}
    while waiting:
        path = waiting.popleft()
        route = route_of(path)
        counted[route] = counted.get(route, 0) + 1
        if counted[route] > _EACH or _of_the_api(route):
            continue
        response = client.get(path)
        kept = "Content-Disposition" in response.headers
        html = response.headers.get("Content-Type", "").startswith("text/html") and not kept
        text = response.content.decode() if html and not response.streaming else ""
        yield Step(route, path, walker, response.status_code, text)
        onward = [*links(text, path)]
        onward += (
            [urljoin(path, response.headers["Location"])] if "Location" in response.headers else []
        )
        for link in onward:
            if link not in seen and link.startswith("/"):
                seen.add(link)
                waiting.append(link)


def world() -> None:
    """The invented world of the demonstration."""
    scene.make()
